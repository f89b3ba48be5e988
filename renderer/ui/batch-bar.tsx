// What can be done with the ticked rows. Takes the filter row's place, so that nothing below moves.
import type { ReactNode } from 'react'

import { useText } from '../text/text.ts'
import { uiText } from '../text/ui.ts'
import { IconButton } from './button-action.tsx'
import { Checkbox } from './checkbox.tsx'

import './filter-row.css'

export interface BatchBarProps {
  readonly selected: number
  /** All rows that match the filters. */
  readonly matching: number
  readonly onSelectAll: () => void
  readonly onClear: () => void
  /** Buttons, 24 high. */
  readonly children: ReactNode
}

export function BatchBar({ selected, matching, onSelectAll, onClear, children }: BatchBarProps) {
  const { batch } = useText(uiText)
  const all = selected >= matching
  return (
    <div className="batch-bar" role="toolbar" aria-label={batch.bar}>
      <Checkbox label={batch.clear} checked={all} mixed={!all} onChange={onClear} />
      <b role="status">{batch.selected(selected)}</b>
      {!all && (
        <button type="button" className="link" onClick={onSelectAll}>
          {batch.selectAll(matching)}
        </button>
      )}
      <span className="grow" />
      {children}
      <IconButton label={batch.clear} icon="close" small onPress={onClear} />
    </div>
  )
}
