// Opening a desk: the store first, with everything that could be wrong with it said by name; then its clock, its projections
// if they are stale, and what fell due while nobody looked.
import type { Push } from '../../shared/contract/api.ts'
import { instant } from '../../shared/kernel/instant.ts'
import type { Instant } from '../../shared/kernel/instant.ts'
import { makeUploads } from '../files/attachments/uploads.ts'
import { practiceClock } from '../platform/clock.ts'
import type { Clock, PracticeClock } from '../platform/clock.ts'
import { makeIds } from '../platform/ids.ts'
import type { ErrorLog } from '../platform/log.ts'
import { openStore } from '../store/open.ts'
import type { Store } from '../store/open.ts'
import { needsRebuild, rebuild } from '../store/rebuild.ts'
import { preference, savePreferences } from '../store/settings/preferences.ts'
import { CallRefused } from './call-refused.ts'
import type { Desk } from './desk.ts'
import { emptyShelf } from './import-shelf.ts'
import { attachmentLimits } from './attachment-limits.ts'
import { makeListUploads } from './attachments.ts'
import { projectOrder } from './project-order.ts'
import { lastSeated } from './session.ts'

/** What a store is for is written in it once: a practice desk's clock can be moved, real orders' never. */
const KIND = 'desk-kind'
const TODAY = 'practice-today'

export interface DeskSetting {
  readonly file: string
  /** Null: the system's clock. Else where a practice desk's today stands if it hasn't been moved further already. */
  readonly practiceFrom: Instant | null
  /** The machine's own clock: a real desk lives by it. */
  readonly machine: Clock
  readonly device: string
  readonly log: ErrorLog
  readonly push: (notice: Push) => void
  /** For tests and seeds: ids that are the same every time. */
  readonly random?: () => Uint8Array
}

/** A practice desk goes on where its today was left; a store says itself what it is, whatever the start asked for. */
const clockOf = (store: Store, { practiceFrom, machine }: DeskSetting): Clock | PracticeClock => {
  const kind = preference(store.db, KIND)
  if (kind === 'real' && practiceFrom !== null) throw new CallRefused('not-a-practice-desk', store.paths.db)
  if (kind !== 'practice' && practiceFrom === null) return machine
  const left = preference(store.db, TODAY)
  const from = practiceFrom ?? machine.now()
  return practiceClock(typeof left === 'number' && left > from ? instant(left) : from)
}

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** Projections an older version left behind, or none yet: made afresh, with progress, before anyone is served. */
const makeProjections = async (desk: Desk): Promise<void> => {
  if (!needsRebuild(desk.store.db)) return
  for (const { done, total } of rebuild(desk.store, projectOrder)) {
    desk.push({ kind: 'progress', task: 'rebuild', done, total })
    await nextTurn()
  }
}

/** Throws the store's `WorldError`s, and `CallRefused('not-a-practice-desk')` for real orders under a movable clock. */
export const openDesk = async (setting: DeskSetting): Promise<Desk> => {
  const { file, machine, device, log, push, random } = setting
  const store = openStore({ file, clock: machine, ids: makeIds(machine, random) })
  try {
    const clock = clockOf(store, setting)
    const ids = makeIds(clock, random)
    const kind = clock.practice ? 'practice' : 'real'
    if (preference(store.db, KIND) !== kind) store.write((db) => savePreferences(db, { [KIND]: kind }))
    const seat = { person: lastSeated({ store }) }
    const uploads = makeUploads(store.paths, ids.other, () => attachmentLimits({ store }))
    const lists = makeListUploads(store.paths, ids.other)
    const desk: Desk = { store, clock, ids, device, log, push, uploads, lists, shelf: emptyShelf(), seat }
    await makeProjections(desk)
    return desk
  } catch (error) {
    store.close()
    throw error
  }
}

export const closeDesk = ({ store }: Desk): void => store.close()

/** Moves a practice desk's today, forward only, and remembers it. */
export const moveToday = ({ clock, store }: Desk, to: Instant): void => {
  if (!('moveTo' in clock)) throw new CallRefused('not-a-practice-desk')
  if (to < clock.now()) throw new CallRefused('backwards')
  store.write((db) => savePreferences(db, { [TODAY]: to }))
  clock.moveTo(to)
}
