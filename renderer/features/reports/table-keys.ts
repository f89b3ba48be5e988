// Arrows in the table: from number to number, as in a sheet. Home and End go to the ends of a line.
import type { KeyboardEvent } from 'react'

const NUMBER = '.report-number'

const target = (key: string, at: number, line: number, lines: readonly (readonly HTMLElement[])[]) => {
  const here = lines[line] ?? []
  switch (key) {
    case 'ArrowLeft':
      return here[at - 1]
    case 'ArrowRight':
      return here[at + 1]
    case 'ArrowUp':
      return lines[line - 1]?.[at]
    case 'ArrowDown':
      return lines[line + 1]?.[at]
    case 'Home':
      return here[0]
    case 'End':
      return here.at(-1)
    default:
      return undefined
  }
}

export const moveInTable = (event: KeyboardEvent<HTMLTableElement>): void => {
  const lines = [...event.currentTarget.querySelectorAll('tbody tr')].map((line) =>
    Array.from(line.querySelectorAll<HTMLElement>(NUMBER)),
  )
  const from = document.activeElement
  const line = lines.findIndex((numbers) => numbers.some((number) => number === from))
  if (line === -1) return
  const at = (lines[line] ?? []).findIndex((number) => number === from)
  const next = target(event.key, at, line, lines)
  if (next === undefined) return
  event.preventDefault()
  next.focus()
}
