// W9: phones and e-mails that somebody wrote into a free text. What has a field of its own never enters the log; this finds
// the rest, so that a masked pack shows none.
import { masked } from '../../store/personal-data.ts'

const MOBILE = /(?<![\w.])(?:\+?86[ -]?)?1[3-9]\d(?:[ -]?\d{4}){2}(?![\w.]*\d)/g
const LANDLINE = /(?<![\w-])0\d{2,3}-\d{7,8}(?![\w-])/g
const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g

/** Whether a text as it is stored holds any. */
export const holdsPersonal = (text: string): boolean =>
  [MOBILE, LANDLINE, EMAIL].some((shape) => text.search(shape) >= 0)

export const maskedText = (text: string): string =>
  text
    .replaceAll(EMAIL, (found) => masked('email', found))
    .replaceAll(MOBILE, (found) => masked('phone', found))
    .replaceAll(LANDLINE, (found) => masked('phone', found))
