// What the clause trace finds wrong, given what was read: nothing here touches a file.

export interface Row {
  readonly id: string
  readonly kind: string
  readonly refuses: boolean
}

/** A place that names a clause. Lines count from 1. */
export interface Citation {
  readonly id: string
  readonly file: string
  readonly line: number
}

/** Clauses that don't have both code and a test yet, and why. */
export interface Pending {
  readonly why: string
  readonly clauses: readonly string[]
}

export interface Evidence {
  /** As the rulebook has it: the committed copy of its ids. */
  readonly rulebook: readonly Row[]
  /** As `shared/rulebook` has it. */
  readonly registered: readonly Row[]
  readonly code: readonly Citation[]
  readonly tests: readonly Citation[]
  readonly notYet: readonly Pending[]
  /** How many clauses `notYet` may hold: lowered with every clause that leaves it, never raised. */
  readonly ceiling: number
}

/** One line per problem; none when every clause is registered, cited in code and tested, or waits with a reason. */
export const judge = (evidence: Evidence): readonly string[] => [
  ...registration(evidence),
  ...unknownCitations(evidence),
  ...coverage(evidence),
  ...shrinking(evidence),
]

const registration = ({ rulebook, registered }: Evidence): readonly string[] => {
  const ours = new Map(registered.map((row) => [row.id, row]))
  const theirs = new Set(rulebook.map((row) => row.id))
  const differing = rulebook.flatMap((row) => {
    const mine = ours.get(row.id)
    if (!mine) return [`${row.id} is in the rulebook but not registered in shared/rulebook`]
    const kind =
      mine.kind === row.kind ? [] : [`${row.id} is registered as ${mine.kind}, the rulebook says ${row.kind}`]
    if (mine.refuses === row.refuses) return kind
    return [...kind, `${row.id} is registered as ${mine.refuses ? '' : 'not '}refusing, the rulebook says otherwise`]
  })
  const extra = registered.filter((row) => !theirs.has(row.id))
  return [...differing, ...extra.map((row) => `${row.id} is registered but not in the rulebook`)]
}

const unknownCitations = ({ rulebook, code, tests }: Evidence): readonly string[] => {
  const known = new Set(rulebook.map((row) => row.id))
  return [...code, ...tests]
    .filter((citation) => !known.has(citation.id))
    .map(({ id, file, line }) => `${file}:${line} cites ${id}, which is no clause`)
}

const coverage = ({ rulebook, code, tests, notYet }: Evidence): readonly string[] => {
  const inCode = new Set(code.map((citation) => citation.id))
  const inTests = new Set(tests.map((citation) => citation.id))
  const waiting = new Set(notYet.flatMap((pending) => pending.clauses))
  return rulebook.flatMap(({ id }) => {
    const missing = [...(inCode.has(id) ? [] : ['code']), ...(inTests.has(id) ? [] : ['test'])]
    if (waiting.has(id))
      return missing.length > 0 ? [] : [`${id} has code and a test now: take it off the not-yet list`]
    return missing.map((what) => `${id} has no ${what}, and no reason on the not-yet list`)
  })
}

const shrinking = ({ rulebook, notYet, ceiling }: Evidence): readonly string[] => {
  const known = new Set(rulebook.map((row) => row.id))
  const listed = notYet.flatMap((pending) => pending.clauses)
  const distinct = new Set(listed)
  const problems = [...distinct].filter((id) => !known.has(id)).map((id) => `${id} on the not-yet list is no clause`)
  const twice = listed.filter((id, index) => listed.indexOf(id) !== index)
  problems.push(...twice.map((id) => `${id} is on the not-yet list twice`))
  const silent = notYet.filter((pending) => pending.why.trim() === '')
  problems.push(...silent.map((pending) => `no reason is given for ${pending.clauses.join(', ')}`))
  if (distinct.size > ceiling) {
    problems.push(`the not-yet list holds ${distinct.size} clauses, its ceiling is ${ceiling}: it may only shrink`)
  }
  if (distinct.size < ceiling) {
    problems.push(
      `the not-yet list is down to ${distinct.size}: lower its ceiling from ${ceiling}, so that it stays there`,
    )
  }
  return problems
}
