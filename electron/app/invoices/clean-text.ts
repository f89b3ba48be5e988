// Texts as a scanner or an input method leaves them, brought back to what was meant.

/** Control and format characters gone, full-width forms narrow, single spaces. */
export const clean = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()

/** A parcel's number has no spaces, and capitals where it has letters. */
export const cleanTracking = (text: string): string => clean(text).replaceAll(' ', '').toUpperCase()
