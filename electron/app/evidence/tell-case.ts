// A case of a shop's account as evidence: a violation or a complaint with everything that was done about it and what the same
// acts brought (A19, A20, A18.16, W21). The log that goes with it is the account's whole stream.
import { accountObligations } from '../../../shared/account/due.ts'
import type { AccountState } from '../../../shared/account/account-state.ts'
import type { AccountEvent, LoggedAccountEvent } from '../../../shared/account/events.ts'
import { evolveAccount, openedAccount } from '../../../shared/account/evolve.ts'
import { accountClockBasis } from '../../../shared/account/explain-clock.ts'
import type { AccountFact } from '../../../shared/account/explain.ts'
import { inPlace, isAutomatic } from '../../../shared/account/history.ts'
import type { Basis } from '../../../shared/contract/basis.ts'
import type { EvidenceSubject } from '../../../shared/contract/evidence.ts'
import type { AttachmentRef } from '../../../shared/contract/rows.ts'
import { formatInstant } from '../../../shared/kernel/iso.ts'
import { violationCatalogues } from '../../../shared/packs/violations.ts'
import { inForce } from '../../../shared/packs/versions.ts'
import { filesOfCase } from '../../store/account-files.ts'
import { listShops } from '../../store/settings/shops.ts'
import { streamLinks } from '../../store/stream-links.ts'
import { accountBasisOf } from '../accounts/account-basis.ts'
import { readAccount } from '../accounts/account-log.ts'
import type { Account } from '../accounts/account-log.ts'
import type { Desk } from '../desk.ts'
import { personNames } from '../order-page.ts'
import { yuanOf } from '../yuan.ts'
import { clockCourse } from './clock-course.ts'
import type { EvidenceWords } from './evidence-words.ts'
import { onceEach } from './tell-order.ts'
import type { Field, Told, ToldStep } from './told.ts'

export type CaseSubject = Exclude<EvidenceSubject, { kind: 'order' }>

const isOf = (subject: CaseSubject, event: AccountEvent): boolean => {
  if (subject.kind === 'complaint') return 'complaint' in event && event.complaint === subject.complaint
  if (event.type === 'violation.withdrawn') return event.id === subject.id
  return event.type === 'violation.recorded' && event.id === subject.id && event.at === subject.decidedAt
}

const ofCase = (subject: CaseSubject, { log }: Account): readonly LoggedAccountEvent[] => {
  const acts = new Set(log.events.flatMap(({ actId, event }) => (isOf(subject, event) ? [actId] : [])))
  return inPlace({ events: log.events, superseded: new Set() }).filter(
    ({ actId, event }) => acts.has(actId) && !isAutomatic(event),
  )
}

const courseOf = ({ log, rules }: Account) => {
  let state: AccountState | null = null
  return clockCourse(inPlace(log), (event: AccountEvent, upTo) => {
    state = event.type === 'account.opened' ? openedAccount(event) : state && evolveAccount(state, event)
    if (state === null) return []
    const now = state
    return accountObligations(now, rules, event.at).flatMap(({ kind, subject }) => {
      const [of = null] = Object.values(subject ?? {}) as (string | undefined)[]
      const basis = accountClockBasis(kind, of, now, upTo, rules, event.at)
      const key = `${kind} ${of ?? ''} ${basis?.startedBy.at ?? ''}`
      return basis === null ? [] : [{ key, basis: { ...basis, notRestartedBy: [], inferred: false } }]
    })
  })
}

const catalogueText = ({ state }: Account, type: string, { language }: EvidenceWords): string =>
  violationCatalogues.get(state.terms.marketplace)?.types.find((each) => each.type === type)?.text[language] ?? type

const fieldsOf = (account: Account, event: AccountEvent, words: EvidenceWords): readonly Field[] => {
  const { fields } = words.account
  const list: readonly (readonly [string, string | undefined])[] = [
    [fields.id, 'id' in event && event.id !== null ? event.id : undefined],
    [fields.complaint, 'complaint' in event && typeof event.complaint === 'string' ? event.complaint : undefined],
    ...(event.type === 'violation.recorded'
      ? ([
          [fields.type, catalogueText(account, event.violation, words)],
          [fields.points, String(event.points)],
          [fields.year, String(event.year)],
          [fields.violationAt, formatInstant(event.occurredAt)],
          ...(event.complaint ? [[fields.ofComplaint, words.account.yes] as const] : []),
        ] as const)
      : []),
    [fields.product, 'product' in event ? event.product : undefined],
    [fields.amountFen, 'changeFen' in event && event.changeFen !== 0 ? yuanOf(event.changeFen) : undefined],
  ]
  return list.flatMap(([label, value]) => (value === undefined ? [] : [{ label, value }]))
}

const isFile = (item: unknown): item is AttachmentRef =>
  typeof item === 'object' && item !== null && 'sha256' in item && 'name' in item && 'bytes' in item

const filesIn = (part: object | undefined): readonly AttachmentRef[] => {
  const list: unknown = part !== undefined && 'attachments' in part ? part.attachments : []
  return Array.isArray(list) ? list.filter(isFile) : []
}

const stepsOf = (desk: Desk, account: Account, subject: CaseSubject, words: EvidenceWords): readonly ToldStep[] => {
  const { log, rules } = account
  const nameOf = personNames(desk)
  const acts = new Map(log.acts.map((act) => [act.id, act]))
  const clocks = courseOf(account)
  const shown = new Set<string>()
  const kept =
    subject.kind === 'violation' && subject.id !== null ? filesOfCase(desk.store.db, subject.shopId, subject.id) : []
  return ofCase(subject, account).map(({ id, actId, event }, index) => {
    const act = acts.get(actId)
    // What is kept in the case's file goes with its first step: nobody says which step a file belongs to.
    const attachments = [...(shown.has(actId) ? [] : filesIn(act?.input)), ...(index === 0 ? kept : [])]
    shown.add(actId)
    return {
      type: event.type,
      at: event.at,
      recordedAt: act?.recordedAt ?? event.at,
      who: 'by' in event ? event.by : 'workbench',
      person: nameOf(act?.person ?? null),
      text: 'reason' in event ? event.reason : null,
      fields: fieldsOf(account, event, words),
      attachments,
      named: [],
      citing: event.citing,
      flags: 'flags' in event ? (event.flags ?? []) : [],
      moved: true,
      superseded: log.superseded.has(id),
      waiting: false,
      packFrom: inForce(rules.versions, event.at).effectiveFrom,
      clocks: clocks.get(id) ?? [],
    }
  })
}

const standing: Readonly<Record<CaseSubject['kind'], readonly AccountFact[]>> = {
  violation: ['points', 'standing', 'balance', 'exposure'],
  complaint: ['points', 'standing'],
}

/** Null where nobody has opened the account, or it holds no such case. */
export const tellCase = (desk: Desk, subject: CaseSubject, words: EvidenceWords): Told | null => {
  const { db } = desk.store
  const { shopId } = subject
  const account = readAccount(db, shopId)
  if (account === null) return null
  const steps = stepsOf(desk, account, subject, words)
  if (steps.length === 0) return null
  const title = subject.kind === 'complaint' ? subject.complaint : (subject.id ?? formatInstant(subject.decidedAt))
  return {
    kind: subject.kind,
    title,
    stream: account.log.stream,
    head: [
      { label: words.head[subject.kind], value: title },
      { label: words.head.shop, value: listShops(db).find(({ id }) => id === shopId)?.name ?? shopId },
    ],
    steps,
    bases: standing[subject.kind]
      .map((fact) => accountBasisOf(desk, { shopId, subject: { kind: 'fact', subject: fact } }))
      .filter((basis): basis is Basis => basis !== null),
    originals: onceEach(steps.flatMap(({ attachments }) => attachments)),
    links: streamLinks(db, account.log.stream),
  }
}
