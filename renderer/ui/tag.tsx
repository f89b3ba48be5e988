// A word with a tone: the base of stage, fill-in, inferred and other tags.
import type { ReactNode } from 'react'

import { classNames } from './class-names.ts'
import { Icon } from './icons.tsx'
import type { IconName } from './icons.tsx'

import './tag.css'

export type Tone = 'ours' | 'wait' | 'hold' | 'done' | 'soon' | 'risk' | 'fill' | 'closed' | 'inferred'

export interface TagProps {
  readonly tone: Tone
  readonly icon?: IconName
  /** `row` is 22 high, `panel` 18. */
  readonly size?: 'row' | 'panel'
  readonly title?: string
  readonly children: ReactNode
}

export function Tag({ tone, icon, size = 'row', title, children }: TagProps) {
  return (
    <span
      className={classNames('tag', `tone-${tone}`, size === 'panel' && 'is-panel', icon === undefined && 'is-bare')}
      title={title}
    >
      {icon !== undefined && <Icon name={icon} size={size === 'panel' ? 'xs' : 's'} />}
      {children}
    </span>
  )
}
