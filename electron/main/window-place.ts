// Where the window stood last: size, place, maximized. Read before the window opens, written after it moved or grew.
import { readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'

const rectangle = z.object({ x: z.int(), y: z.int(), width: z.int().min(1), height: z.int().min(1) })
const placeSchema = z.object({ bounds: rectangle, maximized: z.boolean() })

export type Rectangle = z.infer<typeof rectangle>
export type WindowPlace = z.infer<typeof placeSchema>

/** 1366×768 is the screen most of its users have; 683×480 is that screen at 200 % zoom. In CSS pixels. */
export const DEFAULT_SIZE = { width: 1366, height: 768 } as const
export const MINIMUM_SIZE = { width: 683, height: 480 } as const

/** How much of the window's bar must lie on some screen, so that it can be dragged back. */
const GRAB = 80

const canBeGrabbed = (bounds: Rectangle, screens: readonly Rectangle[]): boolean =>
  screens.some(
    (screen) =>
      bounds.x + bounds.width >= screen.x + GRAB &&
      bounds.x <= screen.x + screen.width - GRAB &&
      bounds.y >= screen.y - 8 &&
      bounds.y <= screen.y + screen.height - 40,
  )

/** The remembered place, or null when there is none, it is damaged, or its screen has been unplugged. */
export const recallPlace = (file: string, screens: readonly Rectangle[]): WindowPlace | null => {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    return null
  }
  const place = placeSchema.safeParse(parseJson(text))
  return place.success && canBeGrabbed(place.data.bounds, screens) ? place.data : null
}

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Best effort: a place that can't be remembered must not keep the window from closing. */
export const rememberPlace = (file: string, place: WindowPlace): void => {
  try {
    writeFileSync(file, JSON.stringify(place))
  } catch {
    // The folder is read-only or full; next time the window opens in the middle.
  }
}
