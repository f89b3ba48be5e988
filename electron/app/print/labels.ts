// Labels to stick on what is sent: eight to an A4 sheet for envelopes, or one to a page of 100 × 150 mm for a label printer.
import type { Printable } from '../../../shared/contract/invoices.ts'
import { element, escaped, joined, page, trusted } from './markup.ts'
import type { Markup } from './markup.ts'
import { paperStyle } from './paper.ts'
import type { Parcel } from './parcel.ts'
import type { PrintWords } from './print-words.ts'
import { qrPayload, qrSvg } from './qr.ts'

type Form = Exclude<Printable, 'shipping-list'>

const shared = `${paperStyle}
.label { display: grid; overflow: hidden; break-inside: avoid; }
.address { overflow: hidden; }
.foot { display: flex; justify-content: space-between; gap: 3mm; align-items: flex-end; min-width: 0; }
.facts { min-width: 0; line-height: 1.3; }
.badge { border: 0.4mm solid #000; padding: 0.2mm 1.5mm; font-weight: 700; white-space: nowrap; justify-self: end; }
.top { display: flex; justify-content: space-between; gap: 3mm; align-items: flex-start; }
.qr { flex: none; }
`

/** Two columns of four, 99 × 67.7 mm each: the usual sheet of eight. A label never runs over into the next. */
const sheetStyle = `${shared}
@page { size: A4 portrait; margin: 13mm 6mm; }
.sheet { display: grid; grid-template-columns: 99mm 99mm; grid-auto-rows: 67.7mm; break-after: page; }
.sheet:last-child { break-after: auto; }
.label { padding: 4mm 5mm; grid-template-rows: auto 1fr auto; gap: 1.5mm; }
.name { font-size: 12pt; font-weight: 700; }
.address { font-size: 10pt; line-height: 1.35; }
.address.is-long { font-size: 8pt; line-height: 1.25; }
.address.is-longest { font-size: 6.5pt; line-height: 1.2; }
.facts { font-size: 7.5pt; }
.badge { font-size: 9pt; }
.qr { width: 24mm; height: 24mm; }
`

const labelStyle = `${shared}
@page { size: 100mm 150mm; margin: 0; }
.sheet { display: block; }
.label { width: 100mm; height: 150mm; padding: 6mm; grid-template-rows: auto 1fr auto; gap: 3mm; break-after: page; }
.label:last-child { break-after: auto; }
.name { font-size: 18pt; font-weight: 700; line-height: 1.25; }
.address { font-size: 15pt; line-height: 1.4; border-top: 0.4mm solid #000; padding-top: 3mm; }
.address.is-long { font-size: 12pt; line-height: 1.3; }
.address.is-longest { font-size: 9pt; line-height: 1.3; }
.foot { border-top: 0.4mm solid #000; padding-top: 3mm; }
.facts { font-size: 9pt; }
.badge { font-size: 13pt; }
.qr { width: 36mm; height: 36mm; }
`

const perSheet: Readonly<Record<Form, number>> = { envelopes: 8, labels: Infinity }
const styles: Readonly<Record<Form, string>> = { envelopes: sheetStyle, labels: labelStyle }

/** Longer ones are set smaller, so that they are never cut. */
const LONG_ADDRESS = 70
const LONGEST_ADDRESS = 180

const addressClass = ({ address }: Parcel): string => {
  const { length } = Array.from(address)
  if (length > LONGEST_ADDRESS) return 'address is-longest'
  return length > LONG_ADDRESS ? 'address is-long' : 'address'
}

const line = (name: string, text: string): Markup => (text === '' ? escaped('') : element('div', name, escaped(text)))

const labelOf = (words: PrintWords, parcel: Parcel): Markup => {
  const name = `${parcel.recipient} ${parcel.phone}`.trim()
  const facts = joined([
    line('', `${words.inside} · ${parcel.shop}`),
    line('', parcel.title),
    line('mono', parcel.orderId),
    line('', parcel.courier),
    line('mono strong', parcel.tracking),
  ])
  return element(
    'section',
    'label',
    joined([
      element('div', 'top', joined([line('name', name), line('badge', words.freightOf[parcel.pays])])),
      element('div', addressClass(parcel), joined([line('', parcel.address), line('mono', parcel.postcode)])),
      element('div', 'foot', joined([element('div', 'facts', facts), trusted(qrSvg(qrPayload(parcel.stream)))])),
    ]),
  )
}

const sheetsOf = (parcels: readonly Parcel[], size: number): readonly (readonly Parcel[])[] =>
  parcels.length <= size ? [parcels] : [parcels.slice(0, size), ...sheetsOf(parcels.slice(size), size)]

export const labelPages = (words: PrintWords, form: Form, parcels: readonly Parcel[]): string =>
  page(
    words.titles[form],
    styles[form],
    joined(
      sheetsOf(parcels, perSheet[form]).map((sheet) =>
        element('main', 'sheet', joined(sheet.map((parcel) => labelOf(words, parcel)))),
      ),
    ),
  )
