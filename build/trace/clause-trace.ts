// The clause trace: every clause of the rulebook is registered, cited in code and tested, or waits with a reason.
//   node build/trace/clause-trace.ts                    a table and one line per problem; exits 1 when there is one
//   node build/trace/clause-trace.ts --find T10         where that clause lives, in code and in tests
//   node build/trace/clause-trace.ts --rulebook FILE    takes the ids of a revised rulebook over
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { gather, rulebookIds } from './gather.ts'
import { type Citation, type Evidence, judge } from './judge.ts'
import { printRows, readRulebook } from './rulebook-table.ts'

const root = path.join(import.meta.dirname, '../..')

const table = ({ rulebook, code, tests, notYet }: Evidence): string => {
  const inCode = new Set(code.map((citation) => citation.id))
  const inTests = new Set(tests.map((citation) => citation.id))
  const waiting = new Set(notYet.flatMap((pending) => pending.clauses))
  const row = (name: string, ids: readonly string[]) => [
    name.padEnd(10),
    ids.length,
    ...[inCode, inTests, waiting].map((set) => ids.filter((id) => set.has(id)).length),
  ]
  const kinds = [...new Set(rulebook.map((clause) => clause.kind))]
  const rows = [
    ['kind'.padEnd(10), 'clauses', 'in code', 'in tests', 'not yet'],
    ...kinds.map((kind) =>
      row(
        kind,
        rulebook.filter((clause) => clause.kind === kind).map(({ id }) => id),
      ),
    ),
    row(
      'all',
      rulebook.map(({ id }) => id),
    ),
  ]
  return rows.map((cells) => cells.map((cell) => String(cell).padStart(8)).join(' ')).join('\n')
}

const places = (heading: string, citations: readonly Citation[], id: string): string => {
  const found = citations.filter((citation) => citation.id === id).map(({ file, line }) => `  ${file}:${line}`)
  return [heading, ...(found.length > 0 ? new Set(found) : ['  nowhere yet'])].join('\n')
}

const find = ({ registered, code, tests, notYet }: Evidence, id: string): boolean => {
  const clause = registered.find((row) => row.id === id)
  if (!clause) {
    console.error(`${id} is no clause. The rulebook has ${registered.map((row) => row.id).join(' ')}`)
    return false
  }
  console.log(`${id} (${clause.kind}${clause.refuses ? ', may refuse' : ''})`)
  console.log(places('code', code, id))
  console.log(places('tests', tests, id))
  const pending = notYet.find((row) => row.clauses.includes(id))
  if (pending) console.log(`not yet: ${pending.why}`)
  return true
}

const { values } = parseArgs({ options: { find: { type: 'string' }, rulebook: { type: 'string' } } })
if (values.rulebook !== undefined) {
  writeFileSync(path.join(root, rulebookIds), printRows(readRulebook(readFileSync(values.rulebook, 'utf8'))))
}
const evidence = await gather(root)
if (values.find !== undefined) {
  process.exitCode = find(evidence, values.find) ? 0 : 1
} else {
  const problems = judge(evidence)
  console.log([table(evidence), ...problems].join('\n'))
  process.exitCode = problems.length === 0 ? 0 : 1
}
