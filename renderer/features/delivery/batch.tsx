// Many orders at once: one text, a verdict per row, one undo.
import { useState } from 'react'

import type { OrderSelection } from '../../../shared/contract/api.ts'
import type { GroupOutcome } from '../../../shared/contract/outcomes.ts'
import { actOnMany } from '../../actions/act.ts'
import { type OrderAction, orderActions } from '../../actions/order-actions.ts'
import { useSession } from '../../api/queries.ts'
import { actionsText } from '../../text/actions.ts'
import { deliveryText } from '../../text/delivery.ts'
import { useText } from '../../text/text.ts'
import { BatchBar } from '../../ui/batch-bar.tsx'
import { ButtonAction } from '../../ui/button-action.tsx'
import { MenuButton } from '../../ui/menu.tsx'
import { type Selection, everythingSelected, nothingSelected, selectedCount } from '../../ui/selection.ts'
import { assign } from './assign.ts'
import { BatchForm } from './batch-form.tsx'

const batchActions: readonly OrderAction[] = orderActions.filter(({ batch }) => batch)

export interface BatchOutcome {
  readonly action: OrderAction
  readonly outcome: GroupOutcome
}

interface BatchProps {
  readonly selection: Selection
  readonly matching: number
  readonly onSelection: (selection: Selection) => void
  /** What the ticks mean, in the words main understands. */
  readonly resolve: () => OrderSelection
  /** Some were refused. Shown by the list: this bar goes with the ticks. */
  readonly onOutcome: (outcome: BatchOutcome) => void
}

export function Batch({ selection, matching, onSelection, resolve, onOutcome }: BatchProps) {
  const text = useText(deliveryText)
  const { labels } = useText(actionsText)
  const { people } = useSession()
  const [asking, setAsking] = useState<OrderAction | null>(null)
  const [busy, setBusy] = useState(false)
  const clear = (): void => onSelection(nothingSelected)

  const run = async (action: OrderAction, fields: Readonly<Record<string, unknown>>): Promise<void> => {
    setAsking(null)
    setBusy(true)
    const outcome = await actOnMany(action, resolve(), fields)
    setBusy(false)
    if (outcome === null) return
    clear()
    if (outcome.refused > 0) onOutcome({ action, outcome })
  }
  const assignTo = async (personId: string | null): Promise<void> => {
    if (await assign(resolve(), personId)) clear()
  }
  return (
    <>
      <BatchBar
        selected={selectedCount(selection, matching)}
        matching={matching}
        onSelectAll={() => onSelection(everythingSelected)}
        onClear={clear}
      >
        <MenuButton
          label={text.assign}
          items={[
            ...people.map(({ id, name }) => ({ id, label: name, run: () => void assignTo(id) })),
            { id: '', label: text.filters.unassigned, breakBefore: true, run: () => void assignTo(null) },
          ]}
        />
        {batchActions.map((action) => (
          <ButtonAction
            key={action.id}
            size="small"
            label={labels[action.id]}
            look={action.tone === 'primary' ? 'primary' : action.tone === 'danger' ? 'danger' : 'default'}
            busy={busy}
            onPress={() => setAsking(action)}
          />
        ))}
      </BatchBar>
      {asking !== null && (
        <BatchForm
          action={asking}
          count={selectedCount(selection, matching)}
          onRun={(fields) => void run(asking, fields)}
          onClose={() => setAsking(null)}
        />
      )}
    </>
  )
}
