// What the tones mean, the keys there are, and which invoices come next in the pile.
import { money } from '../../../text/format.ts'
import { invoiceScanText } from '../../../text/invoice-scan.ts'
import { invoicesText } from '../../../text/invoices.ts'
import { useText } from '../../../text/text.ts'
import { wordsText } from '../../../text/words.ts'
import { Icon } from '../../../ui/icons.tsx'
import { Kbd } from '../../../ui/kbd.tsx'
import { comingRows, nameOf } from './scan-session.ts'
import { useScanDesk } from './scan-store.ts'

const TONES = ['short', 'double', 'long'] as const

export function ScanFoot() {
  const text = useText(invoiceScanText)
  const { freight } = useText(wordsText)
  const { locks } = useText(invoicesText)
  const coming = comingRows(
    useScanDesk(({ session }) => session),
    2,
  )
  return (
    <footer className="scan-foot">
      {TONES.map((tone) => (
        <span key={tone}>
          <i className={`scan-tone is-${tone}`} aria-hidden="true" />
          {text.tones[tone]}
        </span>
      ))}
      <span>
        <Kbd keys="arrowright" /> {text.keys.skip}
      </span>
      <span className="grow" />
      {coming.map((row, at) => (
        <span key={row.stream} className="scan-coming">
          {text.coming[at === 0 ? 'next' : 'after']} <b>{nameOf(row)}</b>{' '}
          {row.lock === null ? (
            `${money(row.amountFen)} ${freight[row.freight.pays]}`
          ) : (
            <>
              <Icon name="locked" size="xs" /> {locks[row.lock.why]}
            </>
          )}
        </span>
      ))}
    </footer>
  )
}
