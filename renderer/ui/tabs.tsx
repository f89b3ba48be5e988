// A row of tabs with counts. One tab stop: arrows move, Home and End jump; the list below follows at once.
import { useLayoutEffect, useRef } from 'react'
import type { KeyboardEvent } from 'react'

import { count as figures } from '../text/format.ts'

import './tabs.css'

export interface Tab<Id extends string> {
  readonly id: Id
  readonly label: string
  /** Null while it is being counted. */
  readonly count?: number | null
  /** Begins a group: a hairline before it. */
  readonly breakBefore?: boolean
}

export interface TabsProps<Id extends string> {
  readonly label: string
  readonly tabs: readonly Tab<Id>[]
  readonly selected: Id
  readonly onSelect: (id: Id) => void
  /** The id of the element the tabs rule over. */
  readonly controls?: string
}

const STEP: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1 }

const markScroll = (list: HTMLElement): void => {
  const atEnd = list.scrollLeft + list.clientWidth >= list.scrollWidth - 1
  list.classList.toggle('is-scrolled-start', list.scrollLeft > 1)
  list.classList.toggle('is-scrolled-end', !atEnd)
}

export function Tabs<Id extends string>({ label, tabs, selected, onSelect, controls }: TabsProps<Id>) {
  const list = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const chosen = list.current?.querySelector<HTMLElement>(`[data-tab="${selected}"]`)
    if (list.current !== null && chosen) keepInView(list.current, chosen)
  }, [selected])
  useLayoutEffect(() => {
    if (list.current !== null) markScroll(list.current)
  })
  useLayoutEffect(() => {
    const element = list.current
    if (element === null || typeof ResizeObserver === 'undefined') return undefined
    const observer = new ResizeObserver(() => markScroll(element))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const at = tabs.findIndex((tab) => tab.id === selected)
    const step = STEP[event.key]
    const next =
      event.key === 'Home' ? 0 : event.key === 'End' ? tabs.length - 1 : step === undefined ? null : at + step
    const tab = next === null ? undefined : tabs[(next + tabs.length) % tabs.length]
    if (tab === undefined) return
    event.preventDefault()
    onSelect(tab.id)
    list.current?.querySelector<HTMLElement>(`[data-tab="${tab.id}"]`)?.focus()
  }
  return (
    <div
      ref={list}
      className="tabs"
      role="tablist"
      aria-label={label}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onScroll={(event) => markScroll(event.currentTarget)}
    >
      {tabs.map((tab) => [
        tab.breakBefore === true && <i key={`${tab.id}:break`} className="tabs-break" aria-hidden="true" />,
        <TabButton key={tab.id} tab={tab} selected={tab.id === selected} onSelect={onSelect} controls={controls} />,
      ])}
    </div>
  )
}

const keepInView = (list: HTMLElement, tab: HTMLElement): void => {
  const left = tab.offsetLeft - list.offsetLeft
  if (left < list.scrollLeft) list.scrollLeft = left - 24
  else if (left + tab.offsetWidth > list.scrollLeft + list.clientWidth)
    list.scrollLeft = left + tab.offsetWidth - list.clientWidth + 24
}

interface TabButtonProps<Id extends string> {
  readonly tab: Tab<Id>
  readonly selected: boolean
  readonly onSelect: (id: Id) => void
  readonly controls: string | undefined
}

function TabButton<Id extends string>({ tab, selected, onSelect, controls }: TabButtonProps<Id>) {
  const figure = tab.count === undefined || tab.count === null ? null : figures(tab.count)
  return (
    <button
      type="button"
      role="tab"
      className="tab"
      data-tab={tab.id}
      aria-selected={selected}
      aria-controls={controls}
      aria-description={figure ?? undefined}
      tabIndex={selected ? 0 : -1}
      onClick={() => onSelect(tab.id)}
    >
      {tab.label}
      {figure !== null && <small aria-hidden="true">{figure}</small>}
    </button>
  )
}
