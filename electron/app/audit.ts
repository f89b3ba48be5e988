// The audit: every hash of the log computed again, in slices, so that the desk stays usable meanwhile; what the last one said;
// and whether a head noted elsewhere belongs to this log.
import type { AuditState, AuditVerdict, HeadPlace } from '../../shared/contract/audit.ts'
import type { ApiInput, ApiOutput } from '../../shared/contract/api.ts'
import { formatInstant } from '../../shared/kernel/iso.ts'
import { writePiecesDurably } from '../platform/fs.ts'
import { actCount, actWithHead, chainHead, chainLines } from '../store/queries/chain.ts'
import { listPeople } from '../store/settings/people.ts'
import { preference, savePreferences } from '../store/settings/preferences.ts'
import { verifyChain } from '../store/verify-chain.ts'
import type { Desk } from './desk.ts'
import type { Native } from './native.ts'

const LAST = 'audit-last'

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

const running = new WeakMap<Desk['store'], { stop: boolean }>()

const verdictOf = async (desk: Desk, run: { readonly stop: boolean }): Promise<AuditVerdict> => {
  const steps = verifyChain(desk.store.db)
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) {
      const { events, intact, head, brokenAt } = step.value
      return { events, intact, head, brokenAt, stopped: false }
    }
    desk.push({ kind: 'progress', task: 'audit', ...step.value })
    await nextTurn()
    if (run.stop) return { events: 0, intact: true, head: '', brokenAt: null, stopped: true }
  }
}

export const verifyLog = async (desk: Desk): Promise<AuditVerdict> => {
  const run = { stop: false }
  running.set(desk.store, run)
  const verdict = await verdictOf(desk, run)
  const { stopped, ...said } = verdict
  if (!stopped) {
    const last = { ...said, at: desk.clock.now(), person: desk.seat.person }
    desk.store.write((db) => savePreferences(db, { [LAST]: last }))
  }
  return verdict
}

export const stopAudit = (desk: Desk): null => {
  const run = running.get(desk.store)
  if (run !== undefined) run.stop = true
  return null
}

/** Written by ourselves; a name may have changed since, so it is looked up. */
const lastAudit = (desk: Desk): AuditState['last'] => {
  const last = preference(desk.store.db, LAST) as AuditState['last'] | undefined
  if (last === undefined || last === null) return null
  const named = listPeople(desk.store.db).find(({ id }) => id === last.person)?.name
  return { ...last, person: named ?? last.person }
}

export const auditState = (desk: Desk): AuditState => {
  const { acts, head, at } = chainHead(desk.store.db)
  return { acts, head, headAt: at, last: lastAudit(desk) }
}

export const findHead = (desk: Desk, { head }: ApiInput<'audit.find-head'>): HeadPlace | null => {
  const found = actWithHead(desk.store.db, head)
  return found === null ? null : { ...found, of: actCount(desk.store.db) }
}

export const exportAudit = async (desk: Desk, native: Native): Promise<ApiOutput<'audit.export'>> => {
  const acts = actCount(desk.store.db)
  const day = formatInstant(desk.clock.now()).slice(0, 10)
  const path = await native.pickSavePlace(`audit-${day}.jsonl`)
  if (path === null) return { path: null, acts: 0 }
  await writePiecesDurably(path, chainLines(desk.store.db, acts))
  return { path, acts }
}
