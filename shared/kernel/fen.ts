// Money, held in whole fen so that no sum ever rounds.

declare const fenBrand: unique symbol

/** Integer hundredths of a yuan. */
export type Fen = number & { readonly [fenBrand]: true }

/** Brands an integer as fen. Throws on a fraction or an unsafe integer: that is our mistake, never the user's. */
export const fen = (value: number): Fen => {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a whole number of fen: ${value}`)
  return value as Fen
}
