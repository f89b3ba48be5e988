// What the frame around every screen knows: who sits here, which shops, how fresh, what is to do, what can be undone.
import type { Badges, Marketplace, Session } from '../../shared/contract/desk.ts'
import type { Instant } from '../../shared/kernel/instant.ts'
import china from '../../shared/packs/calendars/china.json' with { type: 'json' }
import { releasedPacks } from '../../shared/packs/released.ts'
import { inForce } from '../../shared/packs/versions.ts'
import { listBackups } from '../store/backup.ts'
import { countDue } from '../store/queries/home.ts'
import { countInvoicesDue, invoicesToDo } from '../store/queries/invoice-counts.ts'
import { inboxUnseen } from '../store/reminders/inbox.ts'
import { badgeCount, tabCounts } from '../store/queries/tab-counts.ts'
import { listPeople } from '../store/settings/people.ts'
import { preference, savePreferences } from '../store/settings/preferences.ts'
import { freshness, listShops } from '../store/settings/shops.ts'
import { accountDuties } from './accounts/account-views.ts'
import { backupFolder } from './backup.ts'
import { CallRefused } from './call-refused.ts'
import type { Desk } from './desk.ts'
import { defaultPreferences, readPreferences } from './preferences.ts'
import { viewerOf } from './reminders/viewer.ts'
import { undoList } from './undo-list.ts'

export const VERSION = '0.1.0'

const marketplacesAt = (at: Instant): readonly Marketplace[] =>
  [...releasedPacks].map(([id, versions]) => {
    const { labels, appeals } = inForce(versions, at)
    return { id, name: { zh: labels.zh, en: labels.en }, mark: labels.mark, hasAppeals: appeals.known }
  })

/** A product that sells nothing yet is no duty; its own page tells of it (A18.14). */
type AccountBadges = Pick<Badges, 'compliance' | 'complianceRisk' | 'complaints' | 'complaintsRisk'>

const accountBadges = (desk: Desk): AccountBadges => {
  const duties = accountDuties(desk).filter(({ kind }) => kind !== 'product.sell')
  const complaints = duties.filter(({ kind }) => kind === 'complaint.answer').length
  return {
    compliance: duties.length,
    complianceRisk: duties.some(({ kind, overdue }) => overdue || kind !== 'document.report'),
    complaints,
    complaintsRisk: complaints > 0,
  }
}

/** A badge counts what we can act on now; the delivery's is red when something of ours is overdue. */
const badges = (desk: Desk, at: Instant): Badges => {
  const { db } = desk.store
  const tabs = tabCounts(db)
  const { requested, toReverse } = invoicesToDo(db)
  const { unseen, grave } = inboxUnseen(db, viewerOf(desk))
  return {
    delivery: tabs['requirement-review'] + tabs.implementing,
    deliveryRisk: countDue(db, at) > 0,
    refunds: badgeCount(db, 'refund-requested'),
    fillIn: badgeCount(db, 'fill-in'),
    invoices: requested + toReverse,
    invoicesRisk: toReverse > 0 || countInvoicesDue(db, at) > 0,
    ...accountBadges(desk),
    inbox: unseen,
    inboxRisk: grave,
  }
}

export const sessionOf = (desk: Desk): Session => {
  const { db } = desk.store
  const at = desk.clock.now()
  const people = listPeople(db)
  return {
    now: at,
    practice: desk.clock.practice,
    firstRun: false,
    version: VERSION,
    person: people.find(({ id }) => id === desk.seat.person) ?? null,
    people,
    shops: listShops(db),
    marketplaces: marketplacesAt(at),
    preferences: readPreferences(db),
    freshness: freshness(db),
    badges: badges(desk, at),
    undo: undoList(desk),
    calendarUntil: china.to,
    lastBackupAt: listBackups(backupFolder(desk))[0]?.at ?? null,
  }
}

/** Before anyone has chosen a desk: nothing but the choice. */
export const firstSession = (at: Instant): Session => ({
  now: at,
  practice: false,
  firstRun: true,
  version: VERSION,
  person: null,
  people: [],
  shops: [],
  marketplaces: marketplacesAt(at),
  preferences: defaultPreferences,
  freshness: [],
  badges: {
    delivery: 0,
    deliveryRisk: false,
    refunds: 0,
    fillIn: 0,
    invoices: 0,
    invoicesRisk: false,
    compliance: 0,
    complianceRisk: false,
    complaints: 0,
    complaintsRisk: false,
    inbox: 0,
    inboxRisk: false,
  },
  undo: [],
  calendarUntil: china.to,
  lastBackupAt: null,
})

const SEAT = 'seat'

/** Whoever sat here last sits here again at the next start, until someone else is chosen. */
export const lastSeated = (desk: Pick<Desk, 'store'>): string | null => {
  const known = preference(desk.store.db, SEAT)
  return typeof known === 'string' ? known : null
}

export const choosePerson = (desk: Desk, personId: string): Session => {
  if (!listPeople(desk.store.db).some(({ id }) => id === personId)) throw new CallRefused('not-found', personId)
  desk.seat.person = personId
  desk.store.write((db) => savePreferences(db, { [SEAT]: personId }))
  desk.push({ kind: 'changed', topics: ['session'] })
  return sessionOf(desk)
}
