// Every command a shop's account takes. `command.undo` is not among them: it needs the history, see rewrite.ts.
import type { DepositCommand } from '../deposit/commands.ts'
import type { ListingCommand } from '../listing/commands.ts'
import type { StandingCommand } from '../standing/commands.ts'

export type AccountCommand = DepositCommand | StandingCommand | ListingCommand
export type AccountCommandName = AccountCommand['name']
