// What each event makes of a shop's standing.
import type { StandingEvent, ViolationRecorded } from './events.ts'
import type { StandingState, Violation } from './state.ts'

export const openedStanding: StandingState = { violations: [], resetBefore: 0, left: null, lapse: null, sales: {} }

const violationOf = (event: ViolationRecorded): Violation => ({
  id: event.id,
  type: event.violation,
  points: event.points,
  year: event.year,
  occurredAt: event.occurredAt,
  decidedAt: event.at,
  complaint: event.complaint,
  void: event.void,
  withdrawnAt: null,
})

export const evolveStanding = (standing: StandingState, event: StandingEvent): StandingState => {
  switch (event.type) {
    case 'violation.recorded':
      return {
        ...standing,
        violations: [...standing.violations, violationOf(event)],
        lapse: event.lapse ?? standing.lapse,
      }
    case 'violation.withdrawn':
      return {
        ...standing,
        violations: standing.violations.map((one) =>
          one.id === event.id ? { ...one, void: true, withdrawnAt: event.at } : one,
        ),
        lapse: event.endsLapse ? null : standing.lapse,
      }
    case 'violations.reset':
      return { ...standing, resetBefore: event.year + 1 }
    case 'sales.reported':
      return {
        ...standing,
        sales: { ...standing.sales, [event.year]: { sold: event.sold, onCloud: event.onCloud } },
      }
    case 'account.exited':
      return left(standing, event, 'A23')
    case 'account.expelled':
      return left(standing, event, event.because === 'points' ? 'A20' : 'A24')
    case 'account.reapplied':
      return { ...standing, left: null }
    default:
      return standing
  }
}

type Departure = Extract<StandingEvent, { type: 'account.exited' | 'account.expelled' }>

const left = (standing: StandingState, event: Departure, clause: 'A23' | 'A20' | 'A24'): StandingState => ({
  ...standing,
  left: {
    kind: event.type === 'account.exited' ? 'exited' : 'expelled',
    clause,
    at: event.at,
    reapplyFrom: event.type === 'account.exited' ? event.reapplyFrom : null,
  },
})
