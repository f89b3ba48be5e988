// Punctuation between parts that the desk puts together.
import type { marks as zh } from '../zh/marks.ts'

export const marks: typeof zh = {
  list: ', ',
  clause: '; ',
  colon: ': ',
  stop: '. ',
  aside: (text) => ` (${text})`,
}
