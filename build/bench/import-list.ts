// A hundred thousand rows of seventeen columns, from the file's bytes to the committed store, against what each reader needs
// for parsing alone. The goal sets all of our work against the fastest reader's parse.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import Papa from 'papaparse'
import readExcelFile from 'read-excel-file/node'
import { mustBe } from './lib/bench.ts'
import type { Bench, BenchContext, Measured } from './lib/bench.ts'
import { importOnce } from './lib/import-once.ts'
import { writeList } from './lib/import-rows.ts'
import { peer } from './lib/peers.ts'
import { interleaved, median, ratio, timed } from './lib/rounds.ts'

type Read = (bytes: Buffer) => unknown

interface Sheets {
  readonly readXlsx: (bytes: Uint8Array) => Promise<{ sheets: readonly { rows: readonly unknown[] }[] }>
  readonly parseCsv: (text: string) => readonly unknown[]
}
interface SheetJs {
  readonly read: (bytes: Buffer, options: object) => { Sheets: Record<string, object>; SheetNames: readonly string[] }
  readonly utils: { readonly sheet_to_json: (sheet: object, options: object) => readonly unknown[] }
}
interface ExcelJs {
  readonly default: {
    readonly Workbook: new () => {
      readonly xlsx: { readonly load: (bytes: Buffer) => Promise<unknown> }
      readonly worksheets: readonly { readonly rowCount: number }[]
    }
  }
}

const decoded = (bytes: Buffer): string => new TextDecoder('gbk').decode(bytes)

/** Every reader answers with its rows, head included, so that what it did can be counted. */
const csvReaders = async (context: BenchContext): Promise<Readers> => {
  const hucre = await peer<Sheets>('hucre', context)
  const readers: Record<string, Read> = {
    papaparse: (bytes) => Papa.parse(decoded(bytes), { skipEmptyLines: true }).data.length,
  }
  if ('module' in hucre) readers['hucre'] = (bytes) => hucre.module.parseCsv(decoded(bytes)).length
  return { readers, notRun: 'notRun' in hucre ? [hucre.notRun] : [] }
}

interface Readers {
  readonly readers: Readonly<Record<string, Read>>
  readonly notRun: readonly string[]
}

const xlsxReaders = async (context: BenchContext): Promise<Readers> => {
  const hucre = await peer<Sheets>('hucre', context)
  const sheetJs = await peer<SheetJs>('xlsx', context)
  const excelJs = await peer<ExcelJs>('exceljs', context)
  const readers: Record<string, Read> = {
    'read-excel-file': async (bytes) => (await readExcelFile(bytes))[0]?.data.length,
  }
  if ('module' in hucre) readers['hucre'] = async (bytes) => (await hucre.module.readXlsx(bytes)).sheets[0]?.rows.length
  if ('module' in sheetJs) {
    const { read, utils } = sheetJs.module
    readers['xlsx'] = (bytes) => {
      const book = read(bytes, { dense: true })
      return utils.sheet_to_json(book.Sheets[book.SheetNames[0] ?? ''] ?? {}, { header: 1 }).length
    }
  }
  if ('module' in excelJs) {
    const { Workbook } = excelJs.module.default
    readers['exceljs'] = async (bytes) => {
      const book = new Workbook()
      await book.xlsx.load(bytes)
      return book.worksheets[0]?.rowCount
    }
  }
  return { readers, notRun: [hucre, sheetJs, excelJs].flatMap((each) => ('notRun' in each ? [each.notRun] : [])) }
}

const measure = async (format: 'csv' | 'xlsx', context: BenchContext): Promise<Measured> => {
  const rows = context.quick ? 300 : 100_000
  const rounds = context.quick ? context.rounds : 5
  const list = await writeList(context.folder, format, rows)
  const bytes = readFileSync(list)
  const { readers, notRun } = await (format === 'csv' ? csvReaders(context) : xlsxReaders(context))
  const contenders = Object.fromEntries(
    Object.entries(readers).map(([name, read]) => [
      name,
      async (): Promise<number> => {
        let seen: unknown
        const took = await timed(async () => {
          seen = await read(bytes)
        })
        mustBe(seen === rows + 1, `${name} reads ${rows + 1} rows, not ${String(seen)}`)
        return took
      },
    ]),
  )
  const figures = await interleaved<string>(rounds, {
    ours: (round) => importOnce(list, path.join(context.folder, `${format}-${round}.db`), rows),
    ...contenders,
  })
  const ours = figures['ours'] ?? []
  const fastest = Object.keys(readers).toSorted((a, b) => median(figures[a] ?? []) - median(figures[b] ?? []))[0] ?? ''
  const alone = execFileSync(
    process.execPath,
    [path.join(import.meta.dirname, 'lib/import-once.ts'), list, path.join(context.folder, 'alone.db'), String(rows)],
    { encoding: 'utf8' },
  )
  const { peakMb } = JSON.parse(alone) as { readonly peakMb: number }
  return {
    rounds,
    metrics: { seconds: median(ours) / 1000, peakMb },
    ratios: Object.fromEntries(
      Object.keys(readers).map((name) => [`${name}’s parse`, ratio(ours, figures[name] ?? [])]),
    ),
    goals: { peakMb: '<= 300', [`${fastest}’s parse`]: '<= 1.5' },
    notRun,
  }
}

export const importXlsx: Bench = { name: 'import.xlsx', run: (context) => measure('xlsx', context) }
export const importCsv: Bench = { name: 'import.csv', run: (context) => measure('csv', context) }
