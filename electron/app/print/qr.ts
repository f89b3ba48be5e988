// The code printed beside each row: what scan mode reads back as that row's invoice.
import { encode } from 'uqr'
import type { StreamId } from '../../../shared/kernel/log.ts'

/** Stands before a stream in the QR code of a printed list. */
export const QR_PREFIX = 'WB1:'

export const qrPayload = (stream: StreamId): string => `${QR_PREFIX}${stream}`

/** Dark runs of a line as one path: few enough bytes for two thousand codes on a page's worth of memory. */
const pathOf = (modules: readonly (readonly boolean[])[]): string =>
  modules.flatMap((line, y) => line.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')

/** An SVG with the quiet zone of four modules that the standard asks for. */
export const qrSvg = (payload: string): string => {
  const { size, data } = encode(payload, { ecc: 'M', border: 4 })
  return `<svg class="qr" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path d="${pathOf(data)}"/></svg>`
}
