// W14: which acts done here must also be entered at the marketplace's console. A provider's choice has to be; what was
// recorded as having happened there is there already, and the desk's own acts (choosing a stage) have no place there.
import type { Act } from '../../shared/kernel/log.ts'

/** The fields of each command, in the order the console's form asks for them. */
const consoleFields: Readonly<Record<string, readonly string[]>> = {
  'requirement.confirm': ['note', 'attachments'],
  'requirement.reject': ['reason'],
  'result.submit': ['note', 'attachments'],
}

export const goesToConsole = (act: Pick<Act, 'name' | 'by' | 'recorded'>): boolean =>
  act.by === 'provider' && !act.recorded && Object.hasOwn(consoleFields, act.name)

const namesOfFiles = (files: unknown): string =>
  Array.isArray(files)
    ? files
        .map((file: unknown) => (typeof file === 'object' && file !== null && 'name' in file ? String(file.name) : ''))
        .join('\n')
    : ''

/** What to copy, field by field; empty ones are left out. Files stand by their names, one a line. */
export const fieldsForConsole = (
  command: string,
  input: Readonly<Record<string, unknown>>,
): readonly { readonly name: string; readonly value: string }[] =>
  (consoleFields[command] ?? []).flatMap((name) => {
    const field = input[name]
    const value = name === 'attachments' ? namesOfFiles(field) : typeof field === 'string' ? field : ''
    return value === '' ? [] : [{ name, value }]
  })
