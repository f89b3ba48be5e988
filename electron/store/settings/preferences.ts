// Small settings by name, as JSON: the desk's preferences, the chosen person, what was seen before.
import { all, run, value, type ReadDb, type WriteDb } from '../sql.ts'

/** Every kept setting; the caller knows the names and the defaults. */
export const allPreferences = (db: ReadDb): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    all<{ key: string; value: string }>(db, 'SELECT key, value FROM preferences').map((row) => [
      row.key,
      JSON.parse(row.value) as unknown,
    ]),
  )

export const preference = (db: ReadDb, key: string): unknown => {
  const json = value<string>(db, 'SELECT value FROM preferences WHERE key = ?', [key])
  return json === undefined ? undefined : (JSON.parse(json) as unknown)
}

export const savePreferences = (db: WriteDb, settings: Readonly<Record<string, unknown>>): void => {
  for (const [key, setting] of Object.entries(settings)) {
    run(db, 'INSERT OR REPLACE INTO preferences (key, value) VALUES (?, ?)', [key, JSON.stringify(setting)])
  }
}
