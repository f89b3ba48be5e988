// 经过 of one invoice: each step with what it wrote, and what stood there before where it was written anew (I8).
import type { FieldChange, LogEntry } from '../../../shared/contract/order-detail.ts'
import { logLine } from '../../actions/log-lines.ts'
import { invoicesText } from '../../text/invoices.ts'
import { useText } from '../../text/text.ts'
import { wordsText } from '../../text/words.ts'
import { LogLine } from '../../ui/process-log.tsx'

/** A value as the form shows it: choices in words, everything else as it was written. */
const useShown = (): ((change: FieldChange, value: string) => string) => {
  const { freight, invoiceTypes } = useText(wordsText)
  const { forms } = useText(invoicesText)
  const choices: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    freight,
    type: invoiceTypes,
    form: forms,
  }
  return ({ field }, value) => choices[field]?.[value] ?? value
}

function Changes({ changes }: { changes: readonly FieldChange[] }) {
  const { fields } = useText(invoicesText)
  const shown = useShown()
  const labels: Readonly<Record<string, string>> = fields
  return (
    <>
      {changes.map((change) => (
        <span key={change.field} className="invoice-change">
          {labels[change.field] ?? change.field} {change.before !== '' && <del>{shown(change, change.before)}</del>}{' '}
          <span className="fg-2">{shown(change, change.after)}</span>
        </span>
      ))}
    </>
  )
}

const line = (entry: LogEntry) => {
  const shown = logLine(entry)
  const { changes = [] } = entry
  if (changes.length === 0) return shown
  return {
    ...shown,
    aside: (
      <>
        {shown.aside}
        <Changes changes={changes} />
      </>
    ),
  }
}

export function Course({ history }: { history: readonly LogEntry[] }) {
  const { drawer } = useText(invoicesText)
  if (history.length === 0) return <p className="fg-3 small">{drawer.nothingYet}</p>
  return <LogLine label={drawer.course} entries={history.map(line)} />
}
