// 扫描枪模式: fills the screen; no mouse, no dialog.
import type { InvoiceQuery } from '../../../../shared/contract/invoices.ts'

export interface ScanModeProps {
  readonly query: InvoiceQuery
  readonly onExit: () => void
}

export function ScanMode({ onExit }: ScanModeProps) {
  return <button type="button" aria-label="Esc" onClick={onExit} />
}
