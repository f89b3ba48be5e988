// W16: the shapes an invoice number takes. Other shapes only warn: the source's own list holds odd and repeated numbers.
import type { InvoiceForm } from '../kernel/facts.ts'

/** How many digits, by form; a paper invoice also has a code, which may stand in front of its number. */
export const numberShapes = {
  source: 'rulebook W16: paper 8 digits with a code of 10 or 12, fully digital (数电票) 20 digits without a code',
  paper: { digits: 8, codeDigits: [10, 12] },
  digital: { digits: 20, codeDigits: [] },
} as const satisfies { readonly source: string } & Readonly<
  Record<InvoiceForm, { readonly digits: number; readonly codeDigits: readonly number[] }>
>

const digits = (text: string, count: number): boolean => text.length === count && /^[0-9]*$/.test(text)

/** Read as typed, full-width digits included; a code is set apart from its number by a space or a hyphen. */
export const isOddNumber = (number: string, form: InvoiceForm): boolean => {
  const shape = numberShapes[form]
  const parts = number
    .normalize('NFKC')
    .trim()
    .split(/[\s-]+/)
  const [last = '', code] = parts.toReversed()
  const codeFits = code === undefined || shape.codeDigits.some((count) => digits(code, count))
  return !(digits(last, shape.digits) && codeFits && parts.length <= 2)
}
