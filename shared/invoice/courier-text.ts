// How couriers' names and parcels' numbers are compared: however an input method, a scanner or a person writes them.

/** Words that a company's name may or may not carry. */
const TRAILING = /(?:股份有限公司|有限责任公司|有限公司|集团|公司|快递|速递|速运|快运|物流|express)+$/

/** Narrow, lower case, letters and digits only. */
export const courierKey = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')

/** A key without what a company's name may or may not end with; '' where nothing else is left. */
export const shortCourierKey = (key: string): string => key.replace(TRAILING, '')

/** What some companies print behind a number: parcel 1 of 3, as in `…-1-3-`. */
const PARCEL = /-\d{1,3}-\d{1,3}-?$/

/** Narrow, capitals, no spaces, hyphens or unseen characters, without a parcel's count. It stays text: never a number. */
export const trackingKey = (tracking: string): string =>
  tracking
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{Cc}\p{Cf}]/gu, '')
    .replace(PARCEL, '')
    .replaceAll('-', '')
