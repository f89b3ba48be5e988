// The invoice in hand: whose, how much, its number, the parcel to be scanned, who pays for it, and what was last said.
import type { InvoiceRow } from '../../../../shared/contract/invoices.ts'
import { clauseBasis } from '../../../actions/basis.ts'
import { dateTime, money } from '../../../text/format.ts'
import { invoiceScanText } from '../../../text/invoice-scan.ts'
import { useText } from '../../../text/text.ts'
import { wordsText } from '../../../text/words.ts'
import { classNames } from '../../../ui/class-names.ts'
import { Icon } from '../../../ui/icons.tsx'
import { Kbd } from '../../../ui/kbd.tsx'
import { ClauseChip } from '../../../ui/marks.tsx'
import { ScanResult } from './scan-result.tsx'
import { currentRow, nameOf, numberFor } from './scan-session.ts'
import { useScanDesk } from './scan-store.ts'

/** Green once the invoice is known, blue where the scanner is waited for. */
function Band({ known, seq }: { known: boolean; seq: number }) {
  const { shots, shot, seqOf } = useText(invoiceScanText)
  return (
    <div className={classNames('scan-band', known && 'is-known')}>
      {([1, 2] as const).map((n) => {
        const done = n === 1 && known
        return (
          <div key={n} className={classNames('scan-shot', done && 'is-done', (n === 2) === known && 'is-waiting')}>
            <i aria-hidden="true">{done ? <Icon name="check" /> : n}</i>
            <span>
              <small>{shot(n)}</small>
              {shots[n]}
            </span>
          </div>
        )
      })}
      <span className="scan-seq">{seqOf(seq)}</span>
    </div>
  )
}

interface NumberProps {
  readonly number: string | null
  /** Counted on from the one before, nobody said it. */
  readonly counted: boolean
  readonly typed: string
}

function InvoiceNumber({ number, counted, typed }: NumberProps) {
  const text = useText(invoiceScanText)
  const waiting = number === null
  const shown = waiting && typed !== '' ? typed : number
  return (
    <div className={classNames('scan-field', waiting && 'is-waiting')}>
      <span className="scan-label">{text.number}</span>
      {shown === null ? (
        <span className="scan-value is-empty">{text.scanNumber}</span>
      ) : (
        <span className="scan-value mono">{shown}</span>
      )}
      {number !== null && (
        <span className="scan-aside">
          {counted ? text.counted : text.given} <Kbd keys="arrowup" /> {text.spoilt}
        </span>
      )}
    </div>
  )
}

function Parcel({ waiting, typed }: { waiting: boolean; typed: string }) {
  const text = useText(invoiceScanText)
  return (
    <div className={classNames('scan-field is-parcel', waiting && 'is-waiting')}>
      <span className="scan-label">{text.tracking}</span>
      {waiting && typed !== '' ? (
        <span className="scan-value mono">{typed}</span>
      ) : (
        <span className="scan-value is-empty">{waiting ? text.scanParcel : text.afterNumber}</span>
      )}
    </div>
  )
}

function Who({ row }: { row: InvoiceRow }) {
  const text = useText(invoiceScanText)
  const { invoiceTypes } = useText(wordsText)
  return (
    <div className="scan-who">
      <div>
        <h2>{nameOf(row)}</h2>
        <p className="fg-2">
          <span className="mono">{row.orderId}</span>
          <span>{invoiceTypes[row.type]}</span>
          {row.requestedAt !== null && <span>{text.requested(dateTime(row.requestedAt))}</span>}
        </p>
      </div>
      <strong>¥{money(row.amountFen)}</strong>
    </div>
  )
}

function Sending({ row }: { row: InvoiceRow }) {
  const text = useText(invoiceScanText)
  const words = useText(wordsText)
  const lastCourier = useScanDesk(({ session }) => session.lastCourier)
  const { pays, clause } = row.freight
  return (
    <div className="scan-sending">
      <div className={classNames('scan-card', `pays-${pays}`)}>
        <Icon name="parcel" />
        <span>
          <b className="scan-pays">{words.freight[pays]}</b>
          <small>
            {text.pays[pays]} <ClauseChip id={clause} source={clauseBasis(clause)} />
          </small>
        </span>
      </div>
      <div className="scan-card">
        <span>
          <small>{text.courier}</small>
          <b>{text.courierByNumber}</b>
          <small>{lastCourier === null ? text.noCourierYet : text.lastCourier(lastCourier)}</small>
        </span>
      </div>
    </div>
  )
}

/** Nothing left, or nothing there to begin with. */
function Nothing({ none }: { none: boolean }) {
  const text = useText(invoiceScanText)
  const { title, detail } = none ? text.none : text.allDone
  return (
    <div className="scan-nothing" role="status">
      <Icon name={none ? 'invoices' : 'check'} />
      <h2>{title}</h2>
      <p className="fg-2">{detail}</p>
    </div>
  )
}

export function ScanNow({ ready, typed }: { ready: boolean; typed: string }) {
  const { session } = useScanDesk()
  const { wait } = useText(invoiceScanText)
  const row = currentRow(session)
  if (!ready) return <div className="scan-now" role="status" aria-label={wait} />
  if (row === null) {
    return (
      <div className="scan-now">
        <Nothing none={session.rows.length === 0} />
        <ScanResult />
      </div>
    )
  }
  const number = numberFor(session, row)
  const known = number !== null
  return (
    <div className="scan-now">
      <Band known={known} seq={session.at + 1} />
      <div className="scan-row">
        <Who row={row} />
        <InvoiceNumber number={number} counted={!session.numbers.has(row.stream)} typed={typed} />
        <Parcel waiting={known} typed={typed} />
        <Sending row={row} />
      </div>
      <ScanResult />
    </div>
  )
}
