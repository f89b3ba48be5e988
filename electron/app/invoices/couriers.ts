// What is known of couriers (W15), as the invoice desk asks it.
import type { Courier } from '../../../shared/contract/invoices.ts'

/** A company's name as it is usually written; one nobody knows stays as it is. */
export const usualCourierName = (typed: string): string => typed

/** Couriers a number could be of, best first. */
export const couriersFor = (_tracking: string): readonly Courier[] => []
