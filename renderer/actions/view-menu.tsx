// Saved views: tab, filters, sort and columns under one name.
import { useState } from 'react'

import { call } from '../api/bridge.ts'
import { queryClient, useRead } from '../api/queries.ts'
import { deliveryText } from '../text/delivery.ts'
import { useText } from '../text/text.ts'
import { wordsText } from '../text/words.ts'
import { ButtonAction } from '../ui/button-action.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/field.tsx'
import { MenuButton } from '../ui/menu.tsx'
import { showDone } from '../ui/toasts.ts'
import { guarded } from './act.ts'

export interface ViewState<Query> {
  readonly query: Query
  readonly hidden: readonly string[]
}

const isViewState = <Query,>(
  state: Readonly<Record<string, unknown>>,
): state is Readonly<Record<string, unknown>> & ViewState<Query> =>
  typeof state['query'] === 'object' && state['query'] !== null && Array.isArray(state['hidden'])

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

interface ViewMenuProps<Query> extends ViewState<Query> {
  /** Whose views: each list has its own. */
  readonly screen: string
  /** Views that everybody has. */
  readonly given: readonly (ViewState<Query> & { readonly id: string; readonly label: string })[]
  readonly onShow: (view: ViewState<Query>) => void
}

interface SaveViewProps {
  readonly screen: string
  readonly state: ViewState<unknown>
  readonly onClose: () => void
}

function SaveView({ screen, state, onClose }: SaveViewProps) {
  const { views: text } = useText(deliveryText)
  const { buttons } = useText(wordsText)
  const [name, setName] = useState('')
  const save = async (): Promise<void> => {
    if (name.trim() === '') return
    const saved = await guarded(() => call('view.save', { id: null, screen, name: name.trim(), state: { ...state } }))
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

export function ViewMenu<Query>({ screen, query, hidden, given, onShow }: ViewMenuProps<Query>) {
  const { views: text } = useText(deliveryText)
  const { data: saved = [] } = useRead('view.list', { screen })
  const [saving, setSaving] = useState(false)
  const stored = saved.flatMap(({ id, name, state }) =>
    isViewState<Query>(state) ? [{ id, label: name, query: state.query, hidden: state.hidden }] : [],
  )
  const current = stored.find((view) => same(view.query, query))
  const shown = current ?? given.find((view) => same(view.query, query))
  const item = (view: (typeof stored)[number]) => ({
    id: view.id,
    label: view.label,
    chosen: current === undefined ? same(view.query, query) : view === current,
    run: () => onShow({ query: view.query, hidden: view.hidden }),
  })
  return (
    <>
      <MenuButton
        label={text.label}
        align="end"
        {...(shown === undefined ? {} : { description: shown.label })}
        items={[
          ...given.map(item),
          ...stored.map(item),
          { id: 'save', label: text.save, chosen: false, breakBefore: true, run: () => setSaving(true) },
          ...(current === undefined
            ? []
            : [{ id: 'remove', label: text.remove, chosen: false, danger: true, run: () => void remove(current.id) }]),
        ]}
      >
        {text.label} {shown !== undefined && <b>{shown.label}</b>}
      </MenuButton>
      {saving && <SaveView screen={screen} state={{ query, hidden }} onClose={() => setSaving(false)} />}
    </>
  )
}
