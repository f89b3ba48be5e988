// Carries out what a reading means, one after the other: a parcel scanned while the one before is being written waits its
// turn. What is written is on the disk before the tone sounds.
import type { DraftRow, InvoiceRow } from '../../../../shared/contract/invoices.ts'
import { guarded } from '../../../actions/act.ts'
import { markRefunded } from '../../../actions/invoice-acts.ts'
import { call } from '../../../api/bridge.ts'
import { invoiceScanText } from '../../../text/invoice-scan.ts'
import { textNow } from '../../../text/text.ts'
import { now } from '../../../ui/clock.ts'
import { decide } from './scan-decide.ts'
import type { Decision } from './scan-decide.ts'
import * as session from './scan-session.ts'
import { ask, say, scanNow, setSession } from './scan-store.ts'
import type { Reading } from './scanner.ts'
import { saidDoubt, saidLocked, saidPlain, saidRefused, saidUnusable, saidWritten } from './scan-words.ts'

const words = () => textNow(invoiceScanText)

/** A refund arrived since the list was read: the row is seen as it is now, and passed. */
const passAsLocked = async ({ stream }: InvoiceRow): Promise<void> => {
  const row = (await guarded(() => call('invoice.get', { stream })))?.row
  if (row === undefined) return say(saidPlain('long', words().failed))
  setSession(session.relocked(scanNow().session, row, now()))
  say(saidLocked(row))
  ask({ of: 'refund', row })
}

const issue = async (row: InvoiceRow, draft: DraftRow['draft']): Promise<void> => {
  const verdicts = await guarded(() => call('invoice.check', { rows: [{ stream: row.stream, draft }] }))
  const verdict = verdicts?.[0]
  if (verdict === undefined) return say(saidPlain('long', words().failed))
  if (verdict.state === 'locked') return passAsLocked(row)
  if (verdict.state !== 'ready') return say(saidRefused(verdict))
  const outcome = await guarded(() =>
    call('invoice.issue-many', { rows: [{ stream: row.stream, draft: verdict.draft }] }),
  )
  const first = outcome?.outcomes[0]
  if (outcome === null || first === undefined) return say(saidPlain('long', words().failed))
  if (!first.verdict.ok) return say(saidRefused({ state: 'refused', missing: [], refusedBy: first.verdict.refusedBy }))
  const after = session.written(scanNow().session, { verdict, groupId: outcome.groupId, at: now() })
  setSession(after)
  const entry = session.lastWritten(after)
  if (entry !== null) say(saidWritten(entry))
}

const write = async (tracking: string, courier: string): Promise<void> => {
  const state = scanNow().session
  const row = session.currentRow(state)
  if (row !== null) await issue(row, session.draftFor(state, row, tracking, courier))
}

const takeBack = async (): Promise<void> => {
  const last = session.lastWritten(scanNow().session)
  if (last?.groupId === undefined || last.groupId === null) return
  const { groupId } = last
  const outcome = await guarded(() => call('undo.run', { target: { kind: 'group', id: groupId } }))
  if (outcome === null) return
  if (outcome.undone === 0)
    return say(saidRefused({ state: 'refused', missing: [], refusedBy: outcome.kept[0]?.refusedBy ?? [] }))
  setSession(session.takenBack(scanNow().session))
  say(saidPlain('double', { title: words().takenBack(last.seq), detail: `${last.title} · ${last.tracking}` }))
}

const carryOut = async (decision: Decision): Promise<void> => {
  const state = scanNow().session
  switch (decision.do) {
    case 'choose':
      setSession(session.chooseRow(state, decision.row.stream) ?? state)
      return say(saidPlain('short', words().chosen(session.nameOf(decision.row))))
    case 'number':
      setSession(session.setNumber(state, decision.number))
      return say(saidPlain('short', words().numbered(decision.number)))
    case 'write':
      return write(decision.tracking, decision.courier)
    case 'take-back':
      return takeBack()
    case 'ask-row':
      say(saidPlain('double', words().whichRow))
      return ask({ of: 'row', rows: decision.rows })
    case 'ask-courier':
      say(saidPlain('double', words().whichCourier(decision.tracking)))
      return ask({ of: 'courier', tracking: decision.tracking, couriers: decision.couriers })
    case 'locked':
      say(saidLocked(decision.row))
      return ask({ of: 'refund', row: decision.row })
    case 'doubt':
      setSession(session.doubt(state, decision.text))
      return say(saidDoubt(decision.what, decision.text, decision.orderId))
    case 'refuse':
      return say(saidUnusable(decision.why, decision.text))
    default:
      return decision satisfies never
  }
}

const handle = async (reading: Reading, shops: readonly string[] | undefined): Promise<void> => {
  const scanned = await guarded(() =>
    call('invoice.scan', shops === undefined ? { text: reading.text } : { text: reading.text, shops }),
  )
  if (scanned === null) return say(saidPlain('long', words().failed))
  const couriers = scanned.kind === 'tracking' ? await guarded(() => call('invoice.couriers', null)) : null
  ask(null)
  await carryOut(decide(scanNow().session, reading, scanned, couriers ?? []))
}

const answer = async (at: number): Promise<void> => {
  const { question } = scanNow()
  if (question === null) return
  if (question.of === 'row') {
    const row = question.rows[at]
    if (row !== undefined) await carryOut({ do: 'choose', row })
  } else if (question.of === 'courier') {
    const courier = question.couriers[at]
    if (courier !== undefined) await carryOut({ do: 'write', tracking: question.tracking, courier: courier.name })
  } else if (at === 0) {
    ask(null)
    if (await markRefunded(question.row)) say(saidPlain('short', words().markedRefunded(session.nameOf(question.row))))
  }
}

let turn: Promise<void> = Promise.resolve()
/** Whatever goes wrong is heard, and the next reading has its turn all the same. */
const queue = (work: () => Promise<void>): Promise<void> => {
  turn = turn.then(work).catch(() => say(saidPlain('long', words().failed)))
  return turn
}

/** `shops`: those the desk shows; without, all. */
export const read = (reading: Reading, shops?: readonly string[]): Promise<void> => queue(() => handle(reading, shops))
/** The n-th answer to the question, from 0. */
export const choose = (at: number): Promise<void> => queue(() => answer(at))
export const undoLast = (): Promise<void> => queue(takeBack)
export const shiftBook = (by: 1 | -1): void => setSession(session.shiftNumber(scanNow().session, by))
export const skip = (): void => setSession(session.skipRow(scanNow().session))
