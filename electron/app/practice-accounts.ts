// What happened to the accounts of a practice desk's shops, told in days before now: a deposit that fell short, cases over
// two years, a document to report, a complaint that waits. All invented, decided by the real rules.
import { formatInstant } from '../../shared/kernel/iso.ts'
import { DAY, after } from '../../shared/kernel/instant.ts'
import type { Instant } from '../../shared/kernel/instant.ts'
import { invariant } from '../../shared/kernel/invariant.ts'
import type { Actor } from '../../shared/kernel/facts.ts'
import { accountDetail } from './accounts/account-views.ts'
import { openAccount } from './accounts/open-account.ts'
import { performOnAccount, recordOnAccount } from './accounts/perform-account.ts'
import type { Desk } from './desk.ts'

/** What a step may need: what the deposit has to be, in fen, and an instant so many days before now. */
interface Told {
  readonly requiredFen: number
  readonly daysAgo: (days: number) => string
}
type Fields = Readonly<Record<string, unknown>> | ((told: Told) => Readonly<Record<string, unknown>>)

interface Step {
  readonly daysAgo: number
  readonly command: string
  /** Null: done here by ourselves. */
  readonly by: Actor | null
  readonly with: Fields
}

interface AccountStory {
  readonly openedDaysAgo: number
  readonly categories: readonly string[]
  readonly steps: readonly Step[]
}

const MINUTE_OF_A_DAY = 1 / 1440
const ready = {
  securityAudit: true,
  agreement: true,
  licences: true,
  accurateText: true,
  ownSitePage: true,
  delistPlan: true,
}

const paidInFull = (daysAgo: number): Step => ({
  daysAgo,
  command: 'deposit.pay',
  by: null,
  with: ({ requiredFen }) => ({ amountFen: requiredFen }),
})
const paid = (daysAgo: number, share: number): Step => ({
  daysAgo,
  command: 'deposit.pay',
  by: null,
  with: ({ requiredFen }) => ({ amountFen: requiredFen * share }),
})
const taken = (daysAgo: number, share: number, reason: 'violation' | 'refund'): Step => ({
  daysAgo,
  command: 'deposit.deduct',
  by: 'platform',
  with: ({ requiredFen }) => ({ amountFen: requiredFen * share, reason }),
})
const listed = (daysAgo: number, product: string, category: string): Step => ({
  daysAgo,
  command: 'product.list',
  by: null,
  with: { product, category, checklist: ready },
})
const sold = (daysAgo: number, product: string): Step => ({
  daysAgo,
  command: 'product.order',
  by: 'platform',
  with: { product },
})
const decided = (daysAgo: number, id: string, type: string, points: number): Step => ({
  daysAgo,
  command: 'violation.record',
  by: 'platform',
  with: (told) => ({ id, type, points, occurredAt: told.daysAgo(daysAgo + 4) }),
})

/** One shop in trouble, one with a small stain, one that is new and in order. */
const accountStories: readonly AccountStory[] = [
  {
    openedDaysAgo: 300,
    categories: ['service'],
    steps: [
      paidInFull(298),
      listed(290, '网站迁移', 'service'),
      sold(210, '网站迁移'),
      sold(130, '网站迁移'),
      sold(40, '网站迁移'),
      decided(150, 'V-01', 'A18-stale', 2),
    ],
  },
  {
    openedDaysAgo: 120,
    categories: ['service', 'software'],
    steps: [paidInFull(118), listed(100, '安全加固', 'service'), sold(12, '安全加固')],
  },
  {
    openedDaysAgo: 460,
    categories: ['service', 'website'],
    steps: [
      paidInFull(458),
      listed(450, '网站建设', 'website'),
      listed(440, '数据库迁移', 'service'),
      decided(400, 'V-01', 'A18-data', 4),
      sold(380, '网站建设'),
      sold(370, '数据库迁移'),
      sold(300, '网站建设'),
      sold(290, '数据库迁移'),
      taken(256, 0.1, 'refund'),
      paid(254, 0.1),
      decided(230, 'V-02', 'A14', 6),
      sold(225, '网站建设'),
      sold(215, '数据库迁移'),
      sold(150, '网站建设'),
      sold(140, '数据库迁移'),
      decided(120, 'V-03', 'A18-obstruction', 3),
      sold(77, '网站建设'),
      sold(70, '数据库迁移'),
      {
        daysAgo: 8,
        command: 'document.change',
        by: null,
        with: (told) => ({ document: '营业执照', changedAt: told.daysAgo(8) }),
      },
      decided(3, 'V-04', 'A15-unfinished', 5),
      taken(3 - 5 * MINUTE_OF_A_DAY, 0.25, 'violation'),
      { daysAgo: 12 * MINUTE_OF_A_DAY, command: 'complaint.receive', by: 'customer', with: { complaint: 'TS-0117' } },
    ],
  },
]

/** How many days before now the oldest of them begins. */
export const accountsBegin = Math.max(...accountStories.map(({ openedDaysAgo }) => openedDaysAgo))

export interface AccountMoment {
  readonly at: Instant
  readonly run: () => void
}

const takeStep = (desk: Desk, shopId: string, { command, by, with: fields }: Step, until: Instant): void => {
  const account = accountDetail(desk, { shopId })
  invariant(account?.row.summary, 'a story is told of an account that is open')
  const daysAgo = (days: number): string => formatInstant(after(until, -Math.round(days * DAY)))
  const told = { requiredFen: account.row.summary.deposit.requiredFen, daysAgo }
  const input = { shopId, command, with: typeof fields === 'function' ? fields(told) : fields }
  const verdict =
    by === null ? performOnAccount(desk, input) : recordOnAccount(desk, { ...input, by, occurredAt: desk.clock.now() })
  invariant(verdict.ok, `a practice story keeps the rules: ${command} ${JSON.stringify(verdict)}`)
}

/** What happened to one shop's account, the n-th shop's its own story. */
export const accountMoments = (desk: Desk, shopId: string, nth: number, until: Instant): readonly AccountMoment[] => {
  const story = accountStories[nth % accountStories.length]
  if (story === undefined) return []
  const at = (daysAgo: number): Instant => after(until, -Math.round(daysAgo * DAY))
  const opening = {
    at: at(story.openedDaysAgo),
    run: () => void openAccount(desk, { shopId, categories: story.categories, openedAt: desk.clock.now() }),
  }
  return [
    opening,
    ...story.steps.map((step) => ({ at: at(step.daysAgo), run: () => takeStep(desk, shopId, step, until) })),
  ]
}
