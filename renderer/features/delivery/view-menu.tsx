// Saved views: tab, filters, sort and columns under one name.
import { useState } from 'react'

import type { QueueQuery } from '../../../shared/contract/api.ts'
import { guarded } from '../../actions/act.ts'
import { initialQueue, refineQueue } from '../../actions/navigation.ts'
import { call } from '../../api/bridge.ts'
import { queryClient, useRead } from '../../api/queries.ts'
import { deliveryText } from '../../text/delivery.ts'
import { useText } from '../../text/text.ts'
import { wordsText } from '../../text/words.ts'
import { ButtonAction } from '../../ui/button-action.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/field.tsx'
import { MenuButton } from '../../ui/menu.tsx'
import { showDone } from '../../ui/toasts.ts'
import { hiddenAtFirst } from './queue-columns.tsx'

const SCREEN = 'delivery'

interface ViewState {
  readonly query: QueueQuery
  readonly hidden: readonly string[]
}

const isViewState = (
  state: Readonly<Record<string, unknown>>,
): state is Readonly<Record<string, unknown>> & ViewState =>
  typeof state['query'] === 'object' && state['query'] !== null && Array.isArray(state['hidden'])

const ours: QueueQuery = { ...initialQueue, filter: { turn: 'provider' } }
const same = (a: QueueQuery, b: QueueQuery): boolean => JSON.stringify(a) === JSON.stringify(b)

interface ViewMenuProps {
  readonly query: QueueQuery
  readonly hidden: readonly string[]
  readonly onHidden: (hidden: readonly string[]) => void
}

function SaveView({ state, onClose }: { state: ViewState; onClose: () => void }) {
  const { views: text } = useText(deliveryText)
  const { buttons } = useText(wordsText)
  const [name, setName] = useState('')
  const save = async (): Promise<void> => {
    if (name.trim() === '') return
    const saved = await guarded(() =>
      call('view.save', { id: null, screen: SCREEN, name: name.trim(), state: { ...state } }),
    )
    if (saved === null) return
    await queryClient.invalidateQueries({ queryKey: ['view.list'] })
    showDone(text.saved(saved.name))
    onClose()
  }
  return (
    <Dialog
      title={text.saveTitle}
      onClose={onClose}
      onSubmit={() => void save()}
      foot={
        <>
          <ButtonAction label={buttons.cancel} onPress={onClose} />
          <ButtonAction
            label={text.save}
            look="primary"
            disabled={name.trim() === ''}
            submit
            onPress={() => undefined}
          />
        </>
      }
    >
      <TextField label={text.name} value={name} onChange={setName} autoFocus />
    </Dialog>
  )
}

const remove = async (id: string): Promise<void> => {
  await guarded(() => call('view.remove', { id }))
  await queryClient.invalidateQueries({ queryKey: ['view.list'] })
}

export function ViewMenu({ query, hidden, onHidden }: ViewMenuProps) {
  const { views: text } = useText(deliveryText)
  const { data: saved = [] } = useRead('view.list', { screen: SCREEN })
  const [saving, setSaving] = useState(false)
  const stored = saved.filter(({ state }) => isViewState(state))
  const current = stored.find(({ state }) => isViewState(state) && same(state.query, query))
  const show = (state: ViewState) => (): void => {
    refineQueue(state.query)
    onHidden(state.hidden)
  }
  const shown = current?.name ?? (same(query, ours) ? text.mine : same(query, initialQueue) ? text.all : null)
  return (
    <>
      <MenuButton
        label={text.label}
        align="end"
        {...(shown === null ? {} : { description: shown })}
        items={[
          {
            id: 'all',
            label: text.all,
            chosen: same(query, initialQueue),
            run: show({ query: initialQueue, hidden: hiddenAtFirst }),
          },
          {
            id: 'mine',
            label: text.mine,
            chosen: same(query, ours),
            run: show({ query: ours, hidden: hiddenAtFirst }),
          },
          ...stored.flatMap(({ id, name, state }) =>
            isViewState(state) ? [{ id, label: name, chosen: id === current?.id, run: show(state) }] : [],
          ),
          { id: 'save', label: text.save, chosen: false, breakBefore: true, run: () => setSaving(true) },
          ...(current === undefined
            ? []
            : [{ id: 'remove', label: text.remove, chosen: false, danger: true, run: () => void remove(current.id) }]),
        ]}
      >
        {text.label} {shown !== null && <b>{shown}</b>}
      </MenuButton>
      {saving && <SaveView state={{ query, hidden }} onClose={() => setSaving(false)} />}
    </>
  )
}
