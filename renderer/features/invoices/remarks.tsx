// Warnings and hints about what is typed (W15, W16): what is doubtful, by which clause, and the likely repair in one click.
import type { DraftField, DraftRemark } from '../../../shared/contract/invoices.ts'
import { clauseBasis } from '../../actions/basis.ts'
import { invoicesText } from '../../text/invoices.ts'
import { useText } from '../../text/text.ts'
import { classNames } from '../../ui/class-names.ts'
import { Icon } from '../../ui/icons.tsx'
import { ClauseChip } from '../../ui/marks.tsx'

interface RemarksProps {
  readonly remarks: readonly DraftRemark[]
  /** Null: what concerns no field. */
  readonly field: DraftField | null
  readonly onCourier?: (name: string) => void
}

const CANDIDATES = 3

export function Remarks({ remarks, field, onCourier }: RemarksProps) {
  const text = useText(invoicesText)
  const mine = remarks.filter((remark) => remark.field === field)
  if (mine.length === 0) return null
  return (
    <ul className="invoice-remarks">
      {mine.map(({ code, clause, severity, other, candidates }) => (
        <li key={code} className={classNames('invoice-remark', severity === 'warning' ? 'is-warning' : 'is-note')}>
          <Icon name={severity === 'warning' ? 'warning' : 'info'} size="xs" />
          <span>
            {text.remarks[code]}
            {other !== null && ` · ${text.otherOrder(other.orderId)}`}{' '}
            <ClauseChip id={clause} source={clauseBasis(clause)} />
            {onCourier !== undefined &&
              candidates.slice(0, CANDIDATES).map((name) => (
                <button key={name} type="button" className="link" onClick={() => onCourier(name)}>
                  {text.toCourier(name)}
                </button>
              ))}
          </span>
        </li>
      ))}
    </ul>
  )
}
