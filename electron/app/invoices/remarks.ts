// W15, W16, I7: what is odd about an invoice's number, parcel or tax id. It warns and never refuses.
import type { DraftRemark, FreightBadge, IssueDraft } from '../../../shared/contract/invoices.ts'
import type { StreamId } from '../../../shared/kernel/log.ts'
import { judgeTracking } from '../../../shared/invoice/couriers.ts'
import type { TrackingVerdict } from '../../../shared/invoice/couriers.ts'
import { isOddNumber } from '../../../shared/invoice/invoice-number.ts'
import { isOddTaxId } from '../../../shared/invoice/tax-id.ts'
import type { InvoiceForm } from '../../../shared/kernel/facts.ts'
import type { ReadDb } from '../../store/open.ts'
import { usedBy } from '../../store/queries/invoice-lookup.ts'

export type Other = NonNullable<DraftRemark['other']>

export interface Remarked {
  readonly stream: StreamId
  readonly shop: number
  readonly form: InvoiceForm
  readonly freight: FreightBadge
  readonly taxId: string | null
}

const remark = (
  code: DraftRemark['code'],
  clause: string,
  field: DraftRemark['field'],
  more: Partial<DraftRemark> = {},
): DraftRemark => ({ code, clause, field, severity: 'warning', other: null, candidates: [], ...more })

const when = (holds: boolean, make: () => DraftRemark): readonly DraftRemark[] => (holds ? [make()] : [])

const usedOn = (
  db: ReadDb,
  { stream, shop }: Remarked,
  field: 'number' | 'tracking',
  text: string,
): readonly DraftRemark[] => {
  const other = text === '' ? null : usedBy(db, field, shop, text, stream)
  if (other === null) return []
  return [
    field === 'number'
      ? remark('number-used', 'W16', field, { other })
      : remark('tracking-used', 'W15', field, { other }),
  ]
}

export const numberRemarks = (db: ReadDb, about: Remarked, number: string): readonly DraftRemark[] => [
  ...when(number !== '' && isOddNumber(number, about.form), () => remark('odd-number', 'W16', 'number')),
  ...usedOn(db, about, 'number', number),
]

const trackingCodes: Readonly<Record<Exclude<TrackingVerdict['verdict'], 'fits'>, DraftRemark['code']>> = {
  'fits-none': 'tracking-fits-none',
  'fits-other': 'tracking-fits-other',
  'courier-unknown': 'courier-unknown',
}

/** A number that fits another company is most likely right, and the company's name the slip. */
const trackingRemarks = ({ courier, tracking }: IssueDraft): readonly DraftRemark[] => {
  const { verdict, candidates } = judgeTracking(tracking, courier)
  if (verdict === 'fits') return []
  const field = verdict === 'fits-none' ? 'tracking' : 'courier'
  return [remark(trackingCodes[verdict], 'W15', field, { candidates: candidates.map(({ name }) => name) })]
}

/** Of the batch: the first other row of the shop that has the same. */
export const twiceRemark = (field: 'number' | 'tracking', other: Other): DraftRemark =>
  field === 'number'
    ? remark('number-twice', 'W16', field, { other })
    : remark('tracking-twice', 'W15', field, { other })

export const remarksOf = (db: ReadDb, about: Remarked, draft: IssueDraft): readonly DraftRemark[] => [
  ...numberRemarks(db, about, draft.number),
  ...usedOn(db, about, 'tracking', draft.tracking),
  ...trackingRemarks(draft),
  ...when(draft.freight === 'collect' && about.freight.beyondConsent, () =>
    remark('collect-beyond-consent', 'I7', 'freight', { severity: 'note' }),
  ),
  ...when(about.taxId !== null && about.taxId !== '' && isOddTaxId(about.taxId), () =>
    remark('odd-tax-id', 'W16', null),
  ),
  ...when(about.form === 'digital', () => remark('digital', 'W16', null, { severity: 'note' })),
]
