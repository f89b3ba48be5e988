// Where an order stands, in the rulebook's own word. The tone says whose turn it is; a hold lies over the stage.
import type { HoldKind, Stage } from '../../shared/kernel/facts.ts'
import { useText } from '../text/text.ts'
import { wordsText } from '../text/words.ts'
import { Tag } from './tag.tsx'
import type { Tone } from './tag.tsx'

const TONES: Record<Stage, Tone> = {
  'requirement-pending': 'wait',
  'requirement-review': 'ours',
  'requirement-rejected': 'wait',
  implementing: 'ours',
  'acceptance-review': 'wait',
  completed: 'done',
  closed: 'closed',
  none: 'closed',
  unknown: 'inferred',
}

export interface StageTagProps {
  readonly stage: Stage
  readonly hold?: HoldKind | null
  readonly size?: 'row' | 'panel'
}

export function StageTag({ stage, hold = null, size = 'row' }: StageTagProps) {
  const { stages, holds } = useText(wordsText)
  return hold === null ? (
    <Tag tone={TONES[stage]} icon={stage} size={size}>
      {stages[stage]}
    </Tag>
  ) : (
    <Tag tone="hold" icon={hold} size={size}>
      {holds[hold]}
    </Tag>
  )
}
