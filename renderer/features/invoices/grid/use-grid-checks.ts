// Asks main about drafts a moment after they changed: only those, and whoever shares a number with them (W16). When the
// orders changed, a refund may have come: everything typed is asked about again (I10).
import { useEffect, useRef } from 'react'

import type { InvoiceRow } from '../../../../shared/contract/invoices.ts'
import type { StreamId } from '../../../../shared/kernel/log.ts'
import { guarded } from '../../../actions/act.ts'
import { call } from '../../../api/bridge.ts'
import { checkSet } from './check-set.ts'
import type { Drafts } from './check-set.ts'
import { judged, useGridBook } from './grid-book.ts'

const CHECK_AFTER_MS = 60
const AT_ONCE = 1_000

const changedStreams = (before: Drafts, now: Drafts): readonly StreamId[] => [
  ...[...now].filter(([stream, draft]) => before.get(stream) !== draft).map(([stream]) => stream),
  ...[...before.keys()].filter((stream) => !now.has(stream)),
]

const ask = async (asked: ReturnType<typeof checkSet>): Promise<void> => {
  for (let from = 0; from < asked.length; from += AT_ONCE) {
    const rows = asked.slice(from, from + AT_ONCE)
    const answers = await guarded(() => call('invoice.check', { rows }))
    if (answers !== null) judged(rows, answers)
  }
}

/** `rows` as main told them last: another answer means that orders changed. */
export const useGridChecks = (rows: readonly InvoiceRow[]): void => {
  const drafts = useGridBook((book) => book.drafts)
  const last = useRef<{ drafts: Drafts; rows: readonly InvoiceRow[] }>({ drafts: new Map(), rows: [] })
  useEffect(() => {
    const timer = setTimeout(() => {
      const before = last.current
      const changed = before.rows === rows ? changedStreams(before.drafts, drafts) : [...drafts.keys()]
      last.current = { drafts, rows }
      if (changed.length > 0) void ask(checkSet(before.drafts, drafts, changed))
    }, CHECK_AFTER_MS)
    return () => clearTimeout(timer)
  }, [drafts, rows])
}
