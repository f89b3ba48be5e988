// Why a freight badge says what it says: the clause main decided it by (I2, W7, W16).
import type { FreightBadge } from '../../../shared/contract/invoices.ts'
import { clauseBasis } from '../../actions/basis.ts'
import type { BasisSource } from '../../ui/basis-view.ts'

export const freightBasis = ({ clause, beyondConsent }: FreightBadge): BasisSource =>
  clauseBasis(beyondConsent ? 'W7' : clause)
