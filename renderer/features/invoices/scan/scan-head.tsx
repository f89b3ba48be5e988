// How far the pile is, how long the rest takes, whether it is heard, and the way out.
import type { InvoiceQuery } from '../../../../shared/contract/invoices.ts'
import { useSession } from '../../../api/queries.ts'
import { marksText } from '../../../text/marks.ts'
import { count } from '../../../text/format.ts'
import { invoiceScanText } from '../../../text/invoice-scan.ts'
import { useText } from '../../../text/text.ts'
import { ButtonAction } from '../../../ui/button-action.tsx'
import { Icon } from '../../../ui/icons.tsx'
import { progressOf } from './scan-session.ts'
import type { Progress } from './scan-session.ts'
import { toggleSound, useScanDesk } from './scan-store.ts'

function ProgressBar({ done, total, written, warned, locked }: Progress) {
  const share = (n: number): { width: string } => ({ width: total === 0 ? '0' : `${(n / total) * 100}%` })
  return (
    <span className="scan-progress">
      <span className="scan-bar" aria-hidden="true">
        <i className="is-written" style={share(written)} />
        <i className="is-warned" style={share(warned)} />
        <i className="is-locked" style={share(locked)} />
      </span>
      <span>
        <b>{count(done)}</b> / {count(total)}
      </span>
    </span>
  )
}

/** The shops whose invoices these are; all of them in words. */
const useShopWords = ({ filter }: InvoiceQuery): string => {
  const { shops } = useSession()
  const { allShops } = useText(invoiceScanText)
  const { list } = useText(marksText)
  const named = shops.filter(({ id }) => filter.shops?.includes(id) === true).map(({ name }) => name)
  return named.length === 0 ? (shops.length === 1 ? (shops[0]?.name ?? allShops) : allShops) : named.join(list)
}

export function ScanHead({ query, onExit }: { query: InvoiceQuery; onExit: () => void }) {
  const text = useText(invoiceScanText)
  const shops = useShopWords(query)
  const progress = useScanDesk(({ session }) => session)
  const silent = useScanDesk((desk) => desk.silent)
  const { msEach, done, total, ...counts } = progressOf(progress)
  return (
    <header className="scan-head">
      <Icon name="scan" />
      <h1>{text.title}</h1>
      <span className="fg-2 scan-shops">{text.order(shops)}</span>
      <ProgressBar {...counts} {...{ msEach, done, total }} />
      <span className="grow" />
      {msEach !== null && msEach >= 1000 && done < total && (
        <span className="fg-2 scan-pace">{text.pace(Math.round(msEach / 1000), msEach * (total - done))}</span>
      )}
      <button type="button" className="scan-sound" aria-pressed={!silent} onClick={toggleSound}>
        <Icon name={silent ? 'silent' : 'sound'} />
        {silent ? text.silent : text.sound}
      </button>
      <ButtonAction label={text.exit} size="large" keys="escape" onPress={onExit} />
    </header>
  )
}
