// Electron's options of `printToPDF` in the DevTools protocol's words. Lengths are inches in both.

import { lacking, words } from './strict.mjs'

/** @type {Record<string, [width: number, height: number]>} */
const PAGE_SIZES = {
  A3: [11.7, 16.54],
  A4: [8.27, 11.7],
  A5: [5.83, 8.27],
  Letter: [8.5, 11],
  Legal: [8.5, 14],
  Tabloid: [11, 17],
}

const SAME = new Set(
  words(`
    landscape displayHeaderFooter printBackground scale pageRanges headerTemplate footerTemplate preferCSSPageSize
    generateTaggedPDF generateDocumentOutline
  `),
)

/** @param {Record<string, any>} options */
export function pdfParameters({ pageSize = 'Letter', margins = {}, ...others }) {
  for (const name of Object.keys(others)) if (!SAME.has(name)) throw lacking(`printToPDF option ${name}`)
  const [paperWidth, paperHeight] =
    typeof pageSize === 'string' ? namedSize(pageSize) : [pageSize.width, pageSize.height]
  const { marginType = 'default', top = 0.4, bottom = 0.4, left = 0.4, right = 0.4 } = margins
  const sides = marginType === 'none' ? [0, 0, 0, 0] : [top, bottom, left, right]
  const [marginTop, marginBottom, marginLeft, marginRight] = sides
  return { ...others, paperWidth, paperHeight, marginTop, marginBottom, marginLeft, marginRight }
}

/** @param {string} name */
function namedSize(name) {
  const size = PAGE_SIZES[name]
  if (!size) throw lacking(`page size ${name}`)
  return size
}
