// 模板: texts that fill a note or a reason, by the act they are for.
import { useState } from 'react'

import type { SettingsView } from '../../../shared/contract/api.ts'
import type { Template } from '../../../shared/contract/desk.ts'
import { commandLabel } from '../../actions/words.ts'
import { settingsText } from '../../text/settings.ts'
import { textNow, useText } from '../../text/text.ts'
import { ButtonAction } from '../../ui/button-action.tsx'
import { Field, SelectField, TextField } from '../../ui/field.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { FormDialog } from './form-dialog.tsx'
import { save } from './save.ts'
import { RowActs, SectionHead } from './section-parts.tsx'

/** The acts that carry a text of ours. */
const COMMANDS = ['requirement.confirm', 'requirement.reject', 'result.submit'] as const

interface TemplateForm {
  readonly template: Template | null
  readonly command: string
}

function TemplateDialog({ template, command: first, onClose }: TemplateForm & { onClose: () => void }) {
  const { templates: text, missing } = useText(settingsText)
  const [command, setCommand] = useState(first)
  const [title, setTitle] = useState(template?.title ?? '')
  const [body, setBody] = useState(template?.text ?? '')
  const [tried, setTried] = useState(false)
  const problem = (value: string): string | null => (tried && value.trim() === '' ? missing : null)
  const onSave = async (): Promise<boolean> => {
    setTried(true)
    if (title.trim() === '' || body.trim() === '') return false
    const input = { id: template?.id ?? null, command, title: title.trim(), text: body.trim() }
    return save('template.save', input, text.saved(input.title))
  }
  return (
    <FormDialog title={template === null ? text.add : text.edit} width={560} onClose={onClose} onSave={onSave}>
      <SelectField
        label={text.command}
        value={command}
        options={[...new Set([...COMMANDS, first])].map((id) => ({ id, label: commandLabel(id) }))}
        onChange={setCommand}
      />
      <TextField label={text.name} value={title} required error={problem(title)} onChange={setTitle} />
      <Field label={text.text} required error={problem(body)}>
        {() => <TextArea label={text.text} value={body} invalid={problem(body) !== null} onChange={setBody} />}
      </Field>
    </FormDialog>
  )
}

const removeTemplate = (template: Template): void => {
  const { templates: text } = textNow(settingsText)
  const back = (): void => void save('template.save', { ...template, id: null }, text.saved(template.title))
  void save('template.remove', { id: template.id }, text.removed(template.title), back)
}

interface GroupProps {
  readonly command: string
  readonly templates: readonly Template[]
  readonly onEdit: (form: TemplateForm) => void
}

function Group({ command, templates, onEdit }: GroupProps) {
  const { templates: text } = useText(settingsText)
  const label = commandLabel(command)
  return (
    <section className="settings-group" aria-label={label}>
      <header>
        <h3>{label}</h3>
        <span className="grow" />
        <ButtonAction
          label={text.add}
          description={label}
          size="small"
          icon="add"
          onPress={() => onEdit({ template: null, command })}
        />
      </header>
      {templates.length === 0 && <p className="settings-note">{text.empty}</p>}
      {templates.length > 0 && (
        <table className="settings-table" aria-label={label}>
          <tbody>
            {templates.map((template) => (
              <tr key={template.id}>
                <td className="settings-narrow">{template.title}</td>
                <td className="fg-2 settings-text" title={template.text}>
                  {template.text}
                </td>
                <RowActs
                  name={template.title}
                  onEdit={() => onEdit({ template, command })}
                  onRemove={() => removeTemplate(template)}
                />
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

export function TemplatesSection({ settings }: { settings: SettingsView }) {
  const { templates: text } = useText(settingsText)
  const [form, setForm] = useState<TemplateForm | null>(null)
  const commands = [...new Set([...COMMANDS, ...settings.templates.map(({ command }) => command)])]
  return (
    <>
      <SectionHead section="templates" intro={text.intro} />
      {settings.templates.length === 0 && (
        <EmptyState title={text.emptyAll.title} text={text.emptyAll.text} icon="file">
          <ButtonAction
            label={text.add}
            look="primary"
            onPress={() => setForm({ template: null, command: COMMANDS[0] })}
          />
        </EmptyState>
      )}
      {settings.templates.length > 0 &&
        commands.map((command) => (
          <Group
            key={command}
            command={command}
            templates={settings.templates.filter((template) => template.command === command)}
            onEdit={setForm}
          />
        ))}
      {form !== null && <TemplateDialog {...form} onClose={() => setForm(null)} />}
    </>
  )
}
