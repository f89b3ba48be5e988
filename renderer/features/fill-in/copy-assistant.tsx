// The copy assistant (W14): what belongs into the console's form, in its order, one key a field. A digit copies its
// field, C one after the other, and marking leads to the next act.
import { useState } from 'react'

import type { FillInItem } from '../../../shared/contract/rows.ts'
import { guarded } from '../../actions/act.ts'
import { openOrder } from '../../actions/navigation.ts'
import { commandLabel } from '../../actions/words.ts'
import { call } from '../../api/bridge.ts'
import { fillInText } from '../../text/fill-in.ts'
import { dateTime } from '../../text/format.ts'
import { useText } from '../../text/text.ts'
import { ButtonAction, IconButton } from '../../ui/button-action.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Icon } from '../../ui/icons.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { useHotkeys } from '../../ui/keyboard.ts'
import { personName } from './fill-in-columns.tsx'

interface CopyLine {
  readonly keys: string | null
  readonly label: string
  readonly value: string
  readonly mono: boolean
}

/** The order number finds the order in the console, so it comes first, on 0; digits end at nine. */
const linesOf = (item: FillInItem, words: Readonly<Record<string, string>>): readonly CopyLine[] => [
  { keys: '0', label: words['orderId'] ?? '', value: item.orderId, mono: true },
  ...item.fields.map(({ name, value }, at) => ({
    keys: at < 9 ? String(at + 1) : null,
    label: words[name] ?? name,
    value,
    mono: false,
  })),
]

interface LineProps {
  readonly line: CopyLine
  readonly copied: boolean
  readonly onCopy: () => void
}

function Line({ line, copied, onCopy }: LineProps) {
  const { assistant: text } = useText(fillInText)
  const { keys, label, value, mono } = line
  return (
    <li className={classNames('copy-line', copied && 'is-copied')}>
      <div className="copy-line-head">
        {keys !== null && <Kbd keys={keys} />}
        <b>{label}</b>
        <span className="grow" />
        <button type="button" className="link" aria-label={text.copy(label)} onClick={onCopy}>
          <Icon name={copied ? 'check' : 'copy'} size="xs" />
          {copied ? text.copied : text.copyWord}
        </button>
      </div>
      <p className={classNames('copy-line-value', mono && 'mono', value === '' && 'fg-3')}>
        {value === '' ? text.empty : value}
      </p>
    </li>
  )
}

export interface AssistantProps {
  readonly item: FillInItem
  readonly onMark: () => void
}

export function CopyAssistant({ item, onMark }: AssistantProps) {
  const { assistant: text, fields: words, mark } = useText(fillInText)
  const [copied, setCopied] = useState<ReadonlySet<number>>(new Set())
  const [said, setSaid] = useState('')
  const lines = linesOf(item, words)
  const copy = async (at: number): Promise<void> => {
    const line = lines[at]
    if (line === undefined) return
    const written = await guarded(async () => (await call('clipboard.write', { text: line.value })) ?? true)
    if (written === null) return
    setCopied((before) => new Set([...before, at]))
    setSaid(text.announced(line.label))
  }
  const next = lines.findIndex((_, at) => at > 0 && !copied.has(at))
  const copyNext = (): void => void copy(next < 0 ? Math.min(1, lines.length - 1) : next)
  useHotkeys('list', [
    ...lines.flatMap(({ keys }, at) =>
      keys === null ? [] : [{ keys, label: text.copy(lines[at]?.label ?? ''), run: () => void copy(at) }],
    ),
    { keys: 'c', label: text.copyNext, run: copyNext },
    ...(item.filled === null ? [{ keys: 'm', label: mark, run: onMark }] : []),
  ])
  return (
    <aside className="assistant" aria-label={text.label}>
      <header>
        <span className="assistant-open">
          <IconButton label={text.open} icon="open" onPress={() => openOrder(item.stream)} />
        </span>
        <h2>
          {commandLabel(item.command)}
          <span className="fg-2 ellipsis" title={item.customerName}>
            {item.customerName}
          </span>
        </h2>
        <p className="fg-3">
          {item.filled === null
            ? text.doneAt(dateTime(item.at), personName(item.by))
            : text.filledAt(dateTime(item.filled.at), personName(item.filled.by))}
        </p>
      </header>
      <ol className="copy-lines" aria-label={text.title(item.fields.length)}>
        {lines.map((line, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- a line is its place in the console's form
          <Line key={at} line={line} copied={copied.has(at)} onCopy={() => void copy(at)} />
        ))}
        {item.fields.length === 0 && <li className="copy-line fg-3">{text.noFields}</li>}
      </ol>
      <span className="visually-hidden" role="status">
        {said}
      </span>
      <footer>
        <p className="fg-3">{text.hint}</p>
        <div className="assistant-acts">
          <ButtonAction label={text.copyNext} keys="c" onPress={copyNext} />
          {item.filled === null && <ButtonAction label={mark} look="primary" size="large" keys="m" onPress={onMark} />}
        </div>
      </footer>
    </aside>
  )
}
