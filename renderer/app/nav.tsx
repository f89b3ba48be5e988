// The navigation: words and counts, or a rail of icons where a drawer needs the room.
import { goTo, useNavigation } from '../actions/navigation.ts'
import { type ScreenPlace, screens } from '../actions/screens.ts'
import { useSession } from '../api/queries.ts'
import { deskText } from '../text/desk.ts'
import { count as figures } from '../text/format.ts'
import { useText } from '../text/text.ts'
import { classNames } from '../ui/class-names.ts'
import { Icon } from '../ui/icons.tsx'

import './nav.css'

function NavItem({ place, current }: { place: ScreenPlace; current: boolean }) {
  const { screens: names, badgeMeaning } = useText(deskText)
  const { badges } = useSession()
  const badge = place.badge(badges)
  const shown = badge !== null && badge.count > 0
  return (
    <button
      type="button"
      className={classNames('nav-item', current && 'is-current')}
      aria-current={current ? 'page' : undefined}
      aria-label={names[place.screen]}
      aria-description={shown ? badgeMeaning(badge.count) : undefined}
      title={names[place.screen]}
      onClick={() => goTo(place.screen)}
    >
      <Icon name={place.icon} />
      <span className="nav-word">{names[place.screen]}</span>
      {shown && <b className={classNames('nav-badge', badge.risk && 'is-risk')}>{figures(badge.count)}</b>}
    </button>
  )
}

export function Nav() {
  const { navigation } = useText(deskText)
  const screen = useNavigation((state) => state.screen)
  const items = (apart: boolean) =>
    screens
      .filter((place) => place.apart === apart)
      .map((place) => <NavItem key={place.screen} place={place} current={place.screen === screen} />)
  return (
    <nav className="nav" aria-label={navigation}>
      {items(false)}
      <hr />
      {items(true)}
    </nav>
  )
}
