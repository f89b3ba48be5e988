// 新增订单: one order by hand. Every problem stands beside its field; Ctrl+Enter saves from anywhere.
import { useState } from 'react'

import type { ApiOutput } from '../../../shared/contract/api.ts'
import type { Shop } from '../../../shared/contract/desk.ts'
import { undo } from '../../actions/act.ts'
import { goTo, openOrder, useNavigation } from '../../actions/navigation.ts'
import { CallFailed, call } from '../../api/bridge.ts'
import { useRead, useSession } from '../../api/queries.ts'
import { marksText } from '../../text/marks.ts'
import { importsText } from '../../text/imports.ts'
import { failureNow } from '../../text/failures.ts'
import { reasonsText } from '../../text/reasons.ts'
import { textNow, useText } from '../../text/text.ts'
import { wordsText } from '../../text/words.ts'
import { ButtonAction } from '../../ui/button-action.tsx'
import { now } from '../../ui/clock.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Icon } from '../../ui/icons.tsx'
import { showDone } from '../../ui/toasts.ts'
import { emptyOrder, orderInput, orderProblems } from './new-order.ts'
import { OrderFields } from './order-fields.tsx'

import './imports.css'

const WIDTH = 640

function NeedsShop({ onClose }: { onClose: () => void }) {
  const { add, shop } = useText(importsText)
  const { buttons } = useText(wordsText)
  const goThere = (): void => {
    onClose()
    goTo('settings')
  }
  return (
    <Dialog
      title={add.title}
      onClose={onClose}
      foot={
        <>
          <ButtonAction label={buttons.cancel} onPress={onClose} />
          <ButtonAction label={shop.add} look="primary" onPress={goThere} />
        </>
      }
    >
      <p>{add.needShop}</p>
    </Dialog>
  )
}

/** The shop the desk is narrowed to, or the only one there is. */
const useLikelyShop = (shops: readonly Shop[]): string => {
  const switched = useNavigation((state) => state.shops)
  const [only, second] = switched.length > 0 ? switched : shops.map(({ id }) => id)
  return second === undefined ? (only ?? '') : ''
}

function OrderForm({ onClose }: { onClose: () => void }) {
  const { add: text, join } = useText(importsText)
  const { buttons } = useText(wordsText)
  const session = useSession()
  const { data: settings } = useRead('settings.get', null)
  const shopId = useLikelyShop(session.shops)
  const [draft, setDraft] = useState(() => emptyOrder(shopId, text.orderKinds[0] ?? ''))
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<readonly string[]>([])
  const [known, setKnown] = useState<{ orderId: string; shop: string } | null>(null)
  const products = (settings?.products ?? []).filter((product) => product.shopId === draft.shopId)
  const typed = orderProblems(draft, now(), text)
  const problems = known?.orderId === draft.orderId ? { ...typed, orderId: text.alreadyThere(known.shop) } : typed

  /** An order number that is on the desk already is a matter of its field; everything else stands below. */
  const refuse = (error: unknown): void => {
    if (!(error instanceof CallFailed)) throw error
    const { kind, detail = '' } = error.error
    if (kind !== 'already-there') return setRefused([failureNow(error.error)])
    const shop = session.shops.find(({ id }) => id === detail)?.name ?? detail
    setKnown({ orderId: draft.orderId, shop })
  }

  const save = async (): Promise<void> => {
    setTried(true)
    const input = orderInput(draft, products)
    if (busy || input === null || Object.keys(problems).length > 0) return
    setBusy(true)
    setRefused([])
    try {
      take(await call('order.add', input), input.orderId)
    } catch (error) {
      refuse(error)
    } finally {
      setBusy(false)
    }
  }
  const take = (verdict: ApiOutput<'order.add'>, orderId: string): void => {
    if (!verdict.ok) {
      const words = textNow(reasonsText)
      const { aside } = textNow(marksText)
      return setRefused(verdict.refusedBy.map(({ clause, reason }) => `${words[reason] ?? reason}${aside(clause)}`))
    }
    showDone(text.done(orderId), () => void undo({ kind: 'act', id: verdict.actId }))
    onClose()
    if (verdict.stream !== undefined) openOrder(verdict.stream)
  }
  return (
    <Dialog
      title={text.title}
      width={WIDTH}
      onClose={onClose}
      onSubmit={() => void save()}
      keys={[{ keys: 'mod+enter', label: text.save, run: () => void save() }]}
      foot={
        <>
          <ButtonAction label={buttons.cancel} onPress={onClose} />
          <ButtonAction
            label={text.save}
            look="primary"
            size="large"
            keys="mod+enter"
            submit
            busy={busy}
            onPress={() => undefined}
          />
        </>
      }
    >
      <OrderFields
        draft={draft}
        problems={tried ? problems : {}}
        shops={session.shops}
        products={products}
        onChange={(change) => setDraft((before) => ({ ...before, ...change }))}
      />
      {refused.length > 0 && (
        <p className="import-problem" role="alert">
          <Icon name="warning" size="xs" />
          <span>
            <b>{text.refused}</b> {refused.join(join.sentences)}
          </span>
        </p>
      )}
    </Dialog>
  )
}

export function AddOrderDialog({ onClose }: { onClose: () => void }) {
  const { shops } = useSession()
  return shops.length === 0 ? <NeedsShop onClose={onClose} /> : <OrderForm onClose={onClose} />
}
