// Which drafts are judged again after some changed: those, and all that share a number or a label with them, before or
// now, directly or through others. A verdict on a part of such a family would forget who else has the number (W16).
import type { DraftRow, IssueDraft } from '../../../../shared/contract/invoices.ts'
import type { StreamId } from '../../../../shared/kernel/log.ts'

export type Drafts = ReadonlyMap<StreamId, IssueDraft>

const marksOf = ({ number, tracking }: IssueDraft): readonly string[] => [
  ...(number === '' ? [] : [`n${number}`]),
  ...(tracking === '' ? [] : [`t${tracking}`]),
]

const holdersIn = (drafts: Drafts): ReadonlyMap<string, readonly StreamId[]> => {
  const holders = new Map<string, StreamId[]>()
  for (const [stream, draft] of drafts)
    for (const mark of marksOf(draft)) holders.set(mark, [...(holders.get(mark) ?? []), stream])
  return holders
}

export const checkSet = (before: Drafts, now: Drafts, changed: Iterable<StreamId>): readonly DraftRow[] => {
  const holders = holdersIn(now)
  const seen = new Set<StreamId>()
  const open = [...changed]
  for (let stream = open.pop(); stream !== undefined; stream = open.pop()) {
    if (seen.has(stream)) continue
    seen.add(stream)
    const drafts = [before.get(stream), now.get(stream)].filter((draft) => draft !== undefined)
    open.push(...drafts.flatMap(marksOf).flatMap((mark) => holders.get(mark) ?? []))
  }
  return [...now].filter(([stream]) => seen.has(stream)).map(([stream, draft]) => ({ stream, draft }))
}
