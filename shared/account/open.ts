// A shop's account begins empty: no deposit, no product, no points.
import { requiredFen } from '../deposit/required.ts'
import { firstTopUp } from '../deposit/top-up.ts'
import { fen } from '../kernel/fen.ts'
import type { Instant } from '../kernel/instant.ts'
import type { Rules } from '../packs/pack.ts'
import { inForce } from '../packs/versions.ts'
import type { AccountOpened, AccountTerms } from './events.ts'

/** A-ON, A9: what was applied for with is kept beside the stream, not in it. */
export const openAccount = (terms: AccountTerms, rules: Rules, at: Instant): AccountOpened => {
  const required = requiredFen({ agreed: null, surchargeFen: fen(0) }, terms.categories, inForce(rules.versions, at))
  return { type: 'account.opened', at, citing: ['A9'], terms, topUp: firstTopUp(at, required) }
}
