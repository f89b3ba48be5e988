// The runner as its users meet it: what it prints, where, and the exit code.
import { describe, expect, test } from 'vitest'
import { paidAt, plain, run, submit, write } from './run-scenarios.ts'

describe('a run', () => {
  test('prints one line per file and exits 0 when every expectation holds', () => {
    const files = ['tencent-standard-flow', 'qingcloud-refund-window'].map(
      (name) => `test/scenarios/public/${name}.json`,
    )
    const { code, lines, stderr } = run(files)
    expect(code).toBe(0)
    expect(stderr).toBe('')
    expect(lines.map(({ file, ok }) => ({ file, ok }))).toEqual(files.map((file) => ({ file, ok: true })))
    expect(lines[0]?.title).toBe('标准流程: 提交、确认、实施、验收')
    expect(lines[0]?.steps).toHaveLength(7)
  })

  test('a step’s output has every field of the page, instants in +08:00', () => {
    const { lines } = run(['test/scenarios/public/tencent-standard-flow.json'])
    expect(lines[0]?.steps[3]).toMatchObject({
      at: '2026-03-02T12:00:00+08:00',
      do: 'requirement.confirm',
      ok: true,
      refusedBy: [],
      events: ['requirement.confirmed'],
      log: [{ type: 'requirement.confirmed', at: '2026-03-02T12:00:00+08:00', citing: ['T5'] }],
      notices: [],
      flags: [],
      state: {
        stage: 'implementing',
        hold: null,
        requirementRejections: 0,
        resultRejections: 0,
        acceptedBy: null,
        completedAt: null,
        refund: null,
        invoice: null,
        entitlement: { online: true, ticket: false, minFen: 1000000, maxFen: 1000000, clauses: ['A17.1', 'A17.4'] },
      },
      obligations: [
        {
          kind: 'result.submit',
          owner: 'provider',
          since: '2026-03-02T12:00:00+08:00',
          due: '2026-03-07T12:00:00+08:00',
          clause: 'T10',
          overdue: false,
          paused: false,
        },
      ],
      mismatches: [],
    })
    expect(Object.keys(lines[0]?.steps[3]?.['can'] ?? {}).toSorted()).toEqual([
      'customer',
      'operations',
      'platform',
      'provider',
    ])
    expect(JSON.stringify(lines)).not.toMatch(/Z"|"\w*[aA]t":\d/)
  })

  test('exits 1 when one expectation does not hold, and says where', () => {
    const wrong = write({ ...plain, steps: [{ ...submit, expect: { state: { stage: 'implementing' }, ok: true } }] })
    const { code, lines } = run([wrong, write(plain)])
    expect(code).toBe(1)
    expect(lines.map(({ ok }) => ok)).toEqual([false, true])
    expect(lines[0]?.steps[0]?.['mismatches']).toEqual([
      { path: 'state.stage', expected: 'implementing', actual: 'requirement-review' },
    ])
  })

  test('exits 2 when a file is no scenario, and prints the others all the same', () => {
    const bad = write({ ...plain, pack: 'huawei' })
    const { code, lines, stderr } = run([bad, write(plain)])
    expect(code).toBe(2)
    expect(lines).toHaveLength(1)
    expect(lines[0]?.ok).toBe(true)
    expect(stderr).toContain(bad)
    expect(stderr).toContain('pack: ')
    expect(stderr).toContain('"tencent" | "qingcloud" | "aliyun"')
  })

  test('a file that is no scenario outweighs an expectation that does not hold', () => {
    const wrong = write({ ...plain, steps: [{ at: paidAt, expect: { ok: false } }] })
    expect(run([write('{'), wrong]).code).toBe(2)
  })

  test('"-" reads one scenario from stdin', () => {
    const { code, lines } = run(['-'], `\uFEFF${JSON.stringify(plain)}`)
    expect(code).toBe(0)
    expect(lines.map(({ file, ok }) => ({ file, ok }))).toEqual([{ file: '-', ok: true }])
    expect(run(['-'], 'no').code).toBe(2)
  })

  test('without FILES it runs every scenario of the project', () => {
    const { code, lines } = run([])
    expect(lines.filter(({ ok }) => !ok).map(({ file }) => file)).toEqual([])
    expect(code).toBe(0)
    expect(lines.length).toBeGreaterThanOrEqual(500)
  })

  test('a step without do only looks', () => {
    const { lines } = run([write({ ...plain, steps: [{ at: paidAt }] })])
    expect(lines[0]?.steps[0]).toMatchObject({ ok: true, events: [], refusedBy: [], log: [], notices: [], flags: [] })
    expect(lines[0]?.steps[0]).not.toHaveProperty('do')
  })
})

const blank = (command: string, input: object) =>
  write({ ...plain, steps: [{ ...submit, do: command, with: input, expect: { ok: false } }] })

describe('a file that is a scenario', () => {
  test('a missing or blank text is a refusal, not a broken file', () => {
    const files = [
      blank('requirement.submit', {}),
      blank('requirement.submit', { description: '　' }),
      blank('refund.request', { via: 'online' }),
      blank('appeal.file', {}),
      write({ ...plain, steps: [{ at: paidAt, by: 'customer', do: 'requirement.submit', expect: { ok: false } }] }),
    ]
    const { code, stderr } = run(files)
    expect(stderr).toBe('')
    expect(code).toBe(0)
  })

  test('the wrong actor is a refusal', () => {
    const { code } = run([
      write({ ...plain, steps: [{ ...submit, by: 'operations', expect: { ok: false, refusedBy: ['T3'] } }] }),
    ])
    expect(code).toBe(0)
  })

  test('steps at the same instant run in the file’s order', () => {
    const steps = [
      submit,
      { at: paidAt, by: 'provider', do: 'requirement.confirm', with: { note: 'a' }, expect: { ok: true } },
      { at: paidAt, by: 'provider', do: 'result.submit', with: { note: 'a' }, expect: { ok: true } },
    ]
    expect(run([write({ ...plain, steps })]).code).toBe(0)
  })

  test('parameters, holidays and everything optional', () => {
    const all = {
      ...plain,
      packVersions: [
        {
          effectiveFrom: paidAt,
          set: {
            providerStep: null,
            autoAccept: { workdays: 3 },
            warranty: { years: 1 },
            invoice: { minutes: 1 },
            depositByCategoryFen: { software: 1 },
            cloudShareMin: 0.5,
          },
        },
      ],
      holidays: { off: [], work: [] },
      given: {
        ...plain.given,
        kind: '新购',
        selfOperated: false,
        offlineInvoice: true,
        warranty: { months: 3 },
        targets: { confirm: { minutes: 30 }, deliver: { workdays: 2 } },
      },
    }
    const { code, stderr } = run([write(all)])
    expect(stderr).toBe('')
    expect(code).toBe(0)
  })
})
