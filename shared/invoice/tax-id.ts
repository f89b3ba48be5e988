// W16: a unified social credit code and its check character. A tax id that isn't one only warns.
//
// Reading: the 15-digit numbers from before the unified code aren't wrong, but since everyone was given a code they are
// odd, and W16 checks for the code; so they warn like anything else that is none.

/** GB 32100-2015: 17 characters and a check character, from an alphabet without I, O, S, V and Z. */
export const creditCode = {
  source: 'GB 32100-2015',
  alphabet: '0123456789ABCDEFGHJKLMNPQRTUWXY',
  length: 18,
  /** The weight of the i-th character, counted from 0, is 3^i mod 31. */
  base: 3,
  modulus: 31,
} as const

export type TaxIdKind = 'credit-code' | 'wrong-check' | 'old-form' | 'other'

export const taxIdKind = (typed: string): TaxIdKind => {
  const text = typed.normalize('NFKC').trim().toUpperCase()
  if (/^[0-9]{15}$/.test(text)) return 'old-form'
  const values = Array.from(text, (character) => creditCode.alphabet.indexOf(character))
  if (values.length !== creditCode.length || values.includes(-1)) return 'other'
  return values.at(-1) === checkOf(values.slice(0, -1)) ? 'credit-code' : 'wrong-check'
}

const checkOf = (values: readonly number[]): number => {
  const { base, modulus } = creditCode
  let weight = 1
  let sum = 0
  for (const value of values) {
    sum += value * weight
    weight = (weight * base) % modulus
  }
  return (modulus - (sum % modulus)) % modulus
}

export const isOddTaxId = (typed: string): boolean => taxIdKind(typed) !== 'credit-code'
