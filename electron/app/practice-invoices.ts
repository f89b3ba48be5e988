// The invoices of a practice desk, as stories told in hours before now: every tab and every kind of trouble, a clock due today and
// one overdue, whatever a refund does to them. All invented.
import type { Story, StoryOrder, StoryStep } from './practice-stories.ts'
import { accepted, confirmed, delivered, refundAsked, submitted } from './practice-stories.ts'

type Fields = Readonly<Record<string, unknown>>

const asked = (hoursAgo: number, over: Fields = {}): StoryStep => ({
  hoursAgo,
  happens: 'invoice.request',
  by: 'customer',
  with: ({ amountFen, customerName, contactName, digits }: StoryOrder) => ({
    type: 'ordinary',
    title: customerName,
    amountFen,
    recipient: contactName,
    phone: `13${digits(9)}`,
    address: `杭州市余杭区文一西路 ${digits(3)} 号 ${digits(1)} 幢`,
    postcode: `3111${digits(2)}`,
    ...over,
  }),
})
const askedDigital = (hoursAgo: number): StoryStep => ({
  hoursAgo,
  happens: 'invoice.request',
  by: 'customer',
  with: ({ amountFen, customerName, digits }: StoryOrder) => ({
    type: 'ordinary',
    form: 'digital',
    title: customerName,
    amountFen,
    email: `finance${digits(4)}@example.com`,
  }),
})
const issued = (hoursAgo: number, over: Fields = {}): StoryStep => ({
  hoursAgo,
  does: 'invoice.issue',
  with: ({ digits }: StoryOrder) => ({
    number: `4${digits(7)}`,
    courier: '顺丰速运',
    tracking: `SF1${digits(12)}`,
    freight: 'prepaid',
    ...over,
  }),
})
const issuedDigital = (hoursAgo: number): StoryStep => ({
  hoursAgo,
  does: 'invoice.issue',
  with: ({ digits }: StoryOrder) => ({
    form: 'digital',
    number: `26${digits(18)}`,
    link: 'https://example.com/invoice',
  }),
})
const refunded = (hoursAgo: number): StoryStep => ({ hoursAgo, happens: 'refund.approve', by: 'platform', with: {} })

/** Delivered long ago, as most orders are when their invoice is asked for. */
const over = [submitted(1400), confirmed(1390), delivered(1340), accepted(1300)] as const
const begun = [submitted(390)] as const

const told = (steps: readonly StoryStep[], more: Partial<Story> = {}): Story => ({
  paidHoursAgo: steps[0] === over[0] ? 1420 : 400,
  steps,
  ...more,
})

/** In every shop; the shops in between take the others by turns. */
export const invoiceStoriesEverywhere: readonly Story[] = [
  told([...over, asked(163)]),
  told([...over, asked(26, { type: 'special', taxId: '91330106MA2CFLDX4K' })]),
  told([...begun, asked(100), refundAsked(22)]),
  told([...over, asked(30)], { priceFen: 3900 }),
]

export const invoiceStories: readonly Story[] = [
  told([...over, asked(190)]),
  told([...over, asked(7)], { priceFen: 900 }),
  told([...over, asked(150), issued(44)]),
  told([...over, asked(200), issued(120, { number: '44120388' })]),
  told([...over, askedDigital(12)]),
  told([...over, asked(170), issued(90, { number: '44120388' })]),
  told([...begun, asked(300), issued(250), refundAsked(120), refunded(30)]),
  told([
    ...begun,
    asked(320),
    issued(260),
    refundAsked(120),
    refunded(60),
    { hoursAgo: 40, does: 'invoice.reverse', with: { returned: true } },
  ]),
  told([...begun, asked(120), refundAsked(80), { hoursAgo: 70, does: 'invoice.markRefunded', with: {} }, refunded(50)]),
  told([...over, askedDigital(100), issuedDigital(60)]),
  told([...over, asked(90), { hoursAgo: 80, happens: 'invoice.cancel', by: 'customer', with: {} }]),
  told([...over, asked(60, { title: '杭州栖云网络有限公司滨江分公司' })]),
]
