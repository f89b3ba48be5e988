// Who pays the courier (I2, W7). 到付 is the exception, so it has the colour; 免寄 is a digital invoice's.
import type { FreightBadge as Freight } from '../../shared/contract/invoices.ts'
import { useText } from '../text/text.ts'
import { wordsText } from '../text/words.ts'
import { BasisAnchor } from './basis.tsx'
import type { BasisSource } from './basis-view.ts'
import { classNames } from './class-names.ts'
import { Icon } from './icons.tsx'
import { InferredTag } from './marks.tsx'

import './freight-badge.css'

interface FreightBadgeProps {
  readonly freight: Freight
  readonly source: BasisSource
  readonly inRow?: boolean
}

export function FreightBadge({ freight, source, inRow = false }: FreightBadgeProps) {
  const { freight: words } = useText(wordsText)
  const { pays, beyondConsent, inferred } = freight
  return (
    <span className="freight">
      <BasisAnchor
        source={source}
        inRow={inRow}
        bare
        className={classNames('freight-badge', `is-${pays}`)}
        {...(beyondConsent ? { title: words.beyondConsent } : {})}
      >
        {words[pays]}
      </BasisAnchor>
      {beyondConsent && (
        <span className="freight-note" role="img" aria-label={words.beyondConsent} title={words.beyondConsent}>
          <Icon name="info" size="xs" />
        </span>
      )}
      {inferred && !inRow && <InferredTag />}
    </span>
  )
}
