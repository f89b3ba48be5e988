// Where a floating panel goes: below its anchor, above where there is no room, never outside the window.
import { useLayoutEffect, useRef } from 'react'
import type { RefObject } from 'react'

const GAP = 8
const EDGE = 8

export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export interface Placed {
  readonly left: number
  readonly top: number
  readonly side: 'below' | 'above'
  readonly maxHeight: number
}

/** `align` is the edge of the anchor the panel lines up with. All in CSS pixels of the window. */
export const place = (
  anchor: Box,
  size: { readonly width: number; readonly height: number },
  viewport: { readonly width: number; readonly height: number },
  align: 'start' | 'end',
): Placed => {
  const below = viewport.height - anchor.bottom - GAP - EDGE
  const above = anchor.top - GAP - EDGE
  const side = size.height <= below || below >= above ? 'below' : 'above'
  const maxHeight = Math.max(120, side === 'below' ? below : above)
  const height = Math.min(size.height, maxHeight)
  const wanted = align === 'start' ? anchor.left : anchor.right - size.width
  const left = Math.max(EDGE, Math.min(wanted, viewport.width - size.width - EDGE))
  return { left, top: side === 'below' ? anchor.bottom + GAP : anchor.top - GAP - height, side, maxHeight }
}

/** A ref for the panel, kept at `anchor` while either moves; `onLost` when the anchor has left the page or the view. */
export const usePlacement = (
  anchor: HTMLElement,
  align: 'start' | 'end',
  onLost: () => void,
): RefObject<HTMLDivElement | null> => {
  const panel = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const update = (): void => {
      const element = panel.current
      if (element === null) return
      const box = anchor.getBoundingClientRect()
      if (!anchor.isConnected || box.bottom < 0 || box.top > window.innerHeight) return onLost()
      element.style.maxHeight = ''
      const size = { width: element.offsetWidth, height: element.offsetHeight }
      const placed = place(box, size, { width: window.innerWidth, height: window.innerHeight }, align)
      element.style.left = `${placed.left}px`
      element.style.top = `${placed.top}px`
      element.style.maxHeight = `${placed.maxHeight}px`
      element.style.setProperty(
        '--arrow-x',
        `${Math.min(size.width - 24, Math.max(14, box.left - placed.left + 14))}px`,
      )
      element.dataset['side'] = placed.side
    }
    // Scrolling inside the panel moves nothing, and measuring anew would take it back to its top.
    const onScroll = ({ target }: Event): void => {
      if (!(target instanceof Node) || panel.current?.contains(target) !== true) update()
    }
    update()
    const observer = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(update)
    if (panel.current !== null) observer?.observe(panel.current)
    window.addEventListener('resize', update)
    window.addEventListener('scroll', onScroll, true)
    return () => {
      observer?.disconnect()
      window.removeEventListener('resize', update)
      window.removeEventListener('scroll', onScroll, true)
    }
  }, [anchor, align, onLost])
  return panel
}
