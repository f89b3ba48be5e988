// The small parts of a workbook: which sheets there are, which number formats are dates, and the shared strings.
import { isDateFormat } from './excel-number.ts'
import { ListRefused } from './table.ts'
import { records, richText, smallPart, xmlTags } from './xlsx-text.ts'
import type { ListLimits, Watch } from './table.ts'
import type { Zip } from './zip.ts'

interface Sheet {
  readonly name: string
  readonly part: string
}

export interface Book {
  /** The sheets a person sees, in their order. */
  readonly sheets: readonly Sheet[]
  readonly from1904: boolean
  /** By style number: whether a number in that style is a date. */
  readonly dateStyles: readonly boolean[]
  readonly strings: readonly string[]
}

const folderOf = (part: string): string => part.slice(0, part.lastIndexOf('/') + 1)

const resolve = (folder: string, target: string): string => {
  const steps: string[] = []
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

interface Relation {
  readonly id: string
  readonly kind: string
  readonly part: string
}

const relations = async (zip: Zip, part: string): Promise<Relation[]> => {
  const folder = folderOf(part)
  const found: Relation[] = []
  for (const tag of xmlTags(await smallPart(zip, `${folder}_rels/${part.slice(folder.length)}.rels`))) {
    if (tag.kind === 'close' || tag.name !== 'relationship') continue
    const [id = '', type = '', target = ''] = ['id', 'type', 'target'].map((name) => tag.attributes.get(name))
    found.push({ id, kind: type.slice(type.lastIndexOf('/') + 1), part: resolve(folder, target) })
  }
  return found
}

const dateStylesOf = (xml: string): boolean[] => {
  const codes = new Map<number, string>()
  const styles: boolean[] = []
  let inCellStyles = false
  for (const tag of xmlTags(xml)) {
    if (tag.name === 'cellxfs') inCellStyles = tag.kind === 'open'
    if (tag.kind === 'close') continue
    if (tag.name === 'numfmt') codes.set(Number(tag.attributes.get('numfmtid')), tag.attributes.get('formatcode') ?? '')
    if (tag.name === 'xf' && inCellStyles) {
      const id = Number(tag.attributes.get('numfmtid') ?? 0)
      styles.push(isDateFormat(id, codes.get(id) ?? null))
    }
  }
  return styles
}

const sharedStrings = async (zip: Zip, part: string, limits: ListLimits, watch: Watch): Promise<string[]> => {
  const strings: string[] = []
  for await (const piece of records(zip, part, 'si', limits.unpacked)) {
    const { text } = piece
    for (let at = text.indexOf('<si'); at >= 0; at = text.indexOf('<si', at + 3)) {
      if (text.startsWith('<si/>', at)) strings.push('')
      else {
        const end = text.indexOf('</si>', at)
        if (end < 0) break
        strings.push(richText(text.slice(at, end)))
        at = end
      }
    }
    await watch.at(0)
  }
  return strings
}

const sheetsOf = (xml: string, related: readonly Relation[]): { sheets: Sheet[]; from1904: boolean } => {
  const sheets: Sheet[] = []
  let from1904 = false
  for (const tag of xmlTags(xml)) {
    if (tag.kind === 'close') continue
    if (tag.name === 'workbookpr') from1904 = ['1', 'true'].includes(tag.attributes.get('date1904') ?? '')
    if (tag.name !== 'sheet') continue
    const id = [...tag.attributes].find(([name]) => name.endsWith(':id'))?.[1]
    const part = related.find((relation) => relation.id === id && relation.kind === 'worksheet')?.part
    const seen = (tag.attributes.get('state') ?? 'visible') === 'visible'
    if (part !== undefined && seen) sheets.push({ name: tag.attributes.get('name') ?? '', part })
  }
  return { sheets, from1904 }
}

/** Throws `ListRefused`: `not-a-list` for an archive that is no workbook, `xlsx-damaged` for one without a sheet. */
export const openBook = async (zip: Zip, limits: ListLimits, watch: Watch): Promise<Book> => {
  const main =
    (await relations(zip, '')).find((relation) => relation.kind === 'officeDocument')?.part ?? 'xl/workbook.xml'
  const xml = await smallPart(zip, main)
  if (!/<(?:\w+:)?workbook\b/.test(xml)) throw new ListRefused('not-a-list', 'zip')
  const related = await relations(zip, main)
  const { sheets, from1904 } = sheetsOf(xml, related)
  if (sheets.length === 0) throw new ListRefused('xlsx-damaged', 'sheets')
  const partOf = (kind: string): string => related.find((relation) => relation.kind === kind)?.part ?? ''
  const dateStyles = dateStylesOf(await smallPart(zip, partOf('styles')))
  return { sheets, from1904, dateStyles, strings: await sharedStrings(zip, partOf('sharedStrings'), limits, watch) }
}
