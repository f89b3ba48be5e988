// 情景: what was supposed, kept under a name to be looked at again as things change. It is a saved view like a list's.
import { useState } from 'react'

import { guarded } from '../../../actions/act.ts'
import { call } from '../../../api/bridge.ts'
import { queryClient, useRead } from '../../../api/queries.ts'
import { complianceText } from '../../../text/compliance.ts'
import { useText } from '../../../text/text.ts'
import { wordsText } from '../../../text/words.ts'
import { ButtonAction } from '../../../ui/button-action.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { TextField } from '../../../ui/field.tsx'
import { useHotkeys } from '../../../ui/keyboard.ts'
import { MenuButton } from '../../../ui/menu.tsx'
import { showDone } from '../../../ui/toasts.ts'
import { type SupposedForm, readForm } from './supposition.ts'

const SCREEN = 'compliance.what-if'

const readAgain = (): Promise<void> => queryClient.invalidateQueries({ queryKey: ['view.list'] })

function NameDialog({ form, onClose }: { form: SupposedForm; onClose: () => void }) {
  const { whatIf } = useText(complianceText)
  const { buttons } = useText(wordsText)
  const [name, setName] = useState('')
  const save = async (): Promise<void> => {
    if (name.trim() === '') return
    const view = { id: null, screen: SCREEN, name: name.trim(), state: { ...form } }
    const saved = await guarded(() => call('view.save', view))
    if (saved === null) return
    await readAgain()
    showDone(whatIf.saved(saved.name))
    onClose()
  }
  return (
    <Dialog
      title={whatIf.save}
      onClose={onClose}
      onSubmit={() => void save()}
      foot={
        <>
          <ButtonAction label={buttons.cancel} onPress={onClose} />
          <ButtonAction
            label={whatIf.save}
            look="primary"
            disabled={name.trim() === ''}
            submit
            onPress={() => undefined}
          />
        </>
      }
    >
      <TextField label={whatIf.scenarioName} value={name} onChange={setName} autoFocus />
    </Dialog>
  )
}

export function SaveScenario({ form }: { form: SupposedForm }) {
  const { whatIf } = useText(complianceText)
  const [naming, setNaming] = useState(false)
  const open = (): void => setNaming(true)
  useHotkeys('list', [{ keys: 'mod+s', label: whatIf.save, run: open }])
  return (
    <>
      <ButtonAction label={whatIf.save} keys="mod+s" onPress={open} />
      {naming && <NameDialog form={form} onClose={() => setNaming(false)} />}
    </>
  )
}

const remove = async (id: string): Promise<void> => {
  await guarded(() => call('view.remove', { id }))
  await readAgain()
}

interface ScenarioMenuProps {
  readonly form: SupposedForm
  readonly onShow: (form: SupposedForm) => void
}

/** Nothing where none was saved yet. One that can no longer be read is left out. */
export function ScenarioMenu({ form, onShow }: ScenarioMenuProps) {
  const { whatIf } = useText(complianceText)
  const { data: saved = [] } = useRead('view.list', { screen: SCREEN })
  const kept = saved.flatMap(({ id, name, state }) => {
    const read = readForm(state)
    return read === null ? [] : [{ id, label: name, form: read, chosen: JSON.stringify(read) === JSON.stringify(form) }]
  })
  if (kept.length === 0) return null
  const current = kept.find(({ chosen }) => chosen)
  return (
    <MenuButton
      label={whatIf.scenarios}
      align="end"
      {...(current === undefined ? {} : { description: current.label })}
      items={[
        ...kept.map(({ id, label, chosen, form: shown }) => ({ id, label, chosen, run: () => onShow(shown) })),
        ...(current === undefined
          ? []
          : [
              {
                id: 'remove',
                label: whatIf.remove,
                chosen: false,
                danger: true,
                breakBefore: true,
                run: () => void remove(current.id),
              },
            ]),
      ]}
    />
  )
}
