// Views people keep: tab, filters, columns and sort of a screen, under a name.
import type { SavedView } from '../../../shared/contract/desk.ts'
import { all, run, type ReadDb, type WriteDb } from '../sql.ts'

export const listViews = (db: ReadDb, screen: string): SavedView[] =>
  all<Omit<SavedView, 'state'> & { readonly state: string }>(
    db,
    'SELECT id, screen, name, state FROM saved_views WHERE screen = ? ORDER BY id',
    [screen],
  ).map(({ id, screen, name, state }) => ({ id, screen, name, state: JSON.parse(state) as SavedView['state'] }))

export const saveView = (db: WriteDb, view: SavedView): SavedView => {
  run(db, 'INSERT OR REPLACE INTO saved_views (id, screen, name, state) VALUES (?, ?, ?, ?)', [
    view.id,
    view.screen,
    view.name,
    JSON.stringify(view.state),
  ])
  return view
}

export const removeView = (db: WriteDb, id: string): void => {
  run(db, 'DELETE FROM saved_views WHERE id = ?', [id])
}
