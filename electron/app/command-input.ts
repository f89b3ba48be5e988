// A command's fields as they come from a form, made into what the rules read: checked by the command's own schema, files
// named by what was uploaded before.
import type { AttachmentRef } from '../../shared/contract/rows.ts'
import { orderCommandSchemas } from '../../shared/order/command-schemas.ts'
import { attachmentBytes } from '../files/attachments/originals.ts'
import { checkCount } from '../files/attachments/uploads.ts'
import { WorldError } from '../platform/world-error.ts'
import { attachmentLimits } from './attachment-limits.ts'
import { CallRefused } from './call-refused.ts'
import type { Desk } from './desk.ts'

/** Not given on an order's page: adoption comes with a list, undoing has its own call. */
const notHere: ReadonlySet<string> = new Set(['order.adopt', 'command.undo'])

const isCommand = (name: string): name is keyof typeof orderCommandSchemas =>
  Object.hasOwn(orderCommandSchemas, name) && !notHere.has(name)

/** Every file is in the store before an act names it; a missing one is the world's no. */
export const checkFiles = (desk: Desk, files: readonly AttachmentRef[]): void => {
  checkCount(files.length, attachmentLimits(desk))
  for (const { sha256, name } of files)
    if (attachmentBytes(desk.store.paths, sha256) === null)
      throw new WorldError('attachment-missing', { path: name, detail: sha256 })
}

/** Throws `CallRefused('bad-input')` for an unknown command or fields that aren't its own. */
export const commandInput = (
  desk: Desk,
  command: string,
  fields: Readonly<Record<string, unknown>>,
  attachments: readonly AttachmentRef[] = [],
): Readonly<Record<string, unknown>> => {
  if (!isCommand(command)) throw new CallRefused('bad-input', `command ${command}`)
  const { attachments: _elsewhere, ...plain } = fields
  // The rules' schema knows files by name; whether a command takes any is its business.
  const named = attachments.length === 0 ? plain : { ...plain, attachments: attachments.map(({ sha256 }) => sha256) }
  const parsed = orderCommandSchemas[command].safeParse(named)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new CallRefused('bad-input', `with.${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`)
  }
  if (attachments.length === 0) return parsed.data
  checkFiles(desk, attachments)
  return { ...parsed.data, attachments }
}
