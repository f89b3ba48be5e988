// The head of a screen: its title, its tabs, and what can be done with the whole of it.
import type { ReactNode } from 'react'

import './screen-head.css'

export interface ScreenHeadProps {
  readonly title: string
  /** Tabs or a few words. */
  readonly children?: ReactNode
  /** Buttons at the end. */
  readonly acts?: ReactNode
}

export function ScreenHead({ title, children, acts }: ScreenHeadProps) {
  return (
    <header className="screen-head">
      <h1>{title}</h1>
      {children}
      <span className="screen-head-room" />
      {acts}
    </header>
  )
}
