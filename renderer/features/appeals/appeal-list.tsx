// One of the lists: waiting, failed, empty, or its rows; the keyboard is on it as soon as it is there.
import { useState } from 'react'

import type { CallError } from '../../../shared/contract/api.ts'
import { useDensity } from '../../actions/appearance.ts'
import { appealsText } from '../../text/appeals.ts'
import { deskText } from '../../text/desk.ts'
import { failureText } from '../../text/failures.ts'
import { useText } from '../../text/text.ts'
import { ButtonAction } from '../../ui/button-action.tsx'
import type { GridColumn } from '../../ui/grid-columns.ts'
import { Grid } from '../../ui/grid.tsx'
import { useListFocus } from '../../ui/list-focus.ts'
import { EmptyState, ErrorState, SkeletonRows } from '../../ui/states.tsx'
import { type AppealTab, useAppealPlace } from './use-appeals.ts'

export const LIST = 'appeal-list'

interface Asked {
  readonly data: unknown
  readonly error: { readonly error: CallError } | null
  readonly refetch: () => unknown
}

interface AppealListProps<Row> {
  readonly tab: AppealTab
  readonly asked: Asked
  readonly rows: readonly Row[]
  readonly columns: readonly GridColumn<Row>[]
  readonly keyOf: (row: Row) => string
  readonly onOpen: (row: Row) => void
  /** Where the list's place is kept elsewhere, beside what shows the current row. */
  readonly place?: { readonly current: number; readonly onCurrent: (index: number) => void }
}

function NoRows({ tab }: { tab: AppealTab }) {
  const { empty, filtered } = useText(appealsText)
  const word = useAppealPlace((state) => state.word)
  return word.trim() === '' ? (
    <EmptyState {...empty[tab]} icon="appeals" />
  ) : (
    <EmptyState title={filtered.title} text={filtered.text} icon="filter">
      <ButtonAction label={filtered.reset} onPress={() => useAppealPlace.setState({ word: '' })} />
    </EmptyState>
  )
}

export function AppealList<Row>({ tab, asked, rows, columns, keyOf, onOpen, place }: AppealListProps<Row>) {
  const { lists } = useText(appealsText)
  const failures = useText(failureText)
  const { retry } = useText(deskText)
  const density = useDensity()
  const [own, setOwn] = useState(0)
  const waiting = asked.data === undefined && asked.error === null
  useListFocus(LIST, !waiting && asked.error === null)
  if (asked.error !== null && asked.data === undefined)
    return (
      <ErrorState {...failures(asked.error.error)}>
        <ButtonAction label={retry} onPress={() => void asked.refetch()} />
      </ErrorState>
    )
  if (waiting) return <SkeletonRows rows={12} density={density} />
  return (
    <Grid
      label={lists[tab]}
      columns={columns}
      count={rows.length}
      rowAt={(index) => rows[index]}
      keyOf={keyOf}
      density={density}
      current={Math.min(place?.current ?? own, rows.length - 1)}
      onCurrent={place?.onCurrent ?? setOwn}
      onOpen={onOpen}
      empty={<NoRows tab={tab} />}
    />
  )
}
