// The only place that holds names of contacts, phones, addresses and e-mails (W9). The log holds their ids; purging an
// order's values leaves the log and its hashes as they are. The contact search index lives here and is purged with it.
import type { StreamId } from '../../shared/kernel/log.ts'
import { folded, gramsOf } from './grams.ts'
import { all, one, run, value, type ReadDb, type WriteDb } from './sql.ts'
import { ensureStream, streamNumber } from './streams.ts'

/** An invoice's phone and e-mail are its recipient's, not those of the order's contact. */
export const personalKinds = [
  'contact-name',
  'phone',
  'email',
  'recipient',
  'invoice-phone',
  'invoice-email',
  'address',
  'postcode',
] as const
export type PersonalKind = (typeof personalKinds)[number]

declare const personalIdBrand: unique symbol
/** Stands in the log where the value stood in the input. */
export type PersonalId = string & { readonly [personalIdBrand]: true }

/** An order's contact; '' where a part isn't known. The latest value of each kind. */
export interface Contact {
  readonly name: string
  readonly phone: string
  readonly email: string
}

const digitsOf = (phone: string): string => phone.normalize('NFKC').replaceAll(/\D/g, '')

/** Digits a phone is found by: without the country code of the mainland. */
const wholeOf = (phone: string): string => digitsOf(phone).replace(/^(?:00)?86(?=1\d{10}$)/, '')

/** The id a value of an order is kept under already; null where it is new. */
export const knownPersonal = (db: ReadDb, stream: StreamId, kind: PersonalKind, text: string): PersonalId | null =>
  value<PersonalId>(db, 'SELECT uid FROM personal_data WHERE stream = ? AND kind = ? AND value = ?', [
    streamNumber(db, stream),
    kind,
    text.trim(),
  ]) ?? null

/** A purged order's contact doesn't come back with a later list; whom an invoice asked for since goes to is kept. */
const contactKinds: ReadonlySet<PersonalKind> = new Set(['contact-name', 'phone', 'email'])

/** Keeps a value and returns its id: the same one for the same value of the same order. `newId` must be fresh. */
export const keepPersonal = (
  db: WriteDb,
  stream: StreamId,
  kind: PersonalKind,
  text: string,
  newId: string,
): PersonalId => {
  const id = ensureStream(db, stream)
  const clean = text.trim()
  const known = knownPersonal(db, stream, kind, clean)
  if (known !== null) return known
  if (contactKinds.has(kind) && value<number>(db, 'SELECT 1 FROM purges WHERE stream = ?', [id]) !== undefined)
    return newId as PersonalId
  const digits = kind === 'phone' || kind === 'invoice-phone' ? wholeOf(clean) : ''
  run(db, 'INSERT INTO personal_data (uid, stream, kind, value, whole, last_four) VALUES (?, ?, ?, ?, ?, ?)', [
    newId,
    id,
    kind,
    clean,
    digits === '' ? null : digits,
    digits.length < 4 ? null : digits.slice(-4),
  ])
  if (kind === 'contact-name' || kind === 'recipient') keepContactText(db, id)
  return newId as PersonalId
}

const keepContactText = (db: WriteDb, stream: number): void => {
  const names = all<{ value: string }>(
    db,
    "SELECT value FROM personal_data WHERE stream = +? AND kind IN ('contact-name', 'recipient') ORDER BY id",
    [stream],
  )
  const text = names.map((row) => folded(row.value).replaceAll('\n', ' ')).join('\n')
  run(db, 'DELETE FROM personal_grams WHERE rowid = ?', [stream])
  run(db, 'INSERT OR REPLACE INTO personal_text (id, text) VALUES (?, ?)', [stream, text])
  run(db, 'INSERT INTO personal_grams (rowid, grams) VALUES (?, ?)', [stream, gramsOf(text)])
}

const mask = (text: string, head: number, tail: number): string => {
  const chars = Array.from(text)
  if (chars.length <= head + tail) return '*'.repeat(chars.length)
  return `${chars.slice(0, head).join('')}****${tail === 0 ? '' : chars.slice(-tail).join('')}`
}

/** A value as lists may show it: 138****4608, c****@example.com; a name stays, an address keeps its first six characters. */
export const masked = (kind: PersonalKind, text: string): string => (isMasked(kind, text) ? text : masks[kind](text))

/** As a console shows it, with no more left in sight than our own mask leaves: its stars say which it is. */
const isMasked = (kind: PersonalKind, text: string): boolean =>
  (/phone/.test(kind) && /^\+?\d{2,3}\*{3,}\d{2,4}$/.test(text)) ||
  (/email/.test(kind) && /^\w{0,2}\*{2,}\w?@[\w.-]+$/.test(text))

const maskEmail = (text: string): string => {
  const at = text.lastIndexOf('@')
  return at <= 0 ? mask(text, 1, 0) : `${mask(text.slice(0, at), 1, 0)}${text.slice(at)}`
}

const maskPhone = (text: string): string => (wholeOf(text).length === 11 ? mask(wholeOf(text), 3, 4) : mask(text, 0, 2))

const masks: Readonly<Record<PersonalKind, (text: string) => string>> = {
  phone: maskPhone,
  'invoice-phone': maskPhone,
  email: maskEmail,
  'invoice-email': maskEmail,
  address: (text) => mask(text, 6, 0),
  postcode: (text) => mask(text, 2, 0),
  'contact-name': (text) => text,
  recipient: (text) => text,
}

/** The unmasked contact. The caller has logged the reveal. */
export const revealContact = (db: ReadDb, stream: StreamId): Contact => {
  const rows = all<{ kind: PersonalKind; value: string }>(
    db,
    'SELECT kind, value FROM personal_data WHERE stream = +? ORDER BY id',
    [streamNumber(db, stream)],
  )
  const latest = (kind: PersonalKind) => rows.findLast((row) => row.kind === kind)?.value ?? ''
  return { name: latest('contact-name'), phone: latest('phone'), email: latest('email') }
}

/** The contact as lists and pages may show it. */
export const maskedContact = (db: ReadDb, stream: StreamId): Contact => {
  const { name, phone, email } = revealContact(db, stream)
  return { name: masked('contact-name', name), phone: masked('phone', phone), email: masked('email', email) }
}

/** The contact's phone alone, masked; `order` is the stream's number. */
export const maskedPhone = (db: ReadDb, order: number): string =>
  masked(
    'phone',
    value<string>(db, "SELECT value FROM personal_data WHERE stream = +? AND kind = 'phone' ORDER BY id DESC LIMIT 1", [
      order,
    ]) ?? '',
  )

/** The value behind an id; null where it was purged. */
export const personalValue = (
  db: ReadDb,
  id: PersonalId,
): { readonly kind: PersonalKind; readonly value: string } | null =>
  one<{ kind: PersonalKind; value: string }>(db, 'SELECT kind, value FROM personal_data WHERE uid = ?', [id]) ?? null

/** Removes every value of an order and its search entries; returns how many values went. `order` is the stream's number. */
export const dropPersonal = (db: WriteDb, order: number): number => {
  run(db, 'DELETE FROM personal_grams WHERE rowid = ?', [order])
  run(db, 'DELETE FROM personal_text WHERE id = ?', [order])
  return run(db, 'DELETE FROM personal_data WHERE stream = ?', [order]).changes
}

/** Merges the index's pieces: until then it still holds what was taken out of it. Once for a batch. */
export const forgetSearched = (db: WriteDb): void => {
  run(db, "INSERT INTO personal_grams (personal_grams) VALUES ('optimize')")
}

/** Both for one order, for good; returns how many values went. */
export const purgePersonal = (db: WriteDb, stream: StreamId): number => {
  const id = streamNumber(db, stream)
  if (id === null) return 0
  const removed = dropPersonal(db, id)
  forgetSearched(db)
  return removed
}
