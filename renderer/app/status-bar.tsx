// One fixed place for what makes the desk trustworthy: saved, how fresh each shop's list is, the keys that matter here.
import type { Session } from '../../shared/contract/desk.ts'
import { earlier, type Instant } from '../../shared/kernel/instant.ts'
import { useSession } from '../api/queries.ts'
import { deskText } from '../text/desk.ts'
import { dateTime } from '../text/format.ts'
import { useLanguage, useText } from '../text/text.ts'
import { timeText } from '../text/time.ts'
import { Kbd } from '../ui/kbd.tsx'
import { useShownHints } from '../ui/key-hints.ts'
import type { KeyHint } from '../ui/key-hints.ts'

import './status-bar.css'

/** A marketplace is as fresh as its stalest shop; null where one was never imported. */
const stalest = ({ freshness, shops }: Session, marketplace: string): Instant | null => {
  const mine = new Set(shops.filter((shop) => shop.marketplace === marketplace).map((shop) => shop.id))
  const times = freshness.filter(({ shopId }) => mine.has(shopId)).map(({ at }) => at)
  return times.reduce((a, b) => (a === null || b === null ? null : earlier(a, b)), times[0] ?? null)
}

function FreshnessStamps() {
  const session = useSession()
  const { status } = useText(deskText)
  const language = useLanguage()
  const used = session.marketplaces.filter(({ id }) => session.shops.some((shop) => shop.marketplace === id))
  if (used.length === 0) return null
  const stamps = used.map(({ id, name }) => {
    const at = stalest(session, id)
    return `${name[language]} ${at === null ? status.never : dateTime(at)}`
  })
  return <span className="status-data">{status.data(stamps.join(' · '))}</span>
}

const listKeys = (text: { move: string; open: string; go: string }): readonly KeyHint[] => [
  { keys: ['j', 'k'], label: text.move },
  { keys: ['enter'], label: text.open },
  { keys: ['g d'], label: text.go },
]

/** `onMoveToday` is offered on a practice desk only. */
export function StatusBar({ onMoveToday }: { onMoveToday: () => void }) {
  const { practice, now } = useSession()
  const { status } = useText(deskText)
  const time = useText(timeText)
  const hints = useShownHints()
  return (
    <footer className="status-bar">
      <span>
        <i className="status-dot" aria-hidden="true" />
        {status.saved}
      </span>
      <FreshnessStamps />
      {practice && (
        <>
          <span className="status-practice">{status.practice}</span>
          <span>{status.today(time.dateTimeWeekday(now))}</span>
          <button type="button" onClick={onMoveToday}>
            {status.moveToday}
          </button>
        </>
      )}
      <span className="status-keys" aria-hidden="true">
        {[...(hints ?? listKeys(status.keys)), { keys: ['?'], label: status.keys.help }].map(({ keys, label }) => (
          <span key={label}>
            {keys.map((key) => (
              <Kbd key={key} keys={key} />
            ))}{' '}
            {label}
          </span>
        ))}
      </span>
    </footer>
  )
}
