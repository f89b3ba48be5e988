// Where calls from the page arrive. Nothing reaches a use case that didn't come from our own page, isn't in the contract or
// doesn't fit its schema. What goes wrong is caught here, once: the world's no is passed on, our own mistakes are logged.
import type { IpcMain, IpcMainInvokeEvent } from 'electron'
import type { z } from 'zod'
import { isApiName } from '../../shared/contract/api-names.ts'
import type { ApiInput, ApiName, ApiOutput, CallError } from '../../shared/contract/api.ts'
import { inputSchemas } from '../../shared/contract/schemas.ts'
import { CallRefused } from '../app/call-refused.ts'
import type { Handlers } from '../app/handlers.ts'
import type { ErrorLog } from '../platform/log.ts'
import { WorldError } from '../platform/world-error.ts'
import { CALL_CHANNEL } from './channels.ts'
import { isTrustedSender } from './trusted-sender.ts'
import type { SenderFrame, TrustedPages } from './trusted-sender.ts'

export interface Serving {
  readonly pages: TrustedPages
  readonly handlers: Handlers
  readonly log: ErrorLog
}

/** A served call's answer before anyone knows which call it was. */
type AnyReply =
  | { readonly ok: true; readonly value: ApiOutput<ApiName> }
  | { readonly ok: false; readonly error: CallError }

const refused = (error: CallError): AnyReply => ({ ok: false, error })

/** The first thing wrong with an input, as a path the caller can follow: `with.note`, `rows[3].id`. */
const describeInput = (error: z.ZodError): CallError => {
  const [issue] = error.issues
  const path = (issue?.path ?? []).reduce<string>(
    (written, key) => (typeof key === 'number' ? `${written}[${key}]` : `${written}${written && '.'}${String(key)}`),
    '',
  )
  return { kind: 'bad-input', path, detail: issue?.message ?? '' }
}

const describeFailure = (name: ApiName, error: unknown, log: ErrorLog): CallError => {
  if (error instanceof CallRefused) return { kind: error.kind, ...(error.detail !== null && { detail: error.detail }) }
  if (!(error instanceof WorldError)) {
    log.write(name, error)
    return { kind: 'internal', detail: name }
  }
  log.write(name, error)
  return {
    kind: error.kind,
    ...(error.path !== undefined && { path: error.path }),
    ...(error.detail !== undefined && { detail: error.detail }),
  }
}

/** Generic over the name, so that the compiler joins each schema to its own use case. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- it joins the schema's type to the handler's
const run = async <N extends ApiName>(name: N, input: unknown, { handlers, log }: Serving): Promise<AnyReply> => {
  const schema: z.ZodType<ApiInput<N>> = inputSchemas[name]
  const parsed = schema.safeParse(input)
  if (!parsed.success) return refused(describeInput(parsed.error))
  try {
    return { ok: true, value: await handlers[name](parsed.data) }
  } catch (error) {
    return refused(describeFailure(name, error, log))
  }
}

/** Answers one call; never throws. */
export const answer = async (
  frame: SenderFrame | undefined,
  name: unknown,
  input: unknown,
  serving: Serving,
): Promise<AnyReply> => {
  if (!isTrustedSender(frame, serving.pages)) return refused({ kind: 'untrusted-sender' })
  if (!isApiName(name)) return refused({ kind: 'unknown-call', detail: String(name).slice(0, 100) })
  return run(name, input, serving)
}

export const serveCalls = (ipcMain: Pick<IpcMain, 'handle'>, serving: Serving): void =>
  ipcMain.handle(CALL_CHANNEL, ({ senderFrame }: IpcMainInvokeEvent, name: unknown, input: unknown) =>
    answer(senderFrame, name, input, serving),
  )
