// A practice desk: three shops and their orders, invented, but made by the real rules: every step of a story is a command or
// a fact at its own instant, decided like any other. The same seed makes the same desk.
import { formatDay } from '../../shared/kernel/iso.ts'
import { dayOf } from '../../shared/kernel/civil.ts'
import { fen } from '../../shared/kernel/fen.ts'
import { HOUR, MINUTE, after, instant } from '../../shared/kernel/instant.ts'
import type { Instant } from '../../shared/kernel/instant.ts'
import { invariant } from '../../shared/kernel/invariant.ts'
import type { StreamId } from '../../shared/kernel/log.ts'
import type { Person, Product, Shop } from '../../shared/contract/desk.ts'
import { listShapes } from '../../shared/packs/list-shapes.ts'
import { inForce } from '../../shared/packs/versions.ts'
import { practiceClock } from '../platform/clock.ts'
import type { PracticeClock } from '../platform/clock.ts'
import { orderStream } from '../store/order-projection.ts'
import { saveChecklist } from '../store/settings/checklists.ts'
import { savePerson } from '../store/settings/people.ts'
import { saveProduct } from '../store/settings/products.ts'
import { listShops, markFresh, saveShop } from '../store/settings/shops.ts'
import { saveTemplate } from '../store/settings/templates.ts'
import { accountFileMoments } from './practice-account-files.ts'
import { accountMoments, accountsBegin } from './practice-accounts.ts'
import { assignOrders } from './assign.ts'
import { catchUpInWrite } from './catch-up.ts'
import { marketplaces, rulesOf } from './desk.ts'
import type { Desk } from './desk.ts'
import { markFilledIn } from './fill-in.ts'
import { termsOf } from './imports/terms.ts'
import { writeOpening } from './open-order.ts'
import { performInWrite } from './perform.ts'
import {
  practiceChecklists,
  practiceCustomers,
  practicePeople,
  practiceProducts,
  practiceTemplates,
  stories,
} from './practice-stories.ts'
import type { Story, StoryOrder, StoryStep } from './practice-stories.ts'
import { invoiceStories, invoiceStoriesEverywhere } from './practice-invoices.ts'
import { recordInWrite } from './record-fact.ts'
import { choosePerson } from './session.ts'
import { inOneWrite } from './write-order.ts'

/** Small and repeatable (mulberry32): 0 up to 1. */
const seeded = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
type Random = () => number

/** Whether nothing was ever put on this desk. */
export const isBlank = ({ store }: Desk): boolean => listShops(store.db).length === 0

const saveSettings = (desk: Desk): readonly Person[] => {
  const newId = desk.ids.other
  return desk.store.write((db) => {
    for (const template of practiceTemplates) saveTemplate(db, { id: newId(), ...template })
    for (const { step, items } of practiceChecklists) saveChecklist(db, { id: newId(), step, product: '', items })
    return practicePeople.map((person) => savePerson(db, { id: newId(), ...person }))
  })
}

interface PracticeShop {
  readonly shop: Shop
  readonly products: readonly Product[]
}

interface Opening {
  readonly marketplace: string
  readonly issuesSpecial: boolean
}

const openShop = (desk: Desk, { marketplace, issuesSpecial }: Opening, random: Random, at: Instant): PracticeShop => {
  const { labels } = inForce(rulesOf(marketplace).versions, at)
  const accountId = String(100_000_000_000 + Math.floor(random() * 899_999_999_999))
  return desk.store.write((db) => {
    const shop = saveShop(db, {
      marketplace,
      accountId,
      name: `云帆科技（${labels.zh}店）`,
      targetConfirm: null,
      targetDeliver: null,
      issuesSpecial,
    })
    const products = practiceProducts.map(({ name, goods, promisedWorkdays, warrantyDays }) =>
      saveProduct(db, {
        id: desk.ids.other(),
        shopId: shop.id,
        name,
        goods,
        selfOperated: false,
        warranty: warrantyDays === null ? null : { days: warrantyDays },
        promisedWorkdays,
      }),
    )
    markFresh(db, shop.id, at)
    return { shop, products }
  })
}

/** One thing to do at one instant of the past. */
interface Moment {
  readonly at: Instant
  readonly run: () => void
}

const pick = <T>(list: readonly T[], random: Random): T => {
  const one = list[Math.floor(random() * list.length)]
  invariant(one !== undefined, 'there is something to pick from')
  return one
}

/** Ids begin as the marketplace's do, with the day they were paid. */
const orderIdFor = (marketplace: string, paidAt: Instant, random: Random): string => {
  const prefix = listShapes.find((shape) => shape.marketplace === marketplace)?.orderIdPrefix ?? ''
  const digits = String(Math.floor(random() * 9_000_000) + 1_000_000)
  return `${prefix}${formatDay(dayOf(paidAt)).replaceAll('-', '')}${digits}`
}

interface Telling {
  readonly desk: Desk
  readonly practiceShop: PracticeShop
  readonly people: readonly Person[]
  readonly random: Random
  readonly until: Instant
}

const hoursBefore = (until: Instant, hours: number): Instant => after(until, -Math.round(hours * HOUR))

const takeStep = (desk: Desk, stream: StreamId, step: StoryStep, order: StoryOrder, until: Instant): void => {
  const fields = typeof step.with === 'function' ? step.with(order) : step.with
  const verdict = inOneWrite(desk, null, (write) =>
    'does' in step
      ? performInWrite(write, stream, step.does, fields)
      : recordInWrite(write, stream, { name: step.happens, input: fields, by: step.by, occurredAt: write.at }),
  )
  invariant(verdict.ok, `a practice story keeps the rules: ${JSON.stringify(verdict)}`)
  const isOld = desk.clock.now() < hoursBefore(until, 48)
  if ('does' in step && isOld) markFilledIn(desk, [verdict.actId])
}

const momentsOf = (story: Story, { desk, practiceShop, people, random, until }: Telling): readonly Moment[] => {
  const { shop, products } = practiceShop
  const jitter = Math.floor(random() * 50) * MINUTE
  const at = (hours: number): Instant => after(hoursBefore(until, hours), jitter)
  const paidAt = at(story.paidHoursAgo)
  const orderId = orderIdFor(shop.marketplace, paidAt, random)
  const stream = orderStream(shop, orderId)
  const product = pick(products, random)
  const [customerName, contactName] = pick(practiceCustomers, random)
  const price = story.priceFen ?? practiceProducts.find(({ name }) => name === product.name)?.fen ?? 0
  const phone = `13${String(Math.floor(random() * 900_000_000) + 100_000_000)}`
  const customerId = `u-${Math.floor(random() * 900_000) + 100_000}`
  const assignee = random() < 0.8 ? (people[random() < 0.5 ? 0 : 1]?.id ?? null) : null
  const digits = (count: number): string => Array.from({ length: count }, () => Math.floor(random() * 10)).join('')
  const order: StoryOrder = { amountFen: price, customerName, contactName, digits }
  const open = (): void => {
    const ordered = { paidAt, amountFen: fen(price), goods: null, orderKind: '新购' }
    inOneWrite(desk, null, (write) =>
      writeOpening(write, {
        stream,
        terms: termsOf(ordered, shop, product),
        details: { customerId, customerName, product: product.name, orderKind: '新购' },
        contact: { name: contactName, phone, email: `${customerId}@example.com` },
        shown: null,
      }),
    )
    if (assignee !== null) assignOrders(desk, { selection: { kind: 'streams', streams: [stream] }, personId: assignee })
  }
  return [
    { at: paidAt, run: open },
    ...story.steps.map((step) => ({ at: at(step.hoursAgo), run: () => takeStep(desk, stream, step, order, until) })),
  ]
}

const tellable = (marketplace: string, at: Instant): readonly Story[] => {
  const { known } = inForce(rulesOf(marketplace).versions, at).appeals
  return stories.filter(({ needsAppeals }) => known || needsAppeals === undefined)
}

/** Some invoices are in every shop, of the others each shop has about the half. */
const invoicesTold = (shopAt: number): readonly Story[] => [
  ...invoiceStoriesEverywhere,
  ...invoiceStories.filter((_, index) => (index + shopAt) % 2 === 0),
]

/** Fills a blank practice desk with what happened until now. One transaction: all of it or nothing. */
export const fillPracticeDesk = (desk: Desk, seed = 20_260_923): void => {
  const until = desk.clock.now()
  const random = seeded(seed)
  // Of their own, so that the orders before them stay what they were.
  const later = seeded(seed + 1)
  const told = [...stories, ...invoiceStoriesEverywhere, ...invoiceStories]
  const longest = Math.max(...told.map(({ paidHoursAgo }) => paidHoursAgo))
  const clock: PracticeClock = practiceClock(hoursBefore(until, Math.max(longest, accountsBegin * 24) + 24))
  desk.store.write((db) => {
    const people = saveSettings(desk)
    if (people[0] !== undefined) choosePerson(desk, people[0].id)
    const past: Desk = { ...desk, clock, push: () => {} }
    const moments = marketplaces.flatMap((marketplace, shopAt) => {
      // One shop can't issue special invoices (I6).
      const issuesSpecial = shopAt + 1 < marketplaces.length
      const practiceShop = openShop(desk, { marketplace, issuesSpecial }, random, until)
      const telling = { desk: past, practiceShop, people, random, until }
      const orders = tellable(marketplace, until).flatMap((story) => momentsOf(story, telling))
      const invoices = invoicesTold(shopAt).flatMap((story) => momentsOf(story, { ...telling, random: later }))
      const { id } = practiceShop.shop
      return orders.concat(
        invoices,
        accountMoments(past, id, shopAt, until),
        accountFileMoments(past, id, shopAt, until),
      )
    })
    for (const { at, run } of moments.toSorted((a, b) => a.at - b.at)) {
      clock.moveTo(instant(at))
      catchUpInWrite({ desk: past, db, at, batch: null })
      run()
    }
  })
}
