// Small marks beside a fact: console fill-in, inferred, marketplace, clause.
import { useText } from '../text/text.ts'
import { uiText } from '../text/ui.ts'
import { wordsText } from '../text/words.ts'
import { BasisAnchor } from './basis.tsx'
import type { BasisSource } from './basis.tsx'
import { Tag } from './tag.tsx'

import './marks.css'

/** 平台回填 (W14): done here, and whether the marketplace's console knows it. A dash where nothing was done here. */
export function FillInTag({ state, size = 'row' }: { state: 'none' | 'pending' | 'filled'; size?: 'row' | 'panel' }) {
  const { fillIn, none } = useText(wordsText)
  if (state === 'none') return <span className="fg-3">{none}</span>
  return (
    <Tag tone={state === 'pending' ? 'fill' : 'done'} icon={state === 'pending' ? 'fill-in' : 'check'} size={size}>
      {fillIn[state]}
    </Tag>
  )
}

/** 推定: worked out by us, not in the source. Stands next to the value it doubts. */
export function InferredTag({ size = 'panel', title }: { size?: 'row' | 'panel'; title?: string }) {
  const { inferred } = useText(wordsText)
  return (
    <Tag tone="inferred" size={size} {...(title === undefined ? {} : { title })}>
      {inferred}
    </Tag>
  )
}

/** One character for a marketplace; its full name is the mark's name. */
export function MarketMark({ char, name }: { char: string; name: string }) {
  return (
    <span className="market-mark" role="img" aria-label={name} title={name}>
      {char}
    </span>
  )
}

/** `T10`. With a source it opens the basis; without, it only cites. */
export function ClauseChip({ id, source, title }: { id: string; source?: BasisSource; title?: string }) {
  const { clause } = useText(uiText)
  if (source === undefined) {
    return (
      <span className="clause-chip" title={title ?? clause(id)}>
        {id}
      </span>
    )
  }
  return (
    <BasisAnchor source={source} bare className="clause-chip" title={title ?? clause(id)}>
      {id}
    </BasisAnchor>
  )
}
