// The checklists of the step an order is in (确认前核对, 收尾清单 …): the desk's own lists for the order's product, ticked or not.
import type { ChecklistTemplate } from '../../shared/contract/desk.ts'
import type { ChecklistItem } from '../../shared/contract/order-detail.ts'
import type { Stage } from '../../shared/kernel/facts.ts'
import type { StreamId } from '../../shared/kernel/log.ts'
import type { ReadDb } from '../store/open.ts'
import { listChecklists, ticksOf } from '../store/settings/checklists.ts'

const stepOf: Readonly<Partial<Record<Stage, ChecklistTemplate['step']>>> = {
  'requirement-review': 'confirm',
  implementing: 'implement',
  'acceptance-review': 'complete',
  completed: 'complete',
}

/** An item's id names its list and its text, so that putting another item before it doesn't move the ticks. */
const itemId = (list: ChecklistTemplate, text: string): string => `${list.id}/${text}`.slice(0, 200)

export const checklistOf = (
  db: ReadDb,
  stream: StreamId,
  { stage, product }: { readonly stage: Stage; readonly product: string },
): readonly ChecklistItem[] => {
  const step = stepOf[stage]
  if (step === undefined) return []
  const ticked = ticksOf(db, stream)
  return listChecklists(db)
    .filter((list) => list.step === step && (list.product === '' || list.product === product))
    .flatMap((list) =>
      list.items.map(({ text, clause }) => {
        const id = itemId(list, text)
        return { id, text, clause, done: ticked.has(id) }
      }),
    )
}
