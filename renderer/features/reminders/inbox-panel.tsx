// 提醒: what was said, newest first: what nobody has seen, today's, and earlier ones. What one has dealt with is gone from it by
// itself.
import { useEffect, useRef } from 'react'
import type { KeyboardEvent } from 'react'

import type { Inbox, InboxItem } from '../../../shared/contract/reminders.ts'
import { dayOf } from '../../../shared/kernel/civil.ts'
import { closeInbox } from '../../actions/inbox.ts'
import { showSettings } from '../../actions/settings-section.ts'
import { useRead } from '../../api/queries.ts'
import { deskText } from '../../text/desk.ts'
import { failureText } from '../../text/failures.ts'
import { remindersText } from '../../text/reminders.ts'
import { useText } from '../../text/text.ts'
import { ButtonAction, IconButton } from '../../ui/button-action.tsx'
import { moveFocus } from '../../ui/move-focus.ts'
import { EmptyState, ErrorState, SkeletonRows } from '../../ui/states.tsx'
import { seeAll } from './inbox-acts.ts'
import { InboxRow } from './inbox-row.tsx'

const ROW = '.inbox-main'

type Group = 'unseen' | 'today' | 'earlier'
const groupOrder: readonly Group[] = ['unseen', 'today', 'earlier']

const groupOf = (item: InboxItem, { at }: Inbox): Group => {
  if (!item.seen) return 'unseen'
  return dayOf(item.raisedAt) === dayOf(at) ? 'today' : 'earlier'
}

/** A row that goes hands the focus to its neighbour, so that one can work down the list. */
const focusNeighbour = (list: HTMLElement | null, from: HTMLElement): void => {
  const rows = [...(list?.querySelectorAll<HTMLElement>(ROW) ?? [])]
  const index = rows.findIndex((row) => row.parentElement?.contains(from) === true)
  const next = rows[index + 1] ?? rows[index - 1] ?? list?.closest<HTMLElement>('.popover')
  next?.focus()
}

function Groups({ inbox }: { inbox: Inbox }) {
  const text = useText(remindersText)
  const list = useRef<HTMLDivElement>(null)
  const onGone = (from: HTMLElement): void => focusNeighbour(list.current, from)
  // The newest is at hand for Enter, as a menu's first choice is.
  useEffect(() => list.current?.querySelector<HTMLElement>(ROW)?.focus({ preventScroll: true }), [])
  return (
    <div ref={list} className="inbox-list" role="group" aria-label={text.list}>
      {groupOrder.map((group) => {
        const items = inbox.items.filter((item) => groupOf(item, inbox) === group)
        if (items.length === 0) return null
        return (
          <section key={group} aria-label={text.groups[group]}>
            <h3>{text.groups[group]}</h3>
            <ul>
              {items.map((item) => (
                <InboxRow key={item.id} item={item} onGone={onGone} />
              ))}
            </ul>
          </section>
        )
      })}
      {inbox.total > inbox.items.length && (
        <p className="inbox-more fg-3">{text.more(inbox.total - inbox.items.length)}</p>
      )}
    </div>
  )
}

function Content() {
  const text = useText(remindersText)
  const failures = useText(failureText)
  const { retry } = useText(deskText)
  const { data: inbox, error, refetch } = useRead('reminder.list', null)
  if (inbox === undefined && error !== null) {
    return (
      <ErrorState {...failures(error.error)}>
        <ButtonAction label={retry} onPress={() => void refetch()} />
      </ErrorState>
    )
  }
  if (inbox === undefined) return <SkeletonRows rows={4} />
  if (inbox.items.length === 0) return <EmptyState title={text.empty.title} text={text.empty.text} icon="notices" />
  return <Groups inbox={inbox} />
}

const onArrows = (event: KeyboardEvent<HTMLElement>): void => {
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') moveFocus(event, ROW)
}

const toSettings = (): void => {
  closeInbox()
  showSettings('reminders')
}

export function InboxPanel() {
  const text = useText(remindersText)
  const { data: inbox } = useRead('reminder.list', null)
  const panel = useRef<HTMLDivElement>(null)
  const unseen = inbox?.unseen ?? 0
  // What has the focus may go or change its group by what is done elsewhere: Esc and the arrows still work then.
  useEffect(() => {
    if (document.activeElement === document.body) panel.current?.focus()
  })
  const onSeeAll = (): void => {
    panel.current?.focus()
    seeAll()
  }
  return (
    <div ref={panel} className="inbox-panel" tabIndex={-1} onKeyDown={onArrows}>
      <header className="inbox-head">
        <h2>{text.title}</h2>
        <span className="fg-3 small">{text.unseen(unseen)}</span>
        <span className="grow" />
        <ButtonAction label={text.seeAll} size="small" look="text" disabled={unseen === 0} onPress={onSeeAll} />
        <IconButton label={text.settings} icon="settings" small onPress={toSettings} />
      </header>
      <Content />
    </div>
  )
}
