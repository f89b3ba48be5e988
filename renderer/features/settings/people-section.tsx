// 人员: who works at this desk. Names and roles only; there is no password yet, and it says so.
import { useState } from 'react'

import type { SettingsView } from '../../../shared/contract/api.ts'
import { type Person, roles } from '../../../shared/contract/desk.ts'
import { useSession } from '../../api/queries.ts'
import { settingsText } from '../../text/settings.ts'
import { useText } from '../../text/text.ts'
import { ButtonAction } from '../../ui/button-action.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { Icon } from '../../ui/icons.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { Tag } from '../../ui/tag.tsx'
import { FormDialog } from './form-dialog.tsx'
import { save } from './save.ts'
import { RowActs, SectionHead } from './section-parts.tsx'

function PersonDialog({ person, onClose }: { person: Person | null; onClose: () => void }) {
  const { people: text, missing } = useText(settingsText)
  const [name, setName] = useState(person?.name ?? '')
  const [role, setRole] = useState(person?.role ?? 'service')
  const [tried, setTried] = useState(false)
  const onSave = async (): Promise<boolean> => {
    setTried(true)
    const typed = name.trim()
    return typed !== '' && save('person.save', { id: person?.id ?? null, name: typed, role }, text.saved(typed))
  }
  return (
    <FormDialog title={person === null ? text.add : text.edit} onClose={onClose} onSave={onSave}>
      <TextField
        label={text.name}
        value={name}
        required
        error={tried && name.trim() === '' ? missing : null}
        onChange={setName}
      />
      <SelectField
        label={text.role}
        value={role}
        options={roles.map((id) => ({ id, label: text.roles[id] }))}
        onChange={setRole}
      />
    </FormDialog>
  )
}

export function PeopleSection({ settings }: { settings: SettingsView }) {
  const { people: text, acts } = useText(settingsText)
  const { person: current } = useSession()
  const [form, setForm] = useState<{ person: Person | null } | null>(null)
  const add = (): void => setForm({ person: null })
  const choose = ({ id, name }: Person): void => void save('session.choose-person', { personId: id }, text.chosen(name))
  return (
    <>
      <SectionHead section="people">
        <ButtonAction label={text.add} icon="add" onPress={add} />
      </SectionHead>
      <p className="settings-notice">
        <Icon name="info" size="s" />
        {text.intro}
      </p>
      {settings.people.length === 0 ? (
        <EmptyState title={text.empty.title} text={text.empty.text} icon="person">
          <ButtonAction label={text.add} look="primary" onPress={add} />
        </EmptyState>
      ) : (
        <table className="settings-table">
          <thead>
            <tr>
              <th>{text.name}</th>
              <th>{text.role}</th>
              <th className="settings-acts-head">
                <span className="visually-hidden">{acts}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {settings.people.map((person) => (
              <tr key={person.id}>
                <td>
                  {person.name}{' '}
                  {person.id === current?.id && (
                    <Tag tone="wait" size="panel">
                      {text.current}
                    </Tag>
                  )}
                </td>
                <td className="fg-2">{text.roles[person.role]}</td>
                <RowActs name={person.name} onEdit={() => setForm({ person })}>
                  {person.id !== current?.id && (
                    <ButtonAction
                      label={text.choose}
                      description={person.name}
                      size="small"
                      look="text"
                      onPress={() => choose(person)}
                    />
                  )}
                </RowActs>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {form !== null && <PersonDialog {...form} onClose={() => setForm(null)} />}
    </>
  )
}
