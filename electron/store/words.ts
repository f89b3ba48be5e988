// Words the log repeats a million times (names of acts, types of events, people, desks) are kept once and named by number.
import { all, remembered, run, type ReadDb, type WriteDb } from './sql.ts'

interface Words {
  readonly byId: Map<number, string>
  readonly byWord: Map<string, number>
}

const wordsOf = (db: ReadDb): Words =>
  remembered(db, 'words', () => {
    const rows = all<{ id: number; word: string }>(db, 'SELECT id, word FROM words')
    return {
      byId: new Map(rows.map((row) => [row.id, row.word])),
      byWord: new Map(rows.map((row) => [row.word, row.id])),
    }
  })

/** The number of a word, given one if it is new. */
export const numberOf = (db: WriteDb, word: string): number => {
  const words = wordsOf(db)
  const known = words.byWord.get(word)
  if (known !== undefined) return known
  const { rowid } = run(db, 'INSERT INTO words (word) VALUES (?)', [word])
  words.byId.set(rowid, word)
  words.byWord.set(word, rowid)
  return rowid
}

/** The word behind a number. Throws when there is none: the store would be damaged. */
export const wordOf = (db: ReadDb, id: number): string => {
  const word = wordsOf(db).byId.get(id)
  if (word === undefined) throw new Error(`no word numbered ${id}`)
  return word
}

/** The number of a word that has one. */
export const knownNumber = (db: ReadDb, word: string): number | null => wordsOf(db).byWord.get(word) ?? null
