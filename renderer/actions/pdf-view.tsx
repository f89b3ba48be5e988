// A PDF drawn page by page onto canvases: no plugin, no script of the document's own ever runs.
import { GlobalWorkerOptions, type PDFDocumentLoadingTask, getDocument } from 'pdfjs-dist'
import { useEffect, useRef, useState } from 'react'

import { deliveryText } from '../text/delivery.ts'
import { useText } from '../text/text.ts'

GlobalWorkerOptions.workerSrc = new URL('pdfjs-dist/build/pdf.worker.min.mjs', import.meta.url).href

const PAGES_SHOWN = 20
const WIDTH = 800

const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))

/** Draws into `into` until all pages shown are there or `stopped` says so. Resolves to whether pages were left out. */
const draw = async (loading: PDFDocumentLoadingTask, into: HTMLElement, stopped: () => boolean): Promise<boolean> => {
  const pdf = await loading.promise
  for (let number = 1; number <= Math.min(pdf.numPages, PAGES_SHOWN) && !stopped(); number += 1) {
    const page = await pdf.getPage(number)
    const [, , width = WIDTH] = page.view
    const viewport = page.getViewport({ scale: WIDTH / width })
    const canvas = document.createElement('canvas')
    canvas.width = viewport.width
    canvas.height = viewport.height
    await page.render({ canvas, viewport }).promise
    if (!stopped()) into.append(canvas)
  }
  return pdf.numPages > PAGES_SHOWN
}

export function PdfView({ base64, name }: { base64: string; name: string }) {
  const { page } = useText(deliveryText)
  const box = useRef<HTMLDivElement>(null)
  const [state, setState] = useState<'drawing' | 'whole' | 'cut' | 'failed'>('drawing')
  useEffect(() => {
    let stopped = false
    const into = box.current
    if (into === null) return undefined
    into.replaceChildren()
    const loading = getDocument({ data: bytesOf(base64) })
    draw(loading, into, () => stopped).then(
      (cut) => !stopped && setState(cut ? 'cut' : 'whole'),
      () => !stopped && setState('failed'),
    )
    return () => {
      stopped = true
      void loading.destroy()
    }
  }, [base64])
  return (
    <>
      {state === 'cut' && <p className="fg-3 small">{page.truncated}</p>}
      {state === 'failed' && <p role="alert">{page.previewNone['unknown-type']}</p>}
      <div ref={box} className="preview-pdf" role="img" aria-label={name} />
    </>
  )
}
