// 平台回填 of one order (W14): what was done here that its console doesn't know yet, and the button that says it now does.
import type { OrderDetail } from '../../../shared/contract/order-detail.ts'
import { guarded, showDoneLatest } from '../../actions/act.ts'
import { orderBasis } from '../../actions/basis.ts'
import { commandLabel } from '../../actions/words.ts'
import { call } from '../../api/bridge.ts'
import { fillInText } from '../../text/fill-in.ts'
import { dateTime } from '../../text/format.ts'
import { textNow, useText } from '../../text/text.ts'
import { wordsText } from '../../text/words.ts'
import { BasisAnchor } from '../../ui/basis.tsx'
import { ButtonAction } from '../../ui/button-action.tsx'
import { FillInTag } from '../../ui/marks.tsx'

const mark = async (actIds: readonly string[]): Promise<void> => {
  const done = await guarded(() => call('fill-in.mark', { actIds }))
  if (done !== null) await showDoneLatest('fill-in.mark', textNow(fillInText).marked(done.marked))
}

/** The state with its basis, and 标记已回填 for everything of this order that is pending. */
export function FillInValue({ order }: { order: OrderDetail }) {
  const { buttons } = useText(wordsText)
  const { row, fillIns } = order
  const pending = fillIns.filter(({ filled }) => filled === null)
  const last = fillIns.findLast(({ filled }) => filled !== null)?.filled
  return (
    <span className="fill-in-value">
      {row.fillIn === 'none' ? (
        <FillInTag state="none" />
      ) : (
        <BasisAnchor source={orderBasis(row.stream, { kind: 'fact', subject: 'fill-in' })} bare>
          <FillInTag state={row.fillIn} size="panel" />
        </BasisAnchor>
      )}
      {row.fillIn === 'filled' && last !== undefined && last !== null && (
        <span className="fg-3 small">{dateTime(last.at)}</span>
      )}
      {pending.length > 0 && (
        <ButtonAction
          label={buttons.markFilledIn}
          size="small"
          description={pending.map(({ command }) => commandLabel(command)).join(' · ')}
          onPress={() => void mark(pending.map(({ actId }) => actId))}
        />
      )}
    </span>
  )
}

/** In the drawer, where only something pending is worth a line. */
export function FillInLine({ order }: { order: OrderDetail }) {
  const { fillIn } = useText(wordsText)
  if (order.row.fillIn !== 'pending') return null
  return (
    <section className="fill-in-line" aria-label={fillIn.label}>
      <h3>{fillIn.label}</h3>
      <FillInValue order={order} />
    </section>
  )
}
