// Which acts a person may take back at all (W23): what they chose or recorded, never what happened by itself, and nothing
// whose meaning is that it was seen (a revealed contact, a pack that was given away).
import type { LoggedAct } from '../store/logged.ts'
import { isSideAct } from './side-acts.ts'

const never: ReadonlySet<string> = new Set([
  'catch-up',
  'account.open',
  'account.keep-file',
  'command.undo',
  'contact.reveal',
  'contact.purge',
  'evidence.pack',
  'list.conflict',
  'list.agree',
])

export const isUndoable = (act: Pick<LoggedAct, 'name'>): boolean => !never.has(act.name)

/** Side acts have no event that something else could depend on: taking one back always fits. */
export const alwaysFits = (act: Pick<LoggedAct, 'name'>): boolean => isSideAct(act.name)
