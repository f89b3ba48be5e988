// Which rows are ticked. "All matching" may be a million orders, so it is kept as a flag with exceptions.

export interface Selection {
  readonly all: boolean
  /** The ticked rows; when `all`, the rows that are not. */
  readonly keys: ReadonlySet<string>
}

export const nothingSelected: Selection = { all: false, keys: new Set() }
export const everythingSelected: Selection = { all: true, keys: new Set() }

export const isSelected = ({ all, keys }: Selection, key: string): boolean => all !== keys.has(key)

/** Of `total` rows that match the filters. */
export const selectedCount = ({ all, keys }: Selection, total: number): number => (all ? total - keys.size : keys.size)

/** Ticks or unticks `changed`, whatever they were. */
export const withSelected = (selection: Selection, changed: readonly string[], selected: boolean): Selection => {
  const keys = new Set(selection.keys)
  for (const key of changed) {
    if (selected === selection.all) keys.delete(key)
    else keys.add(key)
  }
  return { all: selection.all, keys }
}

export const toggled = (selection: Selection, key: string): Selection =>
  withSelected(selection, [key], !isSelected(selection, key))
