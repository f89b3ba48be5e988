// The one door to the main process: typed calls over what the preload exposes, and nothing else.
import type { ApiInput, ApiName, ApiOutput, CallError, DeskBridge } from '../../shared/contract/api.ts'

declare global {
  interface Window {
    readonly desk: DeskBridge
  }
}

/** The world said no, or we were wrong: `error` says which. A refusal by the rules is never thrown, it is an answer. */
export class CallFailed extends Error {
  override readonly name = 'CallFailed'
  readonly call: ApiName
  readonly error: CallError
  constructor(call: ApiName, error: CallError) {
    super(`${call}: ${error.kind}`)
    this.call = call
    this.error = error
  }
}

/** Calls main. Throws `CallFailed`; nothing else is thrown on purpose. */
export const call = async <N extends ApiName>(name: N, input: ApiInput<N>): Promise<ApiOutput<N>> => {
  const reply = await window.desk.call(name, input)
  if (!reply.ok) throw new CallFailed(name, reply.error)
  return reply.value
}
