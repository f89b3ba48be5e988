// The sign that we can say why: a dashed underline. Click, Enter or `B` opens the basis.
import type { MouseEvent, ReactNode } from 'react'

import { openBasis } from './basis-store.ts'
import type { BasisSource } from './basis-view.ts'
import { classNames } from './class-names.ts'

import './basis.css'

export type { BasisSource } from './basis-view.ts'

export interface BasisAnchorProps {
  readonly source: BasisSource
  /** In a list row: not a tab stop, underlined only while its row is hovered or current. */
  readonly inRow?: boolean
  /** Without the underline: clause chips look like themselves. */
  readonly bare?: boolean
  readonly className?: string
  readonly title?: string
  readonly children: ReactNode
}

export function BasisAnchor({ source, inRow = false, bare = false, className, title, children }: BasisAnchorProps) {
  const open = (event: MouseEvent<HTMLElement>): void => {
    event.stopPropagation()
    openBasis(event.currentTarget, source)
  }
  return (
    <button
      type="button"
      data-basis=""
      className={classNames(!bare && 'basis', className)}
      tabIndex={inRow ? -1 : 0}
      aria-haspopup="dialog"
      title={title}
      onClick={open}
    >
      {children}
    </button>
  )
}
