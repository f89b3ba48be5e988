// Rules are a manager's: everybody reads them, everybody sees who may change them.
import { useRead } from '../../../api/queries.ts'
import { packsText } from '../../../text/packs.ts'
import { useText } from '../../../text/text.ts'
import type { Refusal } from '../../../ui/basis-view.ts'
import { refusalOf } from './pack-acts.ts'

/** Why the one who sits here may not; null for a manager. `title` says what can't be done. */
export const useManagerOnly = (title: string): Refusal | null => {
  const { data } = useRead('packs.list', null)
  const { onlyManager } = useText(packsText)
  return data?.mayTake === false ? refusalOf(title, [{ clause: 'A-FIN', why: onlyManager }]) : null
}
