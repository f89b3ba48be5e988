// 投诉: the unanswered ones first, and beside them the one that is looked at.
import { useMemo, useState } from 'react'

import type { ComplaintRow } from '../../../../shared/contract/appeals.ts'
import { useRead, useSession } from '../../../api/queries.ts'
import { appealsText } from '../../../text/appeals.ts'
import { useLanguage, useText } from '../../../text/text.ts'
import { EmptyState } from '../../../ui/states.tsx'
import { AppealList } from '../appeal-list.tsx'
import { holdsWord, useAppealPlace, useAskedShops } from '../use-appeals.ts'
import { complaintColumns } from './complaint-columns.tsx'
import { ComplaintPanel } from './complaint-panel.tsx'

const textsOf = ({ complaint, file }: ComplaintRow): readonly string[] => [
  complaint,
  file?.value.orderId ?? '',
  file?.value.text ?? '',
]

const keyOf = ({ shopId, complaint }: ComplaintRow): string => `${shopId} ${complaint}`

/** Enter on a row: on to what can be done about it. */
const toPanel = (): void => document.querySelector<HTMLElement>('.complaint-note textarea')?.focus()

export function ComplaintsPane() {
  const { pick } = useText(appealsText).complaints
  const word = useAppealPlace((state) => state.word)
  const language = useLanguage()
  const { shops, marketplaces } = useSession()
  const asked = useRead('appeal.complaints', useAskedShops())
  const columns = useMemo(() => complaintColumns({ shops, marketplaces, language }), [shops, marketplaces, language])
  const [chosen, setChosen] = useState<string | null>(null)
  const rows = (asked.data ?? []).filter((row) => holdsWord(word, textsOf(row)))
  // It stays the one looked at where the answer moves it down the list.
  const at = Math.max(
    0,
    rows.findIndex((row) => keyOf(row) === chosen),
  )
  const row = rows[at]
  return (
    <div className="complaints">
      <div className="complaints-list">
        <AppealList
          tab="complaints"
          asked={asked}
          rows={rows}
          columns={columns}
          keyOf={keyOf}
          onOpen={toPanel}
          place={{
            current: at,
            onCurrent: (index) => {
              const next = rows[index]
              setChosen(next === undefined ? null : keyOf(next))
            },
          }}
        />
      </div>
      <div className="complaints-side">
        {row === undefined ? (
          <EmptyState title={pick.title} text={pick.text} icon="phone" />
        ) : (
          <ComplaintPanel key={keyOf(row)} row={row} />
        )}
      </div>
    </div>
  )
}
