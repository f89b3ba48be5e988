// How often it was rejected, out of the number that lets the customer appeal (T11, T12).
import { useText } from '../text/text.ts'
import { uiText } from '../text/ui.ts'
import { wordsText } from '../text/words.ts'

import './rejection-meter.css'

export interface RejectionMeterProps {
  readonly count: number
  /** Null where the pack knows no appeal: a dash. */
  readonly limit: number | null
  /** W24: the count is a lower bound. */
  readonly atLeast?: boolean
}

/** The last rejection before the limit is amber, the limit red, whatever the limit is. */
const level = (count: number, limit: number): 0 | 1 | 2 | 3 => {
  if (count <= 0) return 0
  if (count >= limit) return 3
  return count === limit - 1 ? 2 : 1
}

export function RejectionMeter({ count, limit, atLeast = false }: RejectionMeterProps) {
  const { rejections } = useText(uiText)
  const { none } = useText(wordsText)
  if (limit === null) return <span className="fg-3">{none}</span>
  return (
    <span
      className={`rejections is-${level(count, limit)}`}
      role="img"
      aria-label={rejections.meter(count, limit, atLeast)}
    >
      <span className="rejections-cells">
        {Array.from({ length: limit }, (_, cell) => (
          <i key={cell} className={cell < count ? 'is-on' : ''} />
        ))}
      </span>
      {atLeast ? rejections.atLeast(count, limit) : `${count}/${limit}`}
    </span>
  )
}
