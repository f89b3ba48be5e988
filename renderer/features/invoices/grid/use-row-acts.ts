// What rows ask of the grid, as one object that never changes, so that a row renders again only for its own sake.
import { useEffectEvent, useState } from 'react'

import type { RowActs } from './grid-row.tsx'

export const useRowActs = (acts: RowActs): RowActs => {
  const goTo = useEffectEvent(acts.goTo)
  const move = useEffectEvent(acts.move)
  const type = useEffectEvent(acts.type)
  const paste = useEffectEvent(acts.paste)
  const toCourier = useEffectEvent(acts.toCourier)
  const markRefunded = useEffectEvent(acts.markRefunded)
  const rowOf = useEffectEvent(acts.rowOf)
  return useState<RowActs>(() => ({ goTo, move, type, paste, toCourier, markRefunded, rowOf }))[0]
}
