// W9: some consoles identify a customer by an e-mail address. The address is personal and goes to the personal data; what
// stands in the log, the lists and the exports as 客户ID is its masked form.
import { masked } from '../../store/personal-data.ts'

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/

/** A masked address stays as the list shows it: there is nothing whole to keep. An e-mail column of its own comes first. */
export const accountOf = (
  customerId: string | null,
  email: string | null,
): { readonly customerId: string | null; readonly email: string | null } => {
  if (customerId === null || !EMAIL.test(customerId)) return { customerId, email }
  if (customerId.includes('*')) return { customerId, email }
  return { customerId: masked('email', customerId), email: email ?? customerId }
}
