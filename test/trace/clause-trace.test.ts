// The clause trace finds what it is there to find, and takes nothing else for a citation.
import { expect, test } from 'vitest'
import { inCode, inPack, inScenario, inTest } from '../../build/trace/citations.ts'
import { type Citation, type Evidence, judge, type Row } from '../../build/trace/judge.ts'
import { printRows, readRulebook } from '../../build/trace/rulebook-table.ts'

const row = (id: string, kind = 'gate', refuses = true): Row => ({ id, kind, refuses })
const cite = (id: string): Citation => ({ id, file: 'somewhere.ts', line: 7 })

const sound: Evidence = {
  rulebook: [row('T3'), row('Q1', 'record', false)],
  registered: [row('T3'), row('Q1', 'record', false)],
  code: [cite('T3')],
  tests: [cite('T3')],
  notYet: [{ why: 'comes later', clauses: ['Q1'] }],
  ceiling: 1,
}

test('a rulebook that is registered, cited and tested or waits with a reason has no problem', () => {
  expect(judge(sound)).toEqual([])
})

test.each<[string, Partial<Evidence>, string]>([
  [
    'a clause nobody registered',
    { registered: [row('T3')] },
    'Q1 is in the rulebook but not registered in shared/rulebook',
  ],
  [
    'a clause of our own making',
    { registered: [...sound.registered, row('T99')] },
    'T99 is registered but not in the rulebook',
  ],
  [
    'another kind',
    { registered: [row('T3'), row('Q1', 'notice', false)] },
    'Q1 is registered as notice, the rulebook says record',
  ],
  [
    'another right to refuse',
    { registered: [row('T3'), row('Q1', 'record', true)] },
    'Q1 is registered as refusing, the rulebook says otherwise',
  ],
  [
    'code that cites what does not exist',
    { code: [cite('T3'), cite('T99')] },
    'somewhere.ts:7 cites T99, which is no clause',
  ],
  [
    'a test that cites what does not exist',
    { tests: [cite('T3'), cite('T99')] },
    'somewhere.ts:7 cites T99, which is no clause',
  ],
  ['a clause without code', { code: [] }, 'T3 has no code, and no reason on the not-yet list'],
  ['a clause without a test', { tests: [] }, 'T3 has no test, and no reason on the not-yet list'],
  [
    'a listed clause that has both',
    { code: [cite('T3'), cite('Q1')], tests: [cite('T3'), cite('Q1')] },
    'Q1 has code and a test now: take it off the not-yet list',
  ],
  ['a list that grew', { ceiling: 0 }, 'the not-yet list holds 1 clauses, its ceiling is 0: it may only shrink'],
  [
    'a ceiling left high',
    { ceiling: 2 },
    'the not-yet list is down to 1: lower its ceiling from 2, so that it stays there',
  ],
  [
    'a clause listed twice',
    { notYet: [{ why: 'comes later', clauses: ['Q1', 'Q1'] }] },
    'Q1 is on the not-yet list twice',
  ],
  [
    'a listed id that does not exist',
    { notYet: [{ why: 'comes later', clauses: ['Q1', 'T99'] }], ceiling: 2 },
    'T99 on the not-yet list is no clause',
  ],
  ['a reason left blank', { notYet: [{ why: ' ', clauses: ['Q1'] }] }, 'no reason is given for Q1'],
])('the trace reports %s', (_, change, problem) => {
  expect(judge({ ...sound, ...change })).toEqual([problem])
})

const ids = (citations: readonly Citation[]): readonly string[] => citations.map((citation) => citation.id)

test('code cites a clause by a string that is its id, whatever syntax surrounds it', () => {
  const text = `
    unmet([['T10', 'too-early', late]])
    const way = { clause: \`A17.1\` } satisfies Row
    export const chip = <Basis clause="A-FIN">W25</Basis>
  `
  expect(inCode('a.tsx', text)).toEqual([
    { id: 'T10', file: 'a.tsx', line: 2 },
    { id: 'A17.1', file: 'a.tsx', line: 3 },
    { id: 'A-FIN', file: 'a.tsx', line: 4 },
    { id: 'W25', file: 'a.tsx', line: 4 },
  ])
})

test('a comment cites the clauses it opens with, and no others', () => {
  const text = `
    // W3, W13: facts that come late fold at their own instant, unlike T14.
    /**
     * T10 (limit of a step): see W12 for the instant itself.
     * T11 is another matter.
     */
  `
  expect(inCode('a.ts', text)).toEqual([
    { id: 'W3', file: 'a.ts', line: 2 },
    { id: 'W13', file: 'a.ts', line: 2 },
    { id: 'T10', file: 'a.ts', line: 4 },
  ])
})

test('types, longer texts, paper sizes and other words are no citations', () => {
  const text = `
    type Appeal = 'T11' | 'T12'
    const why = 'as T10 says'
    const paper = 'A4'
    const other = ['T100', 'B2', 'W', 't10', 'A-XX', /T10/]
  `
  expect(inCode('a.ts', text)).toEqual([])
})

test('code that cannot be parsed stops the trace', () => {
  expect(() => inCode('a.ts', 'const = 1')).toThrow(/a\.ts can't be read/)
})

test('a test cites a clause in its title, not in its body', () => {
  const text = `
    describe('appeals (T11, T12)', () => {
      test('T10: exactly at the limit there is no appeal', () => { expect(refused).toEqual(['T13']) })
      test.each(packs)(\`\${name} accepts by A11.1\`, () => {})
      it.each\`a\`('W12 holds', () => {})
    })
    run('T14', 1) // T1
  `
  expect(ids(inTest('a.test.ts', text))).toEqual(['T11', 'T12', 'T10', 'A11.1', 'W12'])
})

test('a test that does not run cites nothing, nor does what is inside it', () => {
  const text = `
    test.skip('T1', () => {})
    describe.skip('T2', () => { test('T3', () => {}) })
    test.todo('T4')
    test('T5', () => {})
  `
  expect(ids(inTest('a.test.ts', text))).toEqual(['T5'])
})

test('an id is not found inside a longer one', () => {
  expect(ids(inTest('a.test.ts', `test('A18.14 and A9.5.3, T10-like, XT1', () => {})`))).toEqual(['A18.14', 'A9.5.3'])
})

test('a pack cites by its values, not by its keys', () => {
  const text = '{\n"T1": "software",\n"clause": "T10", "note": "by T11",\n"grounds": ["T12", "A4"]\n}'
  expect(inPack('pack.json', text)).toEqual([
    { id: 'T10', file: 'pack.json', line: 3 },
    { id: 'T12', file: 'pack.json', line: 4 },
  ])
})

test('a scenario cites in its title and in what it expects, not in what it feeds in', () => {
  const scenario = {
    title: 'T10: 恰好到期不可申诉',
    given: { id: 'T1' },
    steps: [
      {
        with: { reason: 'T2' },
        expect: { refusedBy: ['T13'], log: [{ citing: ['T5'] }], notices: [{ clause: 'A15' }] },
      },
      { expect: { flags: ['Q6'], state: { entitlement: { clauses: ['A17.4'] } } } },
    ],
  }
  expect(ids(inScenario('a.json', JSON.stringify(scenario)))).toEqual(['T10', 'T13', 'T5', 'A15', 'Q6', 'A17.4'])
})

const revised = `
Kind says …; whether a refusal may cite it is a flag of its own in the registry: yes for every gate, and for T1, A9.5.1. W rows follow.

| id | kind | rule |
|---|---|---|
| T1 | record | Something. |
| A14 A15 | gate | Two clauses in one cell. |
| A9.5.1 | record | Another. |

| goods | when | then |
|---|---|---|
| service | always | Q6 |

| id | decision |
|---|---|
| W1 | *Clocks.* Ours. |
`

test('a revised rulebook is read from its tables and its sentence on refusals', () => {
  const rows = readRulebook(revised)
  expect(rows).toEqual([
    { id: 'T1', kind: 'record', refuses: true },
    { id: 'A14', kind: 'gate', refuses: true },
    { id: 'A15', kind: 'gate', refuses: true },
    { id: 'A9.5.1', kind: 'record', refuses: true },
    { id: 'W1', kind: 'decision', refuses: false },
  ])
  expect(JSON.parse(printRows(rows))).toEqual(rows)
})

test('a text without the sentence on refusals is not taken for a rulebook', () => {
  expect(() => readRulebook('| T1 | record | Something. |')).toThrow(/is this the rulebook/)
})
