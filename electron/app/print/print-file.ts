// A page as a PDF, where this machine can make one.
import type { Desk } from '../desk.ts'
import type { Native } from '../native.ts'

/** Pages of a PDF as Chromium writes it: one object each. */
export const pagesIn = (pdf: Uint8Array): number =>
  Buffer.from(pdf)
    .toString('latin1')
    .match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0

/** Null where none can be made; the log says why. */
export const printed = async (desk: Desk, native: Native, html: string): Promise<Uint8Array | null> => {
  try {
    return await native.printToPdf(html)
  } catch (error) {
    desk.log.write('print', error)
    return null
  }
}
