// Texts people use again and again, by the command whose note or reason they fill.
import type { Template } from '../../../shared/contract/desk.ts'
import { all, run, type ReadDb, type WriteDb } from '../sql.ts'

export const listTemplates = (db: ReadDb): Template[] =>
  all<Template>(db, 'SELECT id, command, title, text FROM templates ORDER BY command, id')

export const saveTemplate = (db: WriteDb, template: Template): Template => {
  run(db, 'INSERT OR REPLACE INTO templates (id, command, title, text) VALUES (?, ?, ?, ?)', [
    template.id,
    template.command,
    template.title,
    template.text,
  ])
  return template
}

export const removeTemplate = (db: WriteDb, id: string): void => {
  run(db, 'DELETE FROM templates WHERE id = ?', [id])
}
