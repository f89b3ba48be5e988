// Whose reminders are shown to whoever sits here. People share a desk without passwords, so this is a matter of noise, not of
// secrecy: what is assigned goes to whom it is assigned to, the rest to those whose work it is.
import type { Person, Role } from '../../../shared/contract/desk.ts'
import { roles } from '../../../shared/contract/desk.ts'
import type { Viewer } from '../../store/reminders/inbox.ts'
import { listPeople } from '../../store/settings/people.ts'
import type { Desk } from '../desk.ts'

/** A manager looks after what nobody has taken on. */
const ownRoles = (role: Role): readonly Role[] => (role === 'manager' ? ['manager', 'service'] : [role])

/** Work of a role that nobody has is everyone's. Where nobody sits, everything is shown. */
export const viewerAmong = (people: readonly Person[], seated: string | null): Viewer => {
  const orphaned = roles.filter((role) => !people.some((one) => one.role === role))
  const person = people.find(({ id }) => id === seated)
  if (person === undefined) return { person: null, roles, escalations: orphaned.includes('manager') }
  return {
    person: person.id,
    roles: [...new Set([...ownRoles(person.role), ...orphaned])],
    escalations: person.role === 'manager' || orphaned.includes('manager'),
  }
}

export const viewerOf = ({ store, seat }: Pick<Desk, 'store' | 'seat'>): Viewer =>
  viewerAmong(listPeople(store.db), seat.person)
