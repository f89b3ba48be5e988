// 寄件清单: one A4 table of what goes out, with a code a row that scan mode reads back.
import { element, escaped, joined, page, trusted } from './markup.ts'
import type { Markup } from './markup.ts'
import { paperStyle } from './paper.ts'
import type { Parcel } from './parcel.ts'
import type { PrintWords } from './print-words.ts'
import { qrPayload, qrSvg } from './qr.ts'

const style = `${paperStyle}
@page { size: A4 landscape; margin: 10mm; }
body { font-size: 9pt; line-height: 1.35; }
header { display: flex; justify-content: space-between; align-items: baseline; padding-bottom: 3mm; }
h1 { font-size: 14pt; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th { text-align: left; font-size: 8pt; border-bottom: 0.4mm solid #000; padding: 1mm 1.5mm; }
td { vertical-align: top; border-bottom: 0.2mm solid #888; padding: 1.5mm; }
.n { width: 9mm; } .code { width: 24mm; } .order { width: 42mm; } .amount { width: 24mm; text-align: right; }
.parcel { width: 48mm; } .freight { width: 16mm; }
td.code { padding: 0.5mm 0; }
.code .qr { width: 22mm; height: 22mm; }
`

const lines = (parts: readonly Markup[]): Markup =>
  joined(parts.filter((part) => part !== '').map((part) => element('div', '', part)))

const soft = (text: string): Markup => (text === '' ? escaped('') : element('span', 'soft', escaped(text)))
const mono = (text: string): Markup => (text === '' ? escaped('') : element('span', 'mono', escaped(text)))
const strong = (text: string): Markup => (text === '' ? escaped('') : element('span', 'strong', escaped(text)))

const rowOf = ({ freightOf }: PrintWords, parcel: Parcel, index: number): Markup =>
  element(
    'tr',
    '',
    joined([
      element('td', 'n', escaped(String(index + 1))),
      element('td', 'code', trusted(qrSvg(qrPayload(parcel.stream)))),
      element('td', 'order', lines([mono(parcel.orderId), soft(parcel.shop)])),
      element('td', '', lines([escaped(parcel.title), soft(parcel.product)])),
      element('td', 'amount', escaped(parcel.yuan)),
      element(
        'td',
        '',
        lines([
          strong(`${parcel.recipient} ${parcel.phone}`.trim()),
          escaped(`${parcel.address} ${parcel.postcode}`.trim()),
        ]),
      ),
      element('td', 'parcel', lines([escaped(parcel.courier), mono(parcel.tracking)])),
      element('td', 'freight', escaped(freightOf[parcel.pays])),
    ]),
  )

const headOf = (words: PrintWords): Markup => {
  const heads: readonly (readonly [name: string, text: string])[] = [
    ['n', '#'],
    ['code', words.code],
    ['order', words.order],
    ['', words.goods],
    ['amount', words.amount],
    ['', words.receiver],
    ['parcel', words.parcel],
    ['freight', words.freight],
  ]
  return element(
    'thead',
    '',
    element('tr', '', joined(heads.map(([name, text]) => element('th', name, escaped(text))))),
  )
}

/** `day`: when it was printed, as it is to be read. */
export const shippingList = (words: PrintWords, parcels: readonly Parcel[], day: string): string => {
  const title = words.titles['shipping-list']
  const head = element(
    'header',
    '',
    joined([element('h1', '', escaped(title)), element('span', 'soft', escaped(words.count(parcels.length, day)))]),
  )
  const body = element('tbody', '', joined(parcels.map((parcel, index) => rowOf(words, parcel, index))))
  return page(title, style, joined([head, element('table', '', joined([headOf(words), body]))]))
}
