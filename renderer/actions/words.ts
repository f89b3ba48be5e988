// What commands and events are called, wherever one is named: log lines, undo items, refusals.
import { eventName, ruleWords } from '../../shared/contract/words/language.ts'
import { accountText } from '../text/account.ts'
import { actionsText } from '../text/actions.ts'
import { currentLanguage, textNow } from '../text/text.ts'
import { actionOfCommand } from './order-actions.ts'

/** A command in words; one without words shows as itself, so that nothing is silently blank. */
export const commandLabel = (command: string): string => {
  const text = textNow(actionsText)
  const action = actionOfCommand(command)
  if (action !== undefined) return text.labels[action.id]
  const others: Readonly<Record<string, string>> = text.otherCommands
  return others[command] ?? textNow(accountText).commands[command] ?? command
}

/** An event type in words. */
export const eventWord = (type: string): string => eventName(ruleWords[currentLanguage()], type)
