// What lies there against what is required: solid is money, blue hatching is money that would go, amber hatching is missing.
import './deposit-bar.css'

export interface DepositBarProps {
  /** In fen, all three. */
  readonly balance: number
  readonly required: number
  /** The balance in a what-if; only less is drawn. */
  readonly supposed?: number | null
  readonly label: string
  readonly thin?: boolean
}

export function DepositBar({ balance, required, supposed = null, label, thin = false }: DepositBarProps) {
  const whole = Math.max(balance, required, 1)
  const kept = supposed === null ? balance : Math.max(0, Math.min(balance, supposed))
  const width = (part: number): string => `${(part / whole) * 100}%`
  const missing = Math.max(0, required - balance)
  return (
    <span className={thin ? 'deposit-bar is-thin' : 'deposit-bar'} role="img" aria-label={label}>
      <i className="is-there" style={{ width: width(kept) }} />
      {balance > kept && <i className="is-supposed" style={{ width: width(balance - kept) }} />}
      {missing > 0 && <i className="is-missing" style={{ width: width(missing) }} />}
    </span>
  )
}
