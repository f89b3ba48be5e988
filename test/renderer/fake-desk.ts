// A hand-written `window.desk`: the bridge as the preload exposes it, answering in the contract's shapes. What a test does
// not answer fails loudly.
import { vi } from 'vitest'

import type { ApiInput, ApiName, ApiOutput, CallError, DeskBridge, Push, Reply } from '../../shared/contract/api.ts'
import type { Session } from '../../shared/contract/desk.ts'
import { queryClient } from '../../renderer/api/queries.ts'
import { dismissToast } from '../../renderer/ui/toasts.ts'
import { instant } from '../../shared/kernel/instant.ts'
import { defaultReminders } from '../../shared/remind/setting.ts'

/** jsdom has no media queries, and the desk asks for the system's theme as soon as it is loaded: import this file first. */
window.matchMedia ??= (media: string): MediaQueryList => ({
  media,
  matches: false,
  onchange: null,
  addListener: () => undefined,
  removeListener: () => undefined,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
  dispatchEvent: () => false,
})

export const NOW = instant(Date.parse('2026-09-23T10:26:00+08:00'))

export const session: Session = {
  now: NOW,
  practice: true,
  firstRun: false,
  version: '0.1.0',
  person: { id: 'p1', name: '陈立', role: 'service' },
  people: [
    { id: 'p1', name: '陈立', role: 'service' },
    { id: 'p2', name: '何晓', role: 'manager' },
  ],
  shops: [
    {
      id: 'tencent:1001',
      marketplace: 'tencent',
      accountId: '1001',
      name: '云帆腾讯一店',
      targetConfirm: { days: 2 },
      targetDeliver: null,
      issuesSpecial: true,
    },
    {
      id: 'tencent:1002',
      marketplace: 'tencent',
      accountId: '1002',
      name: '云帆腾讯二店',
      targetConfirm: null,
      targetDeliver: null,
      issuesSpecial: true,
    },
    {
      id: 'qingcloud:77',
      marketplace: 'qingcloud',
      accountId: '77',
      name: '云帆青云店',
      targetConfirm: null,
      targetDeliver: null,
      issuesSpecial: true,
    },
  ],
  marketplaces: [
    { id: 'tencent', name: { zh: '腾讯云', en: 'Tencent Cloud' }, mark: '腾', hasAppeals: true },
    { id: 'qingcloud', name: { zh: '青云', en: 'QingCloud' }, mark: '青', hasAppeals: false },
  ],
  preferences: {
    language: 'zh',
    theme: 'light',
    density: 'standard',
    railNav: false,
    dueSoonHours: 24,
    dueUrgentHours: 4,
    attachmentMaxMb: 50,
    attachmentsPerAct: 20,
    dailyBackup: true,
    backupFolder: null,
    reminders: defaultReminders,
  },
  freshness: [],
  badges: {
    delivery: 3,
    deliveryRisk: false,
    refunds: 2,
    fillIn: 3,
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
  calendarUntil: 2027,
  lastBackupAt: null,
}

/** The world's no: what the bridge answers instead of a value. */
export class Refusal {
  readonly error: CallError
  constructor(kind: string, detail?: string) {
    this.error = detail === undefined ? { kind } : { kind, detail }
  }
}

type Answer<N extends ApiName> = ApiOutput<N> | Refusal | Promise<ApiOutput<N> | Refusal>
export type Answers = { readonly [N in ApiName]?: (input: ApiInput<N>) => Answer<N> }

export interface FakeDesk {
  /** Inputs of every call of that name, oldest first. */
  readonly calls: <N extends ApiName>(name: N) => readonly ApiInput<N>[]
  readonly push: (push: Push) => void
}

/** Puts a bridge on the page. Every test starts with an empty cache and no toast. */
export const fakeDesk = (answers: Answers): FakeDesk => {
  const made: { name: ApiName; input: unknown }[] = []
  const listeners = new Set<(push: Push) => void>()
  const all: Answers = { 'session.get': () => session, ...answers }
  const bridge: DeskBridge = {
    platform: 'linux',
    call: async <N extends ApiName>(name: N, input: ApiInput<N>): Promise<Reply<N>> => {
      made.push({ name, input })
      const answer = all[name]
      if (answer === undefined) throw new Error(`the test has no answer to ${name}`)
      const value = await answer(input)
      return value instanceof Refusal ? { ok: false, error: value.error } : { ok: true, value }
    },
    onPush: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  vi.stubGlobal('desk', bridge)
  queryClient.clear()
  queryClient.setQueryData(['session.get', null], session)
  dismissToast()
  return {
    calls: <N extends ApiName>(name: N) =>
      made.filter((call) => call.name === name).map((call) => call.input as ApiInput<N>),
    push: (push) => listeners.forEach((listener) => listener(push)),
  }
}
