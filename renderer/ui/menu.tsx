// A menu beside a button: acts, or one choice of several. Arrows move, Enter takes, Esc returns to the button.
import { useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'

import { openBasis } from './basis-store.ts'
import type { BasisSource } from './basis-view.ts'
import { classNames } from './class-names.ts'
import { Icon } from './icons.tsx'
import type { IconName } from './icons.tsx'
import { Kbd } from './kbd.tsx'
import { moveFocus } from './move-focus.ts'
import { Popover } from './popover.tsx'

import './menu.css'

export interface MenuItem {
  readonly id: string
  readonly label: string
  readonly run: () => void
  readonly icon?: IconName
  readonly keys?: string
  readonly danger?: boolean
  /** Part of a choice: the chosen item has a mark. */
  readonly chosen?: boolean
  /** Forbidden: it stays in the list and says why. */
  readonly refusal?: BasisSource | null
  readonly breakBefore?: boolean
}

interface MenuListProps {
  readonly items: readonly MenuItem[]
  readonly anchor: HTMLElement
  readonly onClose: () => void
}

function MenuList({ items, anchor, onClose }: MenuListProps) {
  const list = useRef<HTMLDivElement>(null)
  const choice = items.some(({ chosen }) => chosen !== undefined)
  useEffect(() => {
    const chosen = list.current?.querySelector<HTMLElement>('[aria-checked=true]')
    const first = chosen ?? list.current?.querySelector<HTMLElement>('[role^=menuitem]')
    first?.focus()
  }, [])
  const take = (item: MenuItem): void => {
    onClose()
    if (item.refusal !== undefined && item.refusal !== null) openBasis(anchor, item.refusal)
    else item.run()
  }
  return (
    <div ref={list} className="menu" onKeyDown={(event) => moveFocus(event, '[role^=menuitem]')}>
      {items.map((item) => [
        item.breakBefore === true && <div key={`${item.id}:break`} role="separator" className="menu-break" />,
        <button
          key={item.id}
          type="button"
          role={choice ? 'menuitemradio' : 'menuitem'}
          aria-checked={choice ? item.chosen === true : undefined}
          aria-disabled={item.refusal !== undefined && item.refusal !== null}
          className={classNames('menu-item', item.danger === true && 'is-danger')}
          tabIndex={-1}
          onClick={() => take(item)}
        >
          {choice && <span className="menu-mark">{item.chosen === true && <Icon name="check" size="s" />}</span>}
          {item.icon !== undefined && <Icon name={item.icon} size="s" />}
          <span>{item.label}</span>
          {item.keys !== undefined && <Kbd keys={item.keys} />}
        </button>,
      ])}
    </div>
  )
}

export interface MenuButtonProps {
  /** The button's name. */
  readonly label: string
  readonly items: readonly MenuItem[]
  /** What the button shows; its label by default. */
  readonly children?: ReactNode
  readonly className?: string
  readonly align?: 'start' | 'end'
  /** What is chosen now, said after the name. */
  readonly description?: string
}

export function MenuButton({
  label,
  items,
  children,
  className = 'filter-chip',
  align = 'start',
  description,
}: MenuButtonProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const close = (): void => setAnchor(null)
  return (
    <>
      <button
        type="button"
        className={className}
        aria-label={label}
        aria-description={description}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(anchor === null ? event.currentTarget : null)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return
          event.preventDefault()
          setAnchor(event.currentTarget)
        }}
      >
        {children ?? label}
        <Icon name="down" size="xs" />
      </button>
      {anchor !== null && (
        <Popover anchor={anchor} label={label} role="menu" align={align} onClose={close}>
          <MenuList items={items} anchor={anchor} onClose={close} />
        </Popover>
      )}
    </>
  )
}
