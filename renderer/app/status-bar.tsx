// One fixed place for what makes the desk trustworthy: saved, how fresh each shop's list is, the keys that matter here.
import type { Session } from '../../shared/contract/desk.ts'
import { earlier, type Instant } from '../../shared/kernel/instant.ts'
import { useSession } from '../api/queries.ts'
import { deskText } from '../text/desk.ts'
import { dateTime } from '../text/format.ts'
import { useLanguage, useText } from '../text/text.ts'
import { timeText } from '../text/time.ts'
import { Kbd } from '../ui/kbd.tsx'

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

/** `onMoveToday` is offered on a practice desk only. */
export function StatusBar({ onMoveToday }: { onMoveToday: () => void }) {
  const { practice, now } = useSession()
  const { status } = useText(deskText)
  const time = useText(timeText)
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
        <span>
          <Kbd keys="j" />
          <Kbd keys="k" /> {status.keys.move}
        </span>
        <span>
          <Kbd keys="enter" /> {status.keys.open}
        </span>
        <span>
          <Kbd keys="g d" /> {status.keys.go}
        </span>
        <span>
          <Kbd keys="?" /> {status.keys.help}
        </span>
      </span>
    </footer>
  )
}
