// The desk this app has open, or why it has none: nothing chosen yet, still opening, or the store refused. Calls that come
// while it opens wait; a refusal is given to every call until the app is started again or another desk is chosen.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import type { Push } from '../../shared/contract/api.ts'
import type { Instant } from '../../shared/kernel/instant.ts'
import { sweepOrphans } from '../files/attachments/sweep.ts'
import type { Clock } from '../platform/clock.ts'
import { fileSize, writeDurably } from '../platform/fs.ts'
import type { ErrorLog } from '../platform/log.ts'
import { storePaths } from '../platform/paths.ts'
import type { StorePaths } from '../platform/paths.ts'
import { WorldError } from '../platform/world-error.ts'
import { CHECKED_AT_START, checkInBackground } from '../store/health.ts'
import { isAttachmentNamed } from '../store/named-attachments.ts'
import { watchDailyBackup } from './backup.ts'
import { CallRefused } from './call-refused.ts'
import { watchCatchUp } from './catch-up.ts'
import type { CatchUpWatch } from './catch-up.ts'
import type { Desk } from './desk.ts'
import { followChanges } from './follow-changes.ts'
import type { Alerts } from './native.ts'
import { closeDesk, openDesk } from './open-desk.ts'
import { fillPracticeDesk, isBlank } from './practice.ts'
import { remindingOn } from './reminders/remind.ts'

export type DeskKind = 'empty' | 'practice'

export interface HostSetting {
  /** The app's own data folder: where desks lie that nobody placed elsewhere. */
  readonly folder: string
  /** A store named at the start. */
  readonly db: string | null
  readonly practice: boolean
  readonly today: Instant | null
  /** The machine's own clock. */
  readonly clock: Clock
  readonly device: string
  readonly log: ErrorLog
  readonly push: (notice: Push) => void
  readonly alerts: Alerts
}

interface Open {
  readonly desk: Desk
  readonly catchUp: CatchUpWatch
  readonly stopBackups: () => void
}

const choiceSchema = z.object({ desk: z.enum(['empty', 'practice']) })

export class DeskHost {
  readonly #setting: HostSetting
  #open: Promise<Open> | null = null
  #kind: DeskKind = 'empty'

  constructor(setting: HostSetting) {
    this.#setting = setting
  }

  /** Opens what was named at the start or chosen before. Nothing is opened, nor made, before a first choice. */
  start(): void {
    const { db, practice } = this.#setting
    const kind = practice ? 'practice' : this.#chosen()
    if (db !== null || kind !== null) this.#begin(kind ?? 'empty')
  }

  /** Whether nobody has chosen a desk yet. */
  get isFirstRun(): boolean {
    return this.#open === null
  }

  get now(): Instant {
    return this.#setting.clock.now()
  }

  /** Throws `CallRefused('no-desk')` at first run, and what opening threw. */
  async desk(): Promise<Desk> {
    return (await this.#opened()).desk
  }

  /** Resolves once everything due has been written down. */
  async caughtUp(): Promise<void> {
    await (await this.#opened()).catchUp.look()
  }

  /** Resolves once everything that fell due has been said. */
  async reminded(): Promise<void> {
    await (await this.#opened()).catchUp.remind()
  }

  /** The choice at first run; from a practice desk one may go on to an empty one, never back. */
  async choose(kind: DeskKind): Promise<void> {
    if (this.#open !== null) {
      const { desk } = await this.#opened()
      if (!desk.clock.practice || kind === 'practice' || this.#setting.db !== null) throw new CallRefused('desk-chosen')
      await this.close()
    }
    writeDurably(this.#choiceFile(), JSON.stringify({ desk: kind }))
    this.#begin(kind)
    await this.#opened()
  }

  /** The open desk, or null where the store was refused: from then on only a backup helps. Throws `no-desk` at first run. */
  async deskIfAny(): Promise<Desk | null> {
    const opened = await this.#opened().catch(() => null)
    return opened?.desk ?? null
  }

  /** Where the desk's store lies, whether it could be opened or not. */
  get paths(): StorePaths {
    return storePaths(this.#fileOf(this.#kind))
  }

  /** Runs `work` with the store closed and opens it again, whatever became of the work. */
  async whileClosed<T>(work: (paths: StorePaths, at: Instant) => Promise<T>): Promise<T> {
    const desk = await this.deskIfAny()
    const at = desk?.clock.now() ?? this.now
    const { paths } = this
    await this.close()
    try {
      return await work(paths, at)
    } finally {
      this.#begin(this.#kind)
    }
  }

  /** Lets go of the store. Safe to call twice. */
  async close(): Promise<void> {
    const opened = this.#open
    this.#open = null
    const open = await opened?.catch(() => null)
    if (open === null || open === undefined) return
    open.catchUp.stop()
    open.stopBackups()
    closeDesk(open.desk)
  }

  #opened(): Promise<Open> {
    if (this.#open === null) throw new CallRefused('no-desk')
    return this.#open
  }

  #begin(kind: DeskKind): void {
    this.#kind = kind
    this.#open = this.#openKind(kind)
    // Every call that waits for it is told; nobody waiting is no reason to end the process.
    this.#open.catch((error: unknown) => this.#setting.log.write('open', error))
  }

  async #openKind(kind: DeskKind): Promise<Open> {
    const { alerts, clock, device, log, push, today } = this.#setting
    const followed = followChanges(push)
    const file = this.#fileOf(kind)
    const practiceFrom = kind === 'practice' ? (today ?? clock.now()) : null
    const desk = await openDesk({ file, practiceFrom, machine: clock, device, log, push: followed.push })
    if (kind === 'practice' && isBlank(desk)) fillPracticeDesk(desk)
    const catchUp = watchCatchUp(desk, remindingOn(desk, alerts))
    await catchUp.look()
    followed.by(() => void catchUp.remind())
    void sweepOrphans(desk.store.paths, clock.now(), (sha256) => isAttachmentNamed(desk.store.db, sha256)).catch(
      (error: unknown) => log.write('sweep', error),
    )
    void this.#checkWhole(desk)
    return { desk, catchUp, stopBackups: watchDailyBackup(desk) }
  }

  /**
   * A large store is checked page by page while people already work. A damaged one is let go of before more is written into
   * it: from then on every call says so, and a backup can be restored.
   */
  async #checkWhole(desk: Desk): Promise<void> {
    const { log, push } = this.#setting
    const { paths } = desk.store
    if ((fileSize(paths.db) ?? 0) <= CHECKED_AT_START) return
    const { intact, problems } = await checkInBackground(paths.db).catch((error: unknown) => {
      log.write('integrity', error)
      return { intact: true, problems: [] }
    })
    const current = await this.#open?.catch(() => null)
    if (intact || current?.desk !== desk) return
    const damaged = new WorldError('store-corrupt', { path: paths.db, detail: problems.join('; ') })
    log.write('integrity', damaged)
    await this.close()
    this.#open = Promise.reject(damaged)
    this.#open.catch(() => {})
    push({ kind: 'changed', topics: ['orders', 'session', 'imports', 'settings'] })
  }

  #fileOf(kind: DeskKind): string {
    const { db, folder } = this.#setting
    return db ?? path.join(folder, kind === 'practice' ? 'practice.db' : 'desk.db')
  }

  #choiceFile(): string {
    return path.join(this.#setting.folder, 'desk.json')
  }

  /** What was chosen before; a desk whose choice was lost is still there and is opened rather than asked for. */
  #chosen(): DeskKind | null {
    try {
      return choiceSchema.parse(JSON.parse(readFileSync(this.#choiceFile(), 'utf8'))).desk
    } catch {
      const { folder } = this.#setting
      if (fileSize(path.join(folder, 'desk.db')) !== null) return 'empty'
      return fileSize(path.join(folder, 'practice.db')) === null ? null : 'practice'
    }
  }
}
