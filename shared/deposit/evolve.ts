// What each event makes of a deposit. What it is worth against what is required comes with the event, see account/.
import { fen } from '../kernel/fen.ts'
import type { Fen } from '../kernel/fen.ts'
import type { Instant } from '../kernel/instant.ts'
import type { DepositEvent } from './events.ts'
import type { DepositState } from './state.ts'
import { firstTopUp } from './top-up.ts'

export const openedDeposit = (at: Instant, required: Fen): DepositState => ({
  balanceFen: fen(0),
  agreed: null,
  surchargeFen: fen(0),
  deductions: [],
  exposure: null,
  topUp: firstTopUp(at, required),
  displayClosedSince: null,
})

export const moved = (deposit: DepositState, changeFen: Fen): DepositState => ({
  ...deposit,
  balanceFen: fen(deposit.balanceFen + changeFen),
})

export const evolveDeposit = (deposit: DepositState, event: DepositEvent): DepositState => {
  switch (event.type) {
    case 'deposit.paid':
    case 'deposit.returned':
    case 'settlement.ran':
      return moved(deposit, event.changeFen)
    case 'deposit.deducted':
      return {
        ...moved(deposit, event.changeFen),
        deductions: [...deposit.deductions, { at: event.at, amountFen: event.amountFen }],
        exposure: event.exposure ?? deposit.exposure,
      }
    case 'deposit.surcharged':
      return { ...deposit, surchargeFen: event.surchargeFen, exposure: null }
    case 'deposit.liftedSurcharge':
      return { ...deposit, surchargeFen: fen(0) }
    case 'deposit.agreed':
      return {
        ...deposit,
        agreed: event.amountFen === null ? null : { amountFen: event.amountFen, reason: event.reason },
      }
    case 'deposit.displayClosed':
      return { ...deposit, displayClosedSince: event.at }
    default:
      return deposit
  }
}
