// Every delivery command to the rule that decides it.
import type { Verdict } from '../rulebook/verdict.ts'
import { adopt, autoAcceptedThere, chooseStage } from './adoption.ts'
import { fileAppeal, settleAppeal, withdrawAppeal } from './appeal.ts'
import type { DeliveryCircumstances } from './circumstances.ts'
import type { DeliveryCommand } from './commands.ts'
import type { DeliveryEvent } from './events.ts'
import { decideMove } from './moves.ts'

export const decideDelivery = (command: DeliveryCommand, now: DeliveryCircumstances): Verdict<DeliveryEvent> => {
  switch (command.name) {
    case 'appeal.file':
      return fileAppeal(command, now)
    case 'appeal.withdraw':
      return withdrawAppeal(command, now)
    case 'appeal.settle':
      return settleAppeal(command, now)
    case 'order.adopt':
      return adopt(command, now)
    case 'order.chooseStage':
      return chooseStage(command, now)
    case 'result.autoAccept':
      return autoAcceptedThere(now)
    default:
      return decideMove(command, now)
  }
}
