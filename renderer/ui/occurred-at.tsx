// When a fact happened: now unless it is typed, never later than now. Facts are kept at their own instant (W13, W19).
import { useState } from 'react'

import type { Instant } from '../../shared/kernel/instant.ts'
import { parseTyped } from '../../shared/kernel/typed.ts'
import { actionsText } from '../text/actions.ts'
import { clock, isoDate } from '../text/format.ts'
import { useText } from '../text/text.ts'
import { now } from './clock.ts'
import { TextField } from './field.tsx'

export interface TypedInstant {
  readonly typed: string
  readonly type: (text: string) => void
  readonly problem: string | null
  /** Read when the form is sent; null where what is typed is no instant that has passed. */
  readonly read: () => Instant | null
}

const readTyped = (typed: string): Instant | null => (typed.trim() === '' ? now() : parseTyped(typed))

export const useTypedInstant = (): TypedInstant => {
  const { badInstant, futureInstant } = useText(actionsText)
  const [typed, type] = useState('')
  const at = readTyped(typed)
  const problem = at === null ? badInstant : at > now() ? futureInstant : null
  return { typed, type, problem, read: () => (problem === null ? readTyped(typed) : null) }
}

interface OccurredAtFieldProps {
  readonly label: string
  readonly instant: TypedInstant
  /** The form was sent once: from then on what is wrong is said. */
  readonly tried: boolean
  readonly hint?: string
}

export function OccurredAtField({ label, instant, tried, hint }: OccurredAtFieldProps) {
  return (
    <TextField
      label={label}
      value={instant.typed}
      placeholder={`${isoDate(now())} ${clock(now())}`}
      error={tried ? instant.problem : null}
      {...(hint === undefined ? {} : { hint })}
      onChange={instant.type}
    />
  )
}
