// Workbooks written by hand, part by part, for what a writing library would not write.
import { deflateRawSync } from 'node:zlib'

const u16 = (value: number): Buffer => {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value)
  return bytes
}
const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

/** A zip archive of these parts, deflated. Checksums are left 0. */
export const makeZip = (parts: Readonly<Record<string, string>>): Buffer => {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, text] of Object.entries(parts)) {
    const data = Buffer.from(text, 'utf8')
    const packed = deflateRawSync(data)
    const common = [
      u16(20),
      u16(0x800),
      u16(8),
      u32(0),
      u32(0),
      u32(packed.length),
      u32(data.length),
      u16(Buffer.byteLength(name)),
      u16(0),
    ]
    const local = Buffer.concat([u32(0x04034b50), ...common, Buffer.from(name), packed])
    directory.push(
      Buffer.concat([
        u32(0x02014b50),
        u16(20),
        ...common,
        u16(0),
        u16(0),
        u16(0),
        u32(0),
        u32(offset),
        Buffer.from(name),
      ]),
    )
    files.push(local)
    offset += local.length
  }
  const list = Buffer.concat(directory)
  const count = u16(directory.length)
  return Buffer.concat([
    ...files,
    list,
    u32(0x06054b50),
    u16(0),
    u16(0),
    count,
    count,
    u32(list.length),
    u32(offset),
    u16(0),
  ])
}

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export interface HandMade {
  /** What stands inside `<sheetData>`. */
  readonly sheetData: string
  readonly sharedStrings?: string
  readonly styles?: string
  readonly workbook?: string
  /** The whole sheet part instead of the usual one. */
  readonly sheet?: string
}

export const makeXlsx = ({ sheetData, sharedStrings = '', styles = '', workbook, sheet }: HandMade): Buffer =>
  makeZip({
    '_rels/.rels': `<Relationships><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml':
      workbook ?? `<workbook ${MAIN}><sheets><sheet name="订单" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>
      <Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/>
      <Relationship Id="rId2" Type="${RELATIONS}/sharedStrings" Target="/xl/sharedStrings.xml"/>
      <Relationship Id="rId3" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    'xl/sharedStrings.xml': `<sst ${MAIN}>${sharedStrings}</sst>`,
    'xl/styles.xml': `<styleSheet ${MAIN}>${styles}</styleSheet>`,
    'xl/worksheets/sheet1.xml':
      sheet ?? `<?xml version="1.0"?><worksheet ${MAIN}><sheetData>${sheetData}</sheetData></worksheet>`,
  })
