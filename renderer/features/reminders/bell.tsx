// The bell in the window bar: how many reminders nobody has seen, red where one of them was missed. It opens the inbox.
import { useState } from 'react'

import { closeInbox, openInbox, useInbox } from '../../actions/inbox.ts'
import { useSession } from '../../api/queries.ts'
import { count } from '../../text/format.ts'
import { remindersText } from '../../text/reminders.ts'
import { useText } from '../../text/text.ts'
import { classNames } from '../../ui/class-names.ts'
import { Icon } from '../../ui/icons.tsx'
import { Popover } from '../../ui/popover.tsx'
import { InboxPanel } from './inbox-panel.tsx'

import './inbox.css'

/** More than this nobody counts, nor does main. */
const MOST = 999

export function Bell() {
  const text = useText(remindersText)
  const { badges } = useSession()
  const open = useInbox((state) => state.open)
  const [bell, setBell] = useState<HTMLButtonElement | null>(null)
  return (
    <>
      <button
        ref={setBell}
        type="button"
        className="bar-button bell"
        aria-label={text.title}
        aria-description={text.unseen(badges.inbox)}
        aria-haspopup="dialog"
        aria-expanded={open}
        title={text.title}
        onClick={open ? closeInbox : openInbox}
      >
        <Icon name="notices" />
        {badges.inbox > 0 && (
          <b className={classNames('bell-count', badges.inboxRisk && 'is-risk')}>
            {badges.inbox > MOST ? `${MOST}+` : count(badges.inbox)}
          </b>
        )}
      </button>
      {open && bell !== null && (
        <Popover anchor={bell} label={text.title} align="end" className="inbox" onClose={closeInbox}>
          <InboxPanel />
        </Popover>
      )}
    </>
  )
}
