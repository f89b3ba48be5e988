// W14: which acts done here must also be entered at the marketplace's console. A provider's choice has to be; what was
// recorded as having happened there is there already, and the desk's own acts (choosing a stage) have no place there.
import { REFUNDED_NUMBER } from '../../shared/invoice/evolve.ts'
import type { Act } from '../../shared/kernel/log.ts'

interface ConsoleField {
  readonly name: string
  readonly value: string
}

/** The fields of each command, in the order the console's form asks for them. */
const consoleFields: Readonly<Record<string, readonly string[]>> = {
  'requirement.confirm': ['note', 'attachments'],
  'requirement.reject': ['reason'],
  'result.submit': ['note', 'attachments'],
  'invoice.retype': [],
  'invoice.issue': ['number', 'courier', 'tracking', 'link'],
  // Whom it goes to isn't copied from here: it is personal, and shown by a logged reveal alone (W9).
  'invoice.correct': ['number', 'courier', 'tracking', 'link', 'title', 'taxId'],
  'invoice.markRefunded': [],
  'invoice.reverse': ['redNumber'],
}

/** What the console asks for and the command doesn't say, because there is nothing to choose: in the marketplace's words. */
const given: Readonly<Record<string, readonly ConsoleField[]>> = {
  'invoice.retype': [{ name: 'type', value: '增值税普通发票' }],
  'invoice.markRefunded': [{ name: 'number', value: REFUNDED_NUMBER }],
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
): readonly ConsoleField[] => [
  ...(given[command] ?? []),
  ...(consoleFields[command] ?? []).flatMap((name) => {
    const field = input[name]
    const value = name === 'attachments' ? namesOfFiles(field) : typeof field === 'string' ? field : ''
    return value === '' ? [] : [{ name, value }]
  }),
]
