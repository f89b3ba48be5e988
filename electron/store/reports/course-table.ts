// Rows of one of the two tables of an order's course, by their place in it. Statements have fixed texts, so that each is prepared
// once; what a command loaded is remembered until it is kept again, so that nothing is read twice.
import { all, remembered, run, type ReadDb, type SqlValue, type WriteDb } from '../sql.ts'

/** Rows written with one statement in a rebuild. */
const TOGETHER = 24

export interface CourseTable<Row> {
  readonly load: (db: ReadDb, id: number) => readonly Row[]
  /** Writes what differs; returns the rows that went and those that came. */
  readonly keep: (
    db: WriteDb,
    id: number,
    rows: readonly Row[],
  ) => { readonly gone: readonly Row[]; readonly come: readonly Row[] }
  /** For a rebuild: nothing of them is there yet. */
  readonly insert: (db: WriteDb, courses: readonly { readonly id: number; readonly rows: readonly Row[] }[]) => void
}

interface Loaded {
  id: number
  rows: readonly object[]
}

export const courseTable = <Row extends Readonly<Record<keyof Row, SqlValue>>>(
  name: string,
  columns: readonly (keyof Row & string)[],
): CourseTable<Row> => {
  const places = `(${['?', '?', ...columns.map(() => '?')].join(', ')})`
  const into = `INSERT INTO ${name} (stream, n, ${columns.join(', ')}) VALUES `
  const insertOne = into + places
  const insertMany = into + Array.from({ length: TOGETHER }, () => places).join(', ')
  const update = `UPDATE ${name} SET ${columns.map((column) => `${column} = ?`).join(', ')} WHERE stream = ? AND n = ?`
  const select = `SELECT ${columns.join(', ')} FROM ${name} WHERE stream = +? ORDER BY n`
  const lastLoaded = (db: ReadDb): Loaded => remembered(db, `course ${name}`, (): Loaded => ({ id: 0, rows: [] }))
  const valuesOf = (row: Row): SqlValue[] => columns.map((column) => row[column])
  const differs = (a: Row, b: Row): boolean => columns.some((column) => a[column] !== b[column])

  const load = (db: ReadDb, id: number): readonly Row[] => {
    const rows = all<Row>(db, select, [id])
    Object.assign(lastLoaded(db), { id, rows })
    return rows
  }
  const keep: CourseTable<Row>['keep'] = (db, id, rows) => {
    const last = lastLoaded(db)
    const kept = last.id === id ? (last.rows as readonly Row[]) : load(db, id)
    const gone: Row[] = kept.slice(rows.length)
    const come: Row[] = []
    rows.forEach((row, n) => {
      const old = kept[n]
      if (old === undefined) run(db, insertOne, [id, n, ...valuesOf(row)])
      else if (differs(old, row)) {
        gone.push(old)
        run(db, update, [...valuesOf(row), id, n])
      } else return
      come.push(row)
    })
    if (kept.length > rows.length) run(db, `DELETE FROM ${name} WHERE stream = ? AND n >= ?`, [id, rows.length])
    Object.assign(last, { id, rows })
    return { gone, come }
  }
  const insert: CourseTable<Row>['insert'] = (db, courses) => {
    const flat = courses.flatMap(({ id, rows }) => rows.map((row, n): SqlValue[] => [id, n, ...valuesOf(row)]))
    const whole = flat.length - (flat.length % TOGETHER)
    for (let from = 0; from < whole; from += TOGETHER) run(db, insertMany, flat.slice(from, from + TOGETHER).flat())
    for (const row of flat.slice(whole)) run(db, insertOne, row)
    Object.assign(lastLoaded(db), { id: 0, rows: [] })
  }
  return { load, keep, insert }
}
