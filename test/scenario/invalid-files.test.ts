// Files that are no scenarios: exit 2, nothing on stdout, the file, the path in it and what was expected on stderr.
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { folder, paidAt, plain, run, submit, write } from './run-scenarios.ts'

const given = (change: object) => ({ ...plain, given: { ...plain.given, ...change } })
const first = (change: object) => ({ ...plain, steps: [{ ...submit, ...change }] })
const without = (key: keyof typeof plain) => Object.fromEntries(Object.entries(plain).filter(([name]) => name !== key))
const refund = (input: object) =>
  first({ do: 'refund.request', with: { via: 'online', reason: 'a', detail: 'b', ...input } })
const version = (set: object) => ({ ...plain, packVersions: [{ effectiveFrom: paidAt, set }] })
/** A scenario of an account with the one step. */
const shop = (step: object, start: object = { openedAt: paidAt, categories: ['service'] }) => ({
  ...plain,
  subject: 'account',
  given: start,
  steps: [{ at: paidAt, by: 'platform', ...step }],
})

/** A file, the path that must be named, and a word of what was expected. */
const invalid: readonly (readonly [string, unknown, string, string])[] = [
  ['an array', [], '', 'object'],
  ['no title', without('title'), 'title', '文本'],
  ['a blank title', { ...plain, title: ' ' }, 'title', 'not blank'],
  ['no pack', without('pack'), 'pack', 'tencent'],
  ['an unknown key', { ...plain, comment: 1 }, 'comment', 'no such key'],
  ['no steps', without('steps'), 'steps', '数组'],
  ['an unknown subject', { ...plain, subject: 'shop' }, 'subject', '"order"'],
  ['no id', given({ id: undefined }), 'given.id', '文本'],
  ['an amount as text', given({ amountFen: '100' }), 'given.amountFen', '数字'],
  ['half a fen', given({ amountFen: 0.5 }), 'given.amountFen', '整数'],
  ['an amount below nothing', given({ amountFen: -1 }), 'given.amountFen', '≥ 0'],
  ['unknown goods', given({ goods: 'book' }), 'given.goods', '"saas-manual"'],
  ['no payment', given({ paidAt: undefined }), 'given.paidAt', '文本'],
  ['a payment without a zone', given({ paidAt: '2026-03-02T09:00:00' }), 'given.paidAt', 'offset'],
  [
    'a payment on a day that does not exist',
    given({ paidAt: '2026-02-30T09:00:00+08:00' }),
    'given.paidAt',
    'ISO 8601',
  ],
  ['an unknown key of the order', given({ colour: 'red' }), 'given.colour', 'no such key'],
  ['self-operated as text', given({ selfOperated: 'yes' }), 'given.selfOperated', 'true'],
  ['a warranty of two units', given({ warranty: { days: 1, months: 1 } }), 'given.warranty', 'duration'],
  ['a warranty of no unit', given({ warranty: {} }), 'given.warranty', 'duration'],
  ['a warranty of half a day', given({ warranty: { days: 0.5 } }), 'given.warranty', 'duration'],
  ['a target nobody knows', given({ targets: { ship: { days: 1 } } }), 'given.targets.ship', 'no such key'],
  ['a step without an instant', first({ at: undefined }), 'steps[0].at', '文本'],
  ['an instant of a step that is a number', first({ at: 1 }), 'steps[0].at', '文本'],
  ['a bad instant of a step', first({ at: '2026-03-02 09:00' }), 'steps[0].at', 'ISO 8601'],
  ['a step before the payment', first({ at: '2026-03-02T08:59:59+08:00' }), 'steps[0].at', 'given.paidAt'],
  [
    'a step before the one above it',
    { ...plain, steps: [{ at: '2026-03-03T09:00:00+08:00' }, submit] },
    'steps[1].at',
    'steps[0].at',
  ],
  ['an unknown command', first({ do: 'requirement.sumbit' }), 'steps[0].do', 'requirement.submit'],
  ['an inherited name as a command', first({ do: 'constructor' }), 'steps[0].do', 'requirement.submit'],
  ['a command of accounts', first({ do: 'deposit.pay' }), 'steps[0].do', 'requirement.submit'],
  ['an unknown actor', first({ by: 'admin' }), 'steps[0].by', '"provider"'],
  ['no actor', first({ by: undefined }), 'steps[0].by', 'customer'],
  ['an unknown key of a step', first({ when: 1 }), 'steps[0].when', 'no such key'],
  [
    'an unknown key of a command',
    first({ with: { description: 'a', colour: 1 } }),
    'steps[0].with.colour',
    'no such key',
  ],
  ['a text that is a number', first({ with: { description: 1 } }), 'steps[0].with.description', '文本'],
  ['a text that is null', first({ with: { description: null } }), 'steps[0].with.description', '文本'],
  [
    'attachments that are no array',
    first({ with: { description: 'a', attachments: 'a' } }),
    'steps[0].with.attachments',
    '数组',
  ],
  [
    'an attachment that is no text',
    first({ with: { description: 'a', attachments: [1] } }),
    'steps[0].with.attachments[0]',
    '文本',
  ],
  ['a command’s input that is an array', first({ with: [] }), 'steps[0].with', '对象'],
  ['an unknown way of refunding', refund({ via: 'phone' }), 'steps[0].with.via', '"online"'],
  ['no way of refunding', refund({ via: undefined }), 'steps[0].with.via', '"ticket"'],
  ['an unknown reason code', refund({ reasonCode: 'bored' }), 'steps[0].with.reasonCode', '"dissatisfied"'],
  ['an amount of a refund as text', refund({ amountFen: '1' }), 'steps[0].with.amountFen', '数字'],
  ['an unknown outcome', first({ do: 'appeal.settle', with: { outcome: 'win' } }), 'steps[0].with.outcome', 'resume'],
  ['no outcome', first({ do: 'appeal.settle', with: {} }), 'steps[0].with.outcome', 'resume'],
  ['undoing no step', first({ do: 'command.undo', by: 'provider', with: {} }), 'steps[0].with.step', '数字'],
  [
    'adopting without saying how sure',
    first({ do: 'order.adopt', by: 'platform', with: { stage: null, since: paidAt } }),
    'steps[0].with.inferred',
    'true',
  ],
  [
    'adopting into no known stage',
    first({ do: 'order.adopt', by: 'platform', with: { stage: 'shipped', since: paidAt, inferred: true } }),
    'steps[0].with.stage',
    'implementing',
  ],
  [
    'adopting since a bad instant',
    first({ do: 'order.adopt', by: 'platform', with: { stage: null, since: 'May', inferred: true } }),
    'steps[0].with.since',
    'ISO 8601',
  ],
  ['recorded as text', first({ recorded: 'yes' }), 'steps[0].recorded', 'true'],
  ['occurred without being recorded', first({ occurredAt: paidAt }), 'steps[0].occurredAt', 'recorded'],
  [
    'occurred after it was recorded',
    first({ recorded: true, occurredAt: '2026-03-02T09:00:01+08:00' }),
    'steps[0].occurredAt',
    'at',
  ],
  [
    'occurred before the payment',
    first({ recorded: true, occurredAt: '2026-03-01T09:00:00+08:00' }),
    'steps[0].occurredAt',
    'given.paidAt',
  ],
  ['a look with an input', { ...plain, steps: [{ at: paidAt, with: {} }] }, 'steps[0].with', 'do'],
  ['a look that is recorded', { ...plain, steps: [{ at: paidAt, recorded: true }] }, 'steps[0].recorded', 'do'],
  ['an expectation that is no object', first({ expect: [] }), 'steps[0].expect', '对象'],
  ['an unknown parameter', version({ speed: 1 }), 'packVersions[0].set.speed', 'no such key'],
  ['a parameter that may not be null', version({ invoice: null }), 'packVersions[0].set.invoice', 'duration'],
  ['a duration that is a number', version({ autoAccept: 30 }), 'packVersions[0].set.autoAccept', 'duration'],
  ['a share above all', version({ cloudShareMin: 2 }), 'packVersions[0].set.cloudShareMin', '≤ 1'],
  ['a version without a date', { ...plain, packVersions: [{ set: {} }] }, 'packVersions[0].effectiveFrom', '文本'],
  [
    'a holiday that does not exist',
    { ...plain, holidays: { off: ['2026-02-30'], work: [] } },
    'holidays.off[0]',
    '日期',
  ],
  ['holidays without work days', { ...plain, holidays: { off: [] } }, 'holidays.work', '数组'],
  ['an account without categories', shop({}, { openedAt: paidAt }), 'given.categories', '数组'],
  [
    'an account with a blank category',
    shop({}, { openedAt: paidAt, categories: [' '] }),
    'given.categories[0]',
    'blank',
  ],
  [
    'an account that was paid for',
    shop({}, { openedAt: paidAt, categories: [], paidAt }),
    'given.paidAt',
    'no such key',
  ],
  ['a step before the opening', shop({ at: '2026-03-02T08:59:59+08:00' }), 'steps[0].at', 'given.openedAt'],
  ['a command of orders', shop({ do: 'invoice.cancel', with: {} }), 'steps[0].do', 'deposit.pay'],
  [
    'a ground nobody knows',
    shop({ do: 'account.expel', with: { ground: 6 } }),
    'steps[0].with.ground',
    '1 | 2 | 3 | 4 | 5',
  ],
  [
    'an agreement without its amount',
    shop({ do: 'deposit.agree', with: { reason: 'a' } }),
    'steps[0].with.amountFen',
    '数字',
  ],
  [
    'a checklist of one point',
    shop({ do: 'product.list', with: { product: 'p', category: 'service', checklist: { securityAudit: true } } }),
    'steps[0].with.checklist.agreement',
    'true',
  ],
]

describe('a file that is no scenario: exit 2, nothing on stdout, file and path on stderr', () => {
  test('whatever is wrong with it', () => {
    const files = invalid.map(([, content]) => write(content))
    const { code, lines, stderr } = run(files)
    expect(code).toBe(2)
    expect(lines).toEqual([])
    const sections = stderr.split(/^(?=\S)/m)
    expect(sections).toHaveLength(invalid.length)
    const missed = invalid.flatMap(([name, , where, expected], index) => {
      const section = sections[index] ?? ''
      const told =
        section.includes(files[index] ?? '?') &&
        section.includes(where === '' ? '  ' : `  ${where}: `) &&
        section.includes(expected)
      return told ? [] : [`${name} → ${section}`]
    })
    expect(missed).toEqual([])
  })

  test('a file that is not there', () => {
    const { code, stderr } = run([path.join(folder, 'none.json')])
    expect(code).toBe(2)
    expect(stderr).toContain('none.json')
  })

  test('text that is no JSON', () => {
    const { code, stderr } = run([write('{"title": }')])
    expect(code).toBe(2)
    expect(stderr).toContain('JSON')
  })
})
