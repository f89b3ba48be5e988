// 清单: what is checked before confirming, while implementing and when closing. A closing list holds the step of A18.15.
import { useState } from 'react'

import type { SettingsView } from '../../../shared/contract/api.ts'
import type { ChecklistTemplate } from '../../../shared/contract/desk.ts'
import { settingsText } from '../../text/settings.ts'
import { textNow, useText } from '../../text/text.ts'
import { ButtonAction, IconButton } from '../../ui/button-action.tsx'
import { Icon } from '../../ui/icons.tsx'
import { ClauseChip } from '../../ui/marks.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { ChecklistDialog } from './checklist-dialog.tsx'
import { save } from './save.ts'
import { SectionHead } from './section-parts.tsx'

/** Back-ups made for a service are deleted when it ends: a step in the closing checklist. */
const BACKUPS_CLAUSE = 'A18.15'

const stepOrder = ['confirm', 'implement', 'complete'] as const

const lacksBackups = ({ step, items }: ChecklistTemplate): boolean =>
  step === 'complete' && !items.some(({ clause }) => clause === BACKUPS_CLAUSE)

const addBackups = (list: ChecklistTemplate): void => {
  const { checklists: text } = textNow(settingsText)
  const items = [...list.items, { text: text.backups, clause: BACKUPS_CLAUSE }]
  void save('checklist.save', { ...list, items }, text.saved(text.steps[list.step]))
}

const removeList = (list: ChecklistTemplate): void => {
  const { checklists: text } = textNow(settingsText)
  const name = text.steps[list.step]
  const back = (): void => void save('checklist.save', { ...list, id: null }, text.saved(name))
  void save('checklist.remove', { id: list.id }, text.removed(name), back)
}

interface ListProps {
  readonly list: ChecklistTemplate
  readonly onEdit: () => void
}

function Checklist({ list, onEdit }: ListProps) {
  const { checklists: text, edit, remove } = useText(settingsText)
  const name = text.steps[list.step]
  const product = list.product === '' ? text.allProducts : list.product
  return (
    <section className="settings-group" aria-label={`${name} ${product}`}>
      <header>
        <h3>{name}</h3>
        <span className="fg-2">{product}</span>
        <span className="fg-3">{text.itemCount(list.items.length)}</span>
        <span className="grow" />
        <ButtonAction label={edit} description={`${name} ${product}`} size="small" onPress={onEdit} />
        <IconButton label={`${remove} ${name} ${product}`} icon="remove" small onPress={() => removeList(list)} />
      </header>
      <ol className="settings-items">
        {list.items.map((item, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- two items may say the same; the place is the identity
          <li key={at}>
            <span className="fg-3">{at + 1}</span>
            <span>{item.text}</span>
            {item.clause !== null && <ClauseChip id={item.clause} />}
          </li>
        ))}
      </ol>
      {lacksBackups(list) && (
        <p className="settings-notice">
          <Icon name="info" size="s" />
          {text.backupsMissing}
          <ClauseChip id={BACKUPS_CLAUSE} />
          <button type="button" className="link" onClick={() => addBackups(list)}>
            {text.backupsAdd}
          </button>
        </p>
      )}
    </section>
  )
}

export function ChecklistsSection({ settings }: { settings: SettingsView }) {
  const { checklists: text } = useText(settingsText)
  const [form, setForm] = useState<{ list: ChecklistTemplate | null } | null>(null)
  const lists = settings.checklists.toSorted(
    (a, b) => stepOrder.indexOf(a.step) - stepOrder.indexOf(b.step) || a.product.localeCompare(b.product),
  )
  const names = [...new Set(settings.products.map(({ name }) => name))]
  return (
    <>
      <SectionHead section="checklists" intro={text.intro}>
        <ButtonAction label={text.add} icon="add" onPress={() => setForm({ list: null })} />
      </SectionHead>
      {lists.length === 0 && (
        <EmptyState title={text.empty.title} text={text.empty.text} icon="check">
          <ButtonAction label={text.add} look="primary" onPress={() => setForm({ list: null })} />
        </EmptyState>
      )}
      {lists.map((list) => (
        <Checklist key={list.id} list={list} onEdit={() => setForm({ list })} />
      ))}
      {form !== null && <ChecklistDialog list={form.list} products={names} onClose={() => setForm(null)} />}
    </>
  )
}
