// One reminder: which order of which shop, what is to do, how long it still has. Enter opens it; its acts stand beside it.
import { useMemo } from 'react'

import type { InboxItem } from '../../../shared/contract/reminders.ts'
import { useSession } from '../../api/queries.ts'
import { remindersText } from '../../text/reminders.ts'
import { useLanguage, useText } from '../../text/text.ts'
import { ButtonAction } from '../../ui/button-action.tsx'
import { classNames } from '../../ui/class-names.ts'
import type { Due } from '../../ui/due-badge.tsx'
import { DueBadge } from '../../ui/due-badge.tsx'
import { MarketMark } from '../../ui/marks.tsx'
import { Tag } from '../../ui/tag.tsx'
import { dismiss, openItem, putOff } from './inbox-acts.ts'

function Name({ item }: { item: InboxItem }) {
  const { shops, marketplaces } = useSession()
  const language = useLanguage()
  const market = marketplaces.find(({ id }) => id === item.marketplace)
  const shop = shops.find(({ id }) => id === item.shopId)
  return (
    <>
      <MarketMark char={market?.mark ?? '?'} name={market?.name[language] ?? item.marketplace} />
      {item.orderId === null ? (
        <span className="ellipsis">{shop?.name ?? item.shopId}</span>
      ) : (
        <span className="mono">{item.orderId}</span>
      )}
    </>
  )
}

function Acts({ item, onGone }: { item: InboxItem; onGone: (from: HTMLElement) => void }) {
  const text = useText(remindersText)
  const about = item.orderId ?? item.shopId
  const gone = (): void => {
    if (document.activeElement instanceof HTMLElement) onGone(document.activeElement)
  }
  const act = (work: () => void) => (): void => {
    gone()
    work()
  }
  return (
    <span className="inbox-acts">
      <ButtonAction label={text.dismiss} description={about} size="small" onPress={act(() => dismiss(item))} />
      <span className="inbox-later" role="group" aria-label={text.later}>
        <span className="fg-3">{text.later}</span>
        <ButtonAction
          label={text.hour}
          description={about}
          size="small"
          onPress={act(() => void putOff(item, 'hour'))}
        />
        <ButtonAction
          label={text.tomorrow}
          description={about}
          size="small"
          onPress={act(() => void putOff(item, 'tomorrow'))}
        />
      </span>
    </span>
  )
}

export function InboxRow({ item, onGone }: { item: InboxItem; onGone: (from: HTMLElement) => void }) {
  const text = useText(remindersText)
  const { dueAt, inferred, obligation, subject, step, person } = item
  const target = obligation.startsWith('target.')
  const due = useMemo<Due>(() => ({ kind: 'running', dueAt, inferred, target }), [dueAt, inferred, target])
  return (
    <li className={classNames('inbox-row', !item.seen && 'is-unseen')}>
      <button
        type="button"
        className="inbox-main"
        onClick={() => openItem(item)}
        onKeyDown={(event) => {
          if (event.key !== 'Delete' || event.nativeEvent.isComposing) return
          onGone(event.currentTarget)
          dismiss(item)
        }}
      >
        <span className="inbox-line">
          <Name item={item} />
          <span className="grow" />
          <span className="inbox-due">
            <DueBadge due={due} />
          </span>
        </span>
        <span className="inbox-line is-second">
          <span className="inbox-todo">{text.about(text.todo[obligation] ?? obligation, subject)}</span>
          {step === 'escalated' && (
            <Tag
              tone={target || inferred ? 'soon' : 'risk'}
              size="panel"
              icon="warning"
              title={text.escalatedHint(person)}
            >
              {text.escalated(person)}
            </Tag>
          )}
          <span className="ellipsis fg-3">{item.customerName}</span>
        </span>
      </button>
      <Acts item={item} onGone={onGone} />
    </li>
  )
}
