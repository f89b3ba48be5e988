// How long a step still has. Colour says how urgent, nothing else. Only the badge follows the clock, not its row.
import { useCallback } from 'react'

import type { Instant } from '../../shared/kernel/instant.ts'
import { useText } from '../text/text.ts'
import { timeText } from '../text/time.ts'
import { wordsText } from '../text/words.ts'
import { BasisAnchor } from './basis.tsx'
import type { BasisSource } from './basis-view.ts'
import { classNames } from './class-names.ts'
import { useAtMinute } from './clock.ts'
import { Icon } from './icons.tsx'
import type { IconName } from './icons.tsx'
import { urgencyOf, useThresholds } from './urgency.ts'
import type { Thresholds, Urgency } from './urgency.ts'

import './due-badge.css'

/** What there is to show where a deadline could stand. */
export type Due =
  /** `note`: what the calendar says of that day, such as 调休上班. */
  | {
      readonly kind: 'running'
      readonly dueAt: Instant
      readonly inferred?: boolean
      readonly note?: string
      /** A target of our own (W20): missing it breaks no rule, so it is never red. */
      readonly target?: boolean
    }
  /** A hold stopped the clock (W1). `leftMs` is negative when it was overdue already, null where nothing ran. */
  | { readonly kind: 'held'; readonly leftMs: number | null; readonly dueAt?: Instant }
  /** The source sets no limit; its silence is information. */
  | { readonly kind: 'none' }
  /** No deadline here, but something to say: 等客户修改, 质保至 12-20. */
  | { readonly kind: 'note'; readonly text: string }

export interface DueBadgeProps {
  readonly due: Due
  readonly source?: BasisSource
  /** In a list row the basis is no tab stop; `B` opens it. */
  readonly inRow?: boolean
  /** Text alone, for a facts strip that carries size and colour itself. */
  readonly bare?: boolean
}

type Level = Urgency | 'held' | 'none' | 'note'

const ICONS: Record<Level, IconName | null> = {
  far: null,
  soon: 'clock',
  close: 'clock',
  overdue: 'overdue',
  held: 'paused',
  none: null,
  note: null,
}
const LEVELS: readonly Level[] = ['far', 'soon', 'close', 'overdue', 'held', 'none', 'note']

interface Look {
  readonly level: Level
  readonly icon: IconName | null
  readonly text: string
  readonly title: string | undefined
}

/** Red is for a rule broken or money lost: never for a target of our own (W20) nor for a clock only inferred (W24). */
const levelAt = (due: Due, at: Instant, thresholds: Thresholds): Level => {
  if (due.kind !== 'running') return due.kind
  const urgency = urgencyOf(due.dueAt - at, thresholds)
  return urgency === 'overdue' && (due.target === true || due.inferred === true) ? 'close' : urgency
}

/** The level at this minute; useful to a strip that wants the badge's colour for a whole cell. */
export const useUrgency = (due: Due): Level => {
  const thresholds = useThresholds()
  return useAtMinute(useCallback((at: Instant) => levelAt(due, at, thresholds), [due, thresholds]))
}

type Words = typeof timeText.zh

const wordsAt = (due: Due, at: Instant, time: Words): string => {
  if (due.kind === 'note') return due.text
  if (due.kind === 'none') return time.noLimit
  if (due.kind === 'held') return time.held(due.leftMs)
  return due.dueAt < at ? time.overdue(at - due.dueAt) : time.left(due.dueAt - at)
}

const titleOf = (due: Due, time: Words): string | undefined => {
  if (due.kind === 'held') return due.dueAt === undefined ? undefined : time.absolute(due.dueAt)
  if (due.kind !== 'running') return undefined
  return due.inferred === true ? time.inferredAbsolute(due.dueAt) : time.absolute(due.dueAt, due.note)
}

/** One subscription to the minute for level and words together: a list holds many badges. */
const useLook = (due: Due): Look => {
  const time = useText(timeText)
  const thresholds = useThresholds()
  const read = useCallback(
    (at: Instant) => `${levelAt(due, at, thresholds)}:${wordsAt(due, at, time)}`,
    [due, thresholds, time],
  )
  const seen = useAtMinute(read)
  const cut = seen.indexOf(':')
  const level = LEVELS.find((known) => known === seen.slice(0, cut)) ?? 'none'
  return { level, icon: ICONS[level], text: seen.slice(cut + 1), title: titleOf(due, time) }
}

export function DueBadge({ due, source, inRow = false, bare = false }: DueBadgeProps) {
  const { level, icon, text, title } = useLook(due)
  const words = useText(wordsText)
  const inferred = due.kind === 'running' && due.inferred === true
  return (
    <span
      className={classNames('due', `is-${level}`, bare && 'is-bare', inferred && 'is-inferred')}
      {...(source ? {} : { title })}
    >
      {icon !== null && <Icon name={icon} size="xs" />}
      {inferred && !bare && <span className="due-doubt">{words.inferred}</span>}
      {source === undefined ? (
        <span>{text}</span>
      ) : (
        <BasisAnchor source={source} inRow={inRow} {...(title === undefined ? {} : { title })}>
          {text}
        </BasisAnchor>
      )}
    </span>
  )
}
