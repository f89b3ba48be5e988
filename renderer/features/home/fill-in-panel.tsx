// 待回填: what was done here and the console doesn't know yet (W14).
import type { Home } from '../../../shared/contract/desk.ts'
import { goTo, openOrder } from '../../actions/navigation.ts'
import { commandLabel } from '../../actions/words.ts'
import { clock, isoDate, monthDay } from '../../text/format.ts'
import { homeText } from '../../text/home.ts'
import { useText } from '../../text/text.ts'
import { ButtonAction } from '../../ui/button-action.tsx'
import { Panel } from '../../ui/panel.tsx'
import { Tag } from '../../ui/tag.tsx'

const SHOWN = 4

export function FillInPanel({ home }: { home: Home }) {
  const { fillIn: text } = useText(homeText)
  const { total, items } = home.fillIn
  const today = isoDate(home.at)
  return (
    <Panel
      title={text.title}
      padded={false}
      tag={
        total > 0 && (
          <Tag tone="fill" icon="fill-in" size="panel">
            {text.note(total)}
          </Tag>
        )
      }
    >
      <ul className="home-fill">
        {items.slice(0, SHOWN).map((item) => (
          <li key={item.actId}>
            <button type="button" onClick={() => openOrder(item.stream)}>
              <span className="ellipsis grow">{item.customerName}</span>
              <span className="fg-2">{commandLabel(item.command)}</span>
              <span className="fg-3">{isoDate(item.at) === today ? clock(item.at) : monthDay(item.at)}</span>
            </button>
          </li>
        ))}
        {total === 0 && <li className="home-fill-none fg-3">{text.none}</li>}
      </ul>
      {total > 0 && (
        <div className="home-fill-go">
          <ButtonAction label={text.go} icon="copy" size="small" onPress={() => goTo('fill-in')} />
        </div>
      )}
    </Panel>
  )
}
