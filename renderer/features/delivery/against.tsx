// What a fact would contradict if it is recorded: said before, not held against it (W13, W19).
import type { RefusalReason } from '../../../shared/contract/basis.ts'
import { clauseBasis } from '../../actions/basis.ts'
import { deliveryText } from '../../text/delivery.ts'
import { reasonsText } from '../../text/reasons.ts'
import { useText } from '../../text/text.ts'
import { ClauseChip } from '../../ui/marks.tsx'

export function Against({ reasons }: { reasons: readonly RefusalReason[] }) {
  const { factClosed } = useText(deliveryText)
  const words = useText(reasonsText)
  if (reasons.length === 0) return null
  return (
    <div className="against" role="note">
      <p>{factClosed}</p>
      <ul>
        {reasons.map(({ clause, reason }) => (
          <li key={`${clause}${reason}`}>
            <ClauseChip id={clause} source={clauseBasis(clause)} /> {words[reason] ?? reason}
          </li>
        ))}
      </ul>
    </div>
  )
}
