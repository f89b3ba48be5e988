// Who works at this desk: a name and a role, chosen at the start. No passwords yet.
import type { Person } from '../../../shared/contract/desk.ts'
import { all, run, type ReadDb, type WriteDb } from '../sql.ts'

export const listPeople = (db: ReadDb): Person[] => all<Person>(db, 'SELECT id, name, role FROM people ORDER BY id')

export const savePerson = (db: WriteDb, person: Person): Person => {
  run(db, 'INSERT OR REPLACE INTO people (id, name, role) VALUES (?, ?, ?)', [person.id, person.name, person.role])
  return person
}
