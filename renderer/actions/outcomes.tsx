// What became of many orders: a verdict a row, the refused first with every clause not met.
import type { GroupOutcome, RowOutcome } from '../../shared/contract/outcomes.ts'
import { clauseBasis } from './basis.ts'
import { deliveryText } from '../text/delivery.ts'
import { reasonsText } from '../text/reasons.ts'
import { useText } from '../text/text.ts'
import { ButtonAction } from '../ui/button-action.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Icon } from '../ui/icons.tsx'
import { ClauseChip } from '../ui/marks.tsx'

import '../ui/act-parts.css'

/** Rows of those that were taken; the rest is a number. */
const TAKEN_SHOWN = 50

function Row({ outcome: { orderId, verdict } }: { outcome: RowOutcome }) {
  const { batch } = useText(deliveryText)
  const reasons = useText(reasonsText)
  return (
    <tr>
      <td className="mono">{orderId}</td>
      <td>
        {verdict.ok ? (
          <span className="outcome-ok">
            <Icon name="check" size="xs" /> {batch.ok}
          </span>
        ) : (
          verdict.refusedBy.map(({ clause, reason }) => (
            <p key={`${clause}${reason}`}>
              <ClauseChip id={clause} source={clauseBasis(clause)} /> {reasons[reason] ?? reason}
            </p>
          ))
        )}
      </td>
    </tr>
  )
}

interface OutcomesProps {
  /** What was done, in its button's word. */
  readonly label: string
  readonly outcome: GroupOutcome
  readonly onClose: () => void
}

export function Outcomes({ label, outcome, onClose }: OutcomesProps) {
  const { batch } = useText(deliveryText)
  const refused = outcome.outcomes.filter(({ verdict }) => !verdict.ok)
  const taken = outcome.outcomes.filter(({ verdict }) => verdict.ok).slice(0, TAKEN_SHOWN)
  const others = outcome.accepted - taken.length
  return (
    <Dialog
      title={batch.outcomeTitle(label)}
      width={640}
      onClose={onClose}
      foot={<ButtonAction label={batch.close} onPress={onClose} />}
    >
      <p>{batch.summary(outcome.accepted, outcome.refused)}</p>
      <table className="outcome-table" aria-label={batch.outcomeTitle(label)}>
        <thead>
          <tr>
            <th scope="col">{batch.order}</th>
            <th scope="col">{batch.result}</th>
          </tr>
        </thead>
        <tbody>
          {[...refused, ...taken].map((each) => (
            <Row key={each.stream} outcome={each} />
          ))}
        </tbody>
      </table>
      {others > 0 && <p className="fg-3 small">{batch.others(others)}</p>}
    </Dialog>
  )
}
