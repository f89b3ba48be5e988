// What the screen says about a reading, in the language in use.
import type { DraftVerdict, InvoiceRow } from '../../../../shared/contract/invoices.ts'
import type { RefusalReason } from '../../../../shared/contract/basis.ts'
import { invoiceGridText } from '../../../text/invoice-grid.ts'
import { invoiceScanText } from '../../../text/invoice-scan.ts'
import { invoicesText } from '../../../text/invoices.ts'
import { reasonsText } from '../../../text/reasons.ts'
import { textNow } from '../../../text/text.ts'
import type { Unusable } from './scan-decide.ts'
import { nameOf } from './scan-session.ts'
import type { ScanEntry } from './scan-session.ts'
import type { Said } from './scan-store.ts'

const words = () => textNow(invoiceScanText)

/** What makes an entry worth a second look; '' where nothing does. */
export const remarkOf = ({ verdict }: ScanEntry): string => {
  const remark = verdict?.remarks.find(({ severity }) => severity === 'warning')
  return remark === undefined ? '' : textNow(invoicesText).remarks[remark.code]
}

export const saidWritten = (entry: ScanEntry): Said => {
  const warning = entry.verdict?.remarks.find(({ severity }) => severity === 'warning')
  const what = [entry.title, entry.number, `${entry.courier} ${entry.tracking}`]
  return {
    tone: warning === undefined ? 'short' : 'double',
    title: words().written(entry.seq),
    detail: [...what, ...(warning === undefined ? [] : [remarkOf(entry)])].join(' · '),
    clause: warning?.clause ?? null,
  }
}

export const saidLocked = (row: InvoiceRow): Said => {
  const { lockedTitle } = words()
  const why = row.lock === null ? '' : textNow(invoicesText).locked[row.lock.why]
  return { tone: 'long', title: lockedTitle(nameOf(row)), detail: why, clause: 'I10' }
}

export const saidUnusable = (why: Unusable, text: string): Said => {
  const { title, detail } = words().unusable[why]
  return { tone: 'long', title, detail: detail(text), clause: why === 'no-number' ? 'I8' : null }
}

export const saidDoubt = (what: 'number' | 'tracking', text: string, orderId: string): Said => ({
  tone: 'long',
  title: words().used[what],
  detail: words().usedBy(text, orderId),
  clause: 'W16',
})

const saidReason = (reason: RefusalReason | undefined): Said => ({
  tone: 'long',
  title: words().refused,
  detail: textNow(reasonsText)[reason?.reason ?? ''] ?? '',
  clause: reason?.clause ?? null,
})

/** Why nothing was written. */
export const saidRefused = ({
  state,
  missing,
  refusedBy,
}: Pick<DraftVerdict, 'state' | 'missing' | 'refusedBy'>): Said => {
  const [field] = missing
  if (state !== 'missing' || field === undefined) return saidReason(refusedBy[0])
  return { tone: 'long', title: words().refused, detail: textNow(invoiceGridText).missing[field], clause: 'I8' }
}

export const saidPlain = (tone: Said['tone'], { title, detail }: { title: string; detail: string }): Said => ({
  tone,
  title,
  detail,
  clause: null,
})
