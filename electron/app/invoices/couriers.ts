// What is known of couriers (W15), as the invoice desk asks it.
import type { Courier } from '../../../shared/contract/invoices.ts'
import { couriers } from '../../../shared/invoice/couriers.ts'

const shown = ({ code, name }: Courier): Courier => ({ code, name })

/** A company's name as it is usually written; one nobody knows stays as it is. */
export const usualCourierName = (typed: string): string => couriers.named(typed)?.name ?? typed

/** Couriers a number could be of, best first. */
export const couriersFor = (tracking: string): readonly Courier[] => couriers.candidates(tracking).map(shown)

export const knownCouriers = (): readonly Courier[] => couriers.all
