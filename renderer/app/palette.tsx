// The palette: any order by a part of anything about it, and every act of the desk by name.
import { type KeyboardEvent, useEffect, useEffectEvent, useId, useState } from 'react'

import type { SearchField, SearchHit } from '../../shared/contract/rows.ts'
import { openInvoice, openOrder } from '../actions/navigation.ts'
import { useRead, useSession } from '../api/queries.ts'
import { deskText } from '../text/desk.ts'
import { useLanguage, useText } from '../text/text.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Icon } from '../ui/icons.tsx'
import { Kbd } from '../ui/kbd.tsx'
import { isComposing } from '../ui/keyboard.ts'
import { MarketMark } from '../ui/marks.tsx'
import { StageTag } from '../ui/stage-tag.tsx'
import { type PaletteCommand, usePaletteCommands } from './palette-commands.ts'

import './dialogs.css'

type Item =
  | { readonly kind: 'order'; readonly hit: SearchHit }
  | { readonly kind: 'command'; readonly command: PaletteCommand }

/** Found by what only its invoice carries: the form is what is looked for. */
const ofInvoice: ReadonlySet<SearchField> = new Set(['invoiceNumber', 'tracking', 'invoiceTitle'])

const ORDERS_SHOWN = 8

function OrderItem({ hit }: { hit: SearchHit }) {
  const { palette } = useText(deskText)
  const language = useLanguage()
  const { marketplaces } = useSession()
  const market = marketplaces.find(({ id }) => id === hit.marketplace)
  return (
    <>
      <MarketMark char={market?.mark ?? '?'} name={market?.name[language] ?? hit.marketplace} />
      <span className="mono">{hit.orderId}</span>
      <span className="grow">
        {hit.customerName} · {hit.product}
      </span>
      <span className="fg-3 small">{palette.fields[hit.field]}</span>
      <StageTag stage={hit.stage} hold={hit.hold} size="panel" />
    </>
  )
}

const keyOf = (item: Item): string => (item.kind === 'order' ? item.hit.stream : item.command.id)

export function Palette({ onClose }: { onClose: () => void }) {
  const { palette } = useText(deskText)
  const id = useId()
  const [text, setText] = useState('')
  const [place, setPlace] = useState(0)
  const [entered, setEntered] = useState(false)
  const commands = usePaletteCommands()
  const wanted = text.trim().toLowerCase()
  const {
    data: hits = [],
    isPlaceholderData,
    isFetching,
  } = useRead('search.find', { text: text.trim() }, wanted !== '')
  const behind = isFetching && (isPlaceholderData || hits.length === 0)
  const items: readonly Item[] = [
    ...(wanted === '' ? [] : hits.slice(0, ORDERS_SHOWN)).map((hit) => ({ kind: 'order', hit }) as const),
    ...commands
      .filter(({ label }) => label.toLowerCase().includes(wanted))
      .map((command) => ({ kind: 'command', command }) as const),
  ]
  const at = Math.min(place, Math.max(0, items.length - 1))
  const take = (item: Item | undefined): void => {
    if (item === undefined) return
    onClose()
    if (item.kind === 'command') item.command.run()
    else if (ofInvoice.has(item.hit.field)) openInvoice(item.hit.stream)
    else openOrder(item.hit.stream)
  }
  // Enter pressed faster than main answers, as by a scanning gun, takes the answer to what was typed, not the one before.
  const takeFirst = useEffectEvent(() => take(items[at]))
  useEffect(() => {
    if (entered && !behind) takeFirst()
  }, [entered, behind])
  useEffect(() => {
    document.getElementById(`${id}:${at}`)?.scrollIntoView({ block: 'nearest' })
  }, [id, at])
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isComposing(event.nativeEvent)) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0 && items.length > 0) setPlace((at + step + items.length) % items.length)
    else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) setEntered(true)
    else return
    event.preventDefault()
  }
  const firstCommand = items.findIndex(({ kind }) => kind === 'command')
  return (
    <Dialog title={palette.title} onClose={onClose} width={600} light>
      <div className="palette" onKeyDown={onKeyDown}>
        <input
          type="search"
          role="combobox"
          aria-label={palette.placeholder}
          aria-expanded="true"
          aria-controls={id}
          aria-activedescendant={items.length > 0 ? `${id}:${at}` : undefined}
          placeholder={palette.placeholder}
          data-autofocus=""
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value)
            setPlace(0)
            setEntered(false)
          }}
        />
        <div id={id} role="listbox" aria-label={palette.title} className="palette-list">
          {items.length === 0 && <p className="palette-empty">{palette.empty}</p>}
          {items.map((item, index) => [
            index === 0 && item.kind === 'order' && (
              <p key="orders" className="palette-group">
                {palette.orders}
              </p>
            ),
            index === firstCommand && (
              <p key="commands" className="palette-group">
                {palette.commands}
              </p>
            ),
            <div
              key={keyOf(item)}
              id={`${id}:${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              className="palette-item"
              onPointerMove={() => setPlace(index)}
              onClick={() => take(item)}
              onKeyDown={() => undefined}
            >
              {item.kind === 'order' ? (
                <OrderItem hit={item.hit} />
              ) : (
                <>
                  <Icon name={item.command.icon} size="s" />
                  <span className="grow">{item.command.label}</span>
                  {item.command.keys !== undefined && <Kbd keys={item.command.keys} />}
                </>
              )}
            </div>,
          ])}
        </div>
      </div>
    </Dialog>
  )
}
