// The lists of orders and cases. A row opens its order, where the acts on it are, or its case.
import { useMemo } from 'react'

import type { AppealRow } from '../../../shared/contract/appeals.ts'
import type { QueueRow } from '../../../shared/contract/rows.ts'
import { openOrder, showAccount } from '../../actions/navigation.ts'
import { useRead, useSession } from '../../api/queries.ts'
import { useLanguage } from '../../text/text.ts'
import { appealableColumns } from './appealable-columns.tsx'
import { AppealList } from './appeal-list.tsx'
import { caseColumns } from './case-columns.tsx'
import type { OrderNamed } from './order-cells.tsx'
import { endedColumns, openColumns } from './register-columns.tsx'
import { holdsWord, useAppealPlace, useAskedShops } from './use-appeals.ts'

const useWord = (): string => useAppealPlace((state) => state.word)

const named = ({ orderId, customerName, product }: OrderNamed): readonly string[] => [orderId, customerName, product]

function RegisterPane({ open }: { open: boolean }) {
  const shops = useAskedShops()
  const word = useWord()
  const language = useLanguage()
  const { marketplaces } = useSession()
  const asked = useRead('appeal.list', { ...shops, open })
  const columns = useMemo(
    () => (open ? openColumns({ marketplaces, language }) : endedColumns({ marketplaces, language })),
    [marketplaces, language, open],
  )
  return (
    <AppealList<AppealRow>
      tab={open ? 'open' : 'ended'}
      asked={asked}
      rows={(asked.data?.rows ?? []).filter((row) => holdsWord(word, named(row)))}
      columns={columns}
      keyOf={({ stream, filedAt }) => `${stream} ${filedAt}`}
      onOpen={({ stream }) => openOrder(stream)}
    />
  )
}

export const OpenPane = () => <RegisterPane open />
export const EndedPane = () => <RegisterPane open={false} />

export function AppealablePane() {
  const shops = useAskedShops()
  const word = useWord()
  const language = useLanguage()
  const { marketplaces, people } = useSession()
  const asked = useRead('appeal.appealable', shops)
  const columns = useMemo(() => appealableColumns({ marketplaces, language, people }), [marketplaces, language, people])
  const rows = [...(asked.data?.now.rows ?? []), ...(asked.data?.soon.rows ?? [])]
  return (
    <AppealList<QueueRow>
      tab="appealable"
      asked={asked}
      rows={rows.filter((row) => holdsWord(word, named(row)))}
      columns={columns}
      keyOf={({ stream }) => stream}
      onOpen={({ stream }) => openOrder(stream)}
    />
  )
}

export function CasesPane() {
  const word = useWord()
  const { shops } = useSession()
  const language = useLanguage()
  const asked = useRead('appeal.cases', useAskedShops())
  // oxlint-disable-next-line react/exhaustive-deps -- the columns' words follow the language
  const columns = useMemo(() => caseColumns(shops), [shops, language])
  return (
    <AppealList
      tab="cases"
      asked={asked}
      rows={(asked.data ?? []).filter(({ caseId, type }) => holdsWord(word, [caseId, type]))}
      columns={columns}
      keyOf={({ shopId, caseId }) => `${shopId} ${caseId}`}
      onOpen={({ shopId }) => showAccount(shopId, 'cases')}
    />
  )
}
