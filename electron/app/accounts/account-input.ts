// An account command's fields as they come from a form, read by the command's own schema.
import { accountCommandSchemas } from '../../../shared/account/command-schemas.ts'
import { CallRefused } from '../call-refused.ts'

type Name = keyof typeof accountCommandSchemas

/** Undoing has its own call. */
const isCommand = (name: string): name is Name => Object.hasOwn(accountCommandSchemas, name) && name !== 'command.undo'

/** Throws `CallRefused('bad-input')` for an unknown command or fields that aren't its own. */
export const accountInput = (
  command: string,
  fields: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> => {
  if (!isCommand(command)) throw new CallRefused('bad-input', `command ${command}`)
  const parsed = accountCommandSchemas[command].safeParse(fields)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new CallRefused('bad-input', `with.${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`)
}
