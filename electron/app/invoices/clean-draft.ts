// What was typed, pasted or scanned, as it would be written: a scanner's control characters gone, full-width forms of an input
// method brought back, freight as the badge says where nobody chose.
import type { FreightBadge, IssueDraft } from '../../../shared/contract/invoices.ts'
import type { InvoiceForm } from '../../../shared/kernel/facts.ts'
import { clean, cleanTracking } from './clean-text.ts'
import { usualCourierName } from './couriers.ts'

export interface DraftFor {
  readonly form: InvoiceForm
  readonly pays: FreightBadge['pays']
}

/** A digital invoice has no parcel (W16), whatever a pasted row says of one. */
export const cleanDraft = (draft: IssueDraft, { form, pays }: DraftFor): IssueDraft => {
  const number = clean(draft.number)
  if (form === 'digital') return { number, courier: '', tracking: '', freight: null, link: clean(draft.link) }
  return {
    number,
    courier: usualCourierName(clean(draft.courier)),
    tracking: cleanTracking(draft.tracking),
    freight: draft.freight ?? (pays === 'none' ? null : pays),
    link: '',
  }
}

export const isEmptyDraft = ({ number, courier, tracking, link }: IssueDraft): boolean =>
  [number, courier, tracking, link].every((text) => text === '')

/** The command's fields: only those the form has, so that a missing one is refused and not invalid. */
export const issueInput = (draft: IssueDraft, form: InvoiceForm): Readonly<Record<string, unknown>> => {
  const { number, courier, tracking, freight, link } = draft
  if (form === 'digital') return { form, number, link }
  return { number, courier, tracking, ...(freight === null ? {} : { freight }) }
}
