// The menus of the window bar: which shops, what can be undone, who is working.
import { useState } from 'react'

import type { UndoItem } from '../../shared/contract/desk.ts'
import { guarded, undo } from '../actions/act.ts'
import { chooseShops, goTo, useNavigation } from '../actions/navigation.ts'
import { commandLabel } from '../actions/words.ts'
import { call } from '../api/bridge.ts'
import { useSession } from '../api/queries.ts'
import { deskText } from '../text/desk.ts'
import { clock } from '../text/format.ts'
import { useText } from '../text/text.ts'
import { CheckLine } from '../ui/checkbox.tsx'
import { Icon } from '../ui/icons.tsx'
import { MenuButton } from '../ui/menu.tsx'
import { Popover } from '../ui/popover.tsx'

export function ShopSwitch() {
  const { shops: text } = useText(deskText)
  const { shops } = useSession()
  const chosen = useNavigation((state) => state.shops)
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const toggle = (id: string, on: boolean): void => {
    const now = chosen.length === 0 ? shops.map((shop) => shop.id) : chosen
    const next = on ? [...now, id] : now.filter((each) => each !== id)
    chooseShops(next.length === shops.length ? [] : next)
  }
  if (shops.length === 0) {
    return (
      <button type="button" className="bar-button" onClick={() => goTo('settings')}>
        {text.add}
      </button>
    )
  }
  return (
    <>
      <button
        type="button"
        className="bar-button"
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(anchor === null ? event.currentTarget : null)}
      >
        <span className="ellipsis">{text.summary(chosen.length, shops.length)}</span>
        <Icon name="down" size="xs" />
      </button>
      {anchor !== null && (
        <Popover anchor={anchor} label={text.all} role="group" onClose={() => setAnchor(null)}>
          <div className="menu-list">
            <CheckLine label={text.all} checked={chosen.length === 0} onChange={() => chooseShops([])} />
            {shops.map((shop) => (
              <CheckLine
                key={shop.id}
                label={shop.name}
                checked={chosen.length === 0 || chosen.includes(shop.id)}
                onChange={(on) => toggle(shop.id, on)}
              />
            ))}
          </div>
        </Popover>
      )}
    </>
  )
}

const undoLabel = (item: UndoItem): string => {
  const what = item.count > 1 ? `${commandLabel(item.command)} × ${item.count}` : commandLabel(item.command)
  return `${clock(item.at)} ${what}${item.label === '' ? '' : ` · ${item.label}`}`
}

export function UndoMenu() {
  const text = useText(deskText)
  const { undo: items } = useSession()
  const open = items.filter((item) => item.open)
  return (
    <MenuButton
      label={text.undo}
      className="bar-button"
      align="end"
      description={text.undoCount(open.length)}
      items={
        items.length === 0
          ? [{ id: 'none', label: text.undoEmpty, run: () => undefined }]
          : items.slice(0, 20).map((item) => ({
              id: `${item.target.kind}:${item.target.id}`,
              label: item.open ? undoLabel(item) : `${undoLabel(item)} · ${text.undoClosed}`,
              run: () => void undo(item.target),
            }))
      }
    >
      <Icon name="undo" size="s" />
      {text.undo} {open.length > 0 && <span>{open.length}</span>}
    </MenuButton>
  )
}

const choosePerson = (personId: string) => (): void => void guarded(() => call('session.choose-person', { personId }))

export function PersonSwitch() {
  const { person: text } = useText(deskText)
  const { person, people } = useSession()
  const shown = person === null ? text.none : `${person.name} · ${text.roles[person.role]}`
  return (
    <MenuButton
      label={shown}
      className="bar-button"
      align="end"
      description={text.choose}
      items={[
        ...people.map((each) => ({
          id: each.id,
          label: `${each.name} · ${text.roles[each.role]}`,
          chosen: each.id === person?.id,
          run: choosePerson(each.id),
        })),
        { id: 'manage', label: text.manage, chosen: false, breakBefore: true, run: () => goTo('settings') },
      ]}
    >
      <span className="avatar" aria-hidden="true">
        {person === null ? '?' : person.name.slice(0, 1)}
      </span>
      <span className="ellipsis">{shown}</span>
    </MenuButton>
  )
}
