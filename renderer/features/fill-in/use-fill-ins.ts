// The queue as the screen shows it: by marketplace and shop, oldest first, without what was marked a moment ago.
import { useMemo, useState } from 'react'

import type { UndoItem } from '../../../shared/contract/desk.ts'
import type { FillInItem } from '../../../shared/contract/rows.ts'
import { guarded, undo } from '../../actions/act.ts'
import { useNavigation } from '../../actions/navigation.ts'
import { call } from '../../api/bridge.ts'
import { queryClient, useRead } from '../../api/queries.ts'
import { fillInText } from '../../text/fill-in.ts'
import { textNow } from '../../text/text.ts'
import { showDone } from '../../ui/toasts.ts'

const byShop = (a: FillInItem, b: FillInItem): number =>
  a.marketplace.localeCompare(b.marketplace) || a.shopId.localeCompare(b.shopId) || a.at - b.at
/** What one undo takes back: the group that marking just made; null where main names none. */
const latestMark = async (): Promise<UndoItem['target'] | null> => {
  const items = await guarded(() => call('undo.list', null))
  const latest = items?.[0]
  return latest?.command === 'fill-in.mark' && latest.open ? latest.target : null
}

const latestFirst = (a: FillInItem, b: FillInItem): number => (b.filled?.at ?? 0) - (a.filled?.at ?? 0)

export const useFillIns = (filled: boolean, shopsChosen: readonly string[]) => {
  const deskShops = useNavigation((state) => state.shops)
  const { data, isPending, error, refetch } = useRead('fill-in.list', { filled })
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set())
  const here = useMemo(
    () =>
      (data ?? []).filter(
        ({ actId, shopId, filled: mark }) =>
          (mark !== null) === filled &&
          (filled || !gone.has(actId)) &&
          (deskShops.length === 0 || deskShops.includes(shopId)),
      ),
    [data, filled, gone, deskShops],
  )
  const rows = useMemo(
    () =>
      here
        .filter(({ shopId }) => shopsChosen.length === 0 || shopsChosen.includes(shopId))
        .toSorted(filled ? latestFirst : byShop),
    [here, shopsChosen, filled],
  )
  /** Marks, and takes the items off the list at once: until main's own list says so, or says that it could not. */
  const mark = async (actIds: readonly string[]): Promise<void> => {
    if (actIds.length === 0) return
    setGone((before) => new Set([...before, ...actIds]))
    const done = await guarded(() => call('fill-in.mark', { actIds }))
    if (done !== null) {
      const target = await latestMark()
      showDone(textNow(fillInText).marked(done.marked), target === null ? null : () => void undo(target))
      await queryClient.invalidateQueries({ queryKey: ['fill-in.list'] })
    }
    setGone((before) => new Set([...before].filter((id) => !actIds.includes(id))))
  }
  return { rows, here, mark, loading: isPending, error: data === undefined ? error : null, refetch }
}
