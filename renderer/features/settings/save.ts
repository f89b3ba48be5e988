// Everything in the settings saves at once: the call, the toast, and the screen reads again.
import type { ApiInput, ApiName, ApiOutput } from '../../../shared/contract/api.ts'
import { guarded } from '../../actions/act.ts'
import { call } from '../../api/bridge.ts'
import { queryClient } from '../../api/queries.ts'
import { showDone } from '../../ui/toasts.ts'

export const readSettingsAgain = (): Promise<void> =>
  queryClient.invalidateQueries({
    predicate: ({ queryKey }) => queryKey[0] === 'settings.get' || queryKey[0] === 'session.get',
  })

/** True when it was saved; the failure is on show otherwise. `back` takes it back for ten seconds. */
export const save = async <N extends ApiName>(
  name: N,
  input: ApiInput<N>,
  said: string,
  back: (() => void) | null = null,
): Promise<boolean> => {
  const done = await guarded(async (): Promise<{ answer: ApiOutput<N> }> => ({ answer: await call(name, input) }))
  if (done === null) return false
  await readSettingsAgain()
  showDone(said, back)
  return true
}
