// Every delivery command to the rule that decides it.
import type { Verdict } from '../rulebook/verdict.ts'
import { adopt, autoAcceptedThere, chooseStage } from './adoption.ts'
import { fileAppeal, settleAppeal, withdrawAppeal } from './appeal.ts'
import type { DeliveryCircumstances } from './circumstances.ts'
import type { DeliveryCommand } from './commands.ts'
import type { DeliveryEvent } from './events.ts'
import { decideMove } from './moves.ts'

type Deciders = {
  readonly [Name in DeliveryCommand['name']]: (
    command: Extract<DeliveryCommand, { name: Name }>,
    now: DeliveryCircumstances,
  ) => Verdict<DeliveryEvent>
}

export const deliveryDeciders: Deciders = {
  'requirement.submit': decideMove,
  'requirement.revise': decideMove,
  'requirement.confirm': decideMove,
  'requirement.reject': decideMove,
  'result.submit': decideMove,
  'result.accept': decideMove,
  'result.reject': decideMove,
  'appeal.file': fileAppeal,
  'appeal.withdraw': withdrawAppeal,
  'appeal.settle': settleAppeal,
  'order.adopt': adopt,
  'order.chooseStage': chooseStage,
  'result.autoAccept': autoAcceptedThere,
}
