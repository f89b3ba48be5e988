// A real desk on a real file in a folder of its own, called through the same handlers the page calls.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach } from 'vitest'
import type { ApiInput, ApiName, ApiOutput, Push } from '../../shared/contract/api.ts'
import { inputSchemas } from '../../shared/contract/schemas.ts'
import { parseInstant } from '../../shared/kernel/iso.ts'
import type { Instant } from '../../shared/kernel/instant.ts'
import { makeHandlers } from '../../electron/app/handlers.ts'
import type { Handlers } from '../../electron/app/handlers.ts'
import { DeskHost } from '../../electron/app/host.ts'
import type { Alerts, Native, Notice } from '../../electron/app/native.ts'
import type { Desk } from '../../electron/app/desk.ts'
import { projectOrder } from '../../electron/app/project-order.ts'
import { systemClock } from '../../electron/platform/clock.ts'
import type { Clock } from '../../electron/platform/clock.ts'
import type { ErrorLog } from '../../electron/platform/log.ts'
import { makeIds } from '../../electron/platform/ids.ts'
import { findDrift } from '../../electron/store/drift-check.ts'
import { openStore } from '../../electron/store/open.ts'
import { savePerson } from '../../electron/store/settings/people.ts'
import { saveShop } from '../../electron/store/settings/shops.ts'
import { verifyWhole } from '../../electron/store/verify-chain.ts'

export const at = (written: string): Instant => {
  const instant = parseInstant(written)
  if (instant === null) throw new Error(`not an instant: ${written}`)
  return instant
}

/** Stands in for the person at the machine's dialogs: says what is picked, keeps what is copied. */
export interface Picking {
  files: string[]
  folder: string | null
  place: string | null
  clipboard: { text: string; html: string }
  /** The pages that were printed; `prints: false`: this machine can't. */
  readonly printed: string[]
  prints: boolean
}

export interface TestDesk {
  readonly folder: string
  readonly host: DeskHost
  readonly picking: Picking
  readonly native: Native
  /** What the system was asked to show, and what the app's icon counted. */
  readonly notices: Notice[]
  readonly badges: number[]
  readonly pushes: Push[]
  readonly errors: { where: string; error: unknown }[]
  /** Through the schema, as the page's calls come. */
  readonly call: <N extends ApiName>(name: N, input: ApiInput<N>) => Promise<ApiOutput<N>>
  readonly desk: () => Promise<Desk>
  readonly moveTo: (written: string) => Promise<void>
}

const nativeOf = (picking: Picking, alerts: Alerts): Native => ({
  ...alerts,
  pickFiles: async () => picking.files,
  pickFolder: async () => picking.folder,
  pickSavePlace: async (suggested) => (picking.place === null ? null : path.join(picking.place, suggested)),
  openSaved: async () => true,
  showSaved: () => {},
  printToPdf: async (html) => {
    if (!picking.prints) throw new Error('no printer here')
    picking.printed.push(html)
    return Buffer.from('%PDF-1.4\n1 0 obj <</Type /Pages>>\n2 0 obj <</Type /Page>>\n')
  },
  readClipboard: async () => picking.clipboard,
  writeClipboard: async (text) => {
    picking.clipboard = { text, html: '' }
  },
  actOnWindow: () => {},
  showTheme: () => {},
})

const opened: DeskHost[] = []
const folders: string[] = []

export const newFolder = (): string => {
  const folder = mkdtempSync(path.join(tmpdir(), 'desk-app-'))
  folders.push(folder)
  return folder
}

export interface TestSetting {
  readonly folder?: string
  readonly db?: string | null
  readonly practice?: boolean
  readonly today?: string | null
  /** The machine's own. */
  readonly clock?: Clock
}

/** A host that was only made, not started: what the app is before it opens anything. */
export const newHost = (setting: TestSetting = {}) => {
  const { folder = newFolder(), db = null, practice = true, today = null, clock = systemClock() } = setting
  const pushes: Push[] = []
  const errors: { where: string; error: unknown }[] = []
  const log: ErrorLog = { write: (where, error) => void errors.push({ where, error }) }
  const notices: Notice[] = []
  const badges: number[] = []
  const alerts: Alerts = {
    notify: (notice) => void notices.push(notice),
    showBadge: (unseen) => void badges.push(unseen),
  }
  const host = new DeskHost({
    folder,
    db,
    practice,
    today: today === null ? null : at(today),
    clock,
    device: 'test-desk',
    log,
    push: (notice) => void pushes.push(notice),
    alerts,
  })
  opened.push(host)
  const picking: Picking = {
    files: [],
    folder: null,
    place: folder,
    clipboard: { text: '', html: '' },
    printed: [],
    prints: true,
  }
  const native = nativeOf(picking, alerts)
  const handlers: Handlers = makeHandlers(host, native)
  const call: TestDesk['call'] = async (name, input) => handlers[name](inputSchemas[name].parse(input))
  const moveTo = async (written: string): Promise<void> => {
    await call('practice.move-today', { to: at(written) })
  }
  return {
    folder,
    host,
    picking,
    native,
    notices,
    badges,
    pushes,
    errors,
    call,
    desk: () => host.desk(),
    moveTo,
  } satisfies TestDesk
}

export const START = '2026-09-23T10:26+08:00'

export const shops = {
  withAppeals: { marketplace: 'tencent', accountId: '100012345678', name: '云帆一店' },
  withoutAppeals: { marketplace: 'qingcloud', accountId: 'usr-1', name: '云帆二店' },
} as const
export const shopId = 'tencent:100012345678'

/** Makes a store with two shops and nobody's stories in it, so that a practice desk over it stays empty. */
const prepare = (file: string): void => {
  const clock = { now: () => at(START) }
  const store = openStore({ file, clock, ids: makeIds(clock) })
  store.write((db) => {
    for (const shop of Object.values(shops)) saveShop(db, { ...shop, targetConfirm: null, targetDeliver: null })
    savePerson(db, { id: 'p-1', name: '陈立', role: 'service' })
  })
  store.close()
}

/** A desk with two shops that lives by the machine's clock. */
export const newRealDesk = (clock: Clock): TestDesk => {
  const folder = newFolder()
  const db = path.join(folder, 'test.db')
  prepare(db)
  const made = newHost({ folder, db, practice: false, clock })
  made.host.start()
  return made
}

/** An empty desk with two shops and a today that can be moved. */
export const newDesk = (today: string = START): TestDesk => {
  const folder = newFolder()
  const db = path.join(folder, 'test.db')
  prepare(db)
  const made = newHost({ folder, db, today })
  made.host.start()
  return made
}

afterEach(async () => {
  for (const host of opened.splice(0)) await host.close()
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** The log's chain holds, and nothing derived has drifted from it. */
export const proveSound = (desk: Desk): void => {
  const chain = verifyWhole(desk.store.db)
  if (!chain.intact) throw new Error(`the chain is broken at ${chain.brokenAt}`)
  const drift = findDrift(desk.store.db, projectOrder)
  if (drift.length > 0) throw new Error(`drift: ${JSON.stringify(drift.slice(0, 10))}`)
}
