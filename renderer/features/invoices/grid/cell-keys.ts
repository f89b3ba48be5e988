// What a key in a cell does to the place in the grid, as spreadsheets have it.

export type CellMove =
  | { readonly kind: 'rows'; readonly by: number; readonly extend: boolean }
  | { readonly kind: 'cells'; readonly by: 1 | -1 }

export interface CellPress {
  readonly key: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

const PAGE = 15

/** `marked`: the whole cell is marked, so left and right are the grid's and not the caret's. */
export const cellMove = ({ key, shiftKey, ctrlKey, metaKey, altKey }: CellPress, marked: boolean): CellMove | null => {
  if (ctrlKey || metaKey || altKey) return null
  switch (key) {
    case 'Enter':
      return { kind: 'rows', by: shiftKey ? -1 : 1, extend: false }
    case 'Tab':
      return { kind: 'cells', by: shiftKey ? -1 : 1 }
    case 'ArrowDown':
      return { kind: 'rows', by: 1, extend: shiftKey }
    case 'ArrowUp':
      return { kind: 'rows', by: -1, extend: shiftKey }
    case 'PageDown':
      return { kind: 'rows', by: PAGE, extend: shiftKey }
    case 'PageUp':
      return { kind: 'rows', by: -PAGE, extend: shiftKey }
    case 'ArrowRight':
      return marked && !shiftKey ? { kind: 'cells', by: 1 } : null
    case 'ArrowLeft':
      return marked && !shiftKey ? { kind: 'cells', by: -1 } : null
    default:
      return null
  }
}
