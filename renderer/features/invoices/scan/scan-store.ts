// What the scan screen shows: the session, what was last said, a question that waits for a number key.
import { create } from 'zustand'

import type { Courier, InvoiceRow } from '../../../../shared/contract/invoices.ts'
import { sound } from './tones.ts'
import type { Tone } from './tones.ts'
import { startScan } from './scan-session.ts'
import type { ScanState } from './scan-session.ts'

/** What became of the last reading, read from a distance: one line, one reason, its clause. */
export interface Said {
  readonly tone: Tone
  readonly title: string
  readonly detail: string
  readonly clause: string | null
}

/** What a number key answers. */
export type Question =
  | { readonly of: 'row'; readonly rows: readonly InvoiceRow[] }
  | { readonly of: 'courier'; readonly tracking: string; readonly couriers: readonly Courier[] }
  | { readonly of: 'refund'; readonly row: InvoiceRow }

interface ScanDesk {
  readonly session: ScanState
  readonly said: Said | null
  readonly question: Question | null
  readonly silent: boolean
}

const fresh = { session: startScan([], new Map()), said: null, question: null }

export const useScanDesk = create<ScanDesk>(() => ({ ...fresh, silent: false }))

export const scanNow = (): ScanDesk => useScanDesk.getState()

export const beginScan = (rows: readonly InvoiceRow[], numbers: ReadonlyMap<InvoiceRow['stream'], string>): void =>
  useScanDesk.setState({ ...fresh, session: startScan(rows, numbers) })

export const setSession = (session: ScanState): void => useScanDesk.setState({ session, question: null })

export const ask = (question: Question | null): void => useScanDesk.setState({ question })

export const say = (said: Said | null): void => {
  if (said !== null && !scanNow().silent) sound(said.tone)
  useScanDesk.setState({ said })
}

export const toggleSound = (): void => useScanDesk.setState(({ silent }) => ({ silent: !silent }))
