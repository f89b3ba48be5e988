// The steps of a delivery: what is done, where it stands, what is to come; on the order page each one opens in place.
import { useId } from 'react'
import type { ReactNode } from 'react'

import { useText } from '../text/text.ts'
import { uiText } from '../text/ui.ts'
import { Icon } from './icons.tsx'

import './steps.css'

export type StepState = 'done' | 'current' | 'future'

export interface Step {
  readonly id: string
  readonly label: string
  readonly state: StepState
}

function Dot({ state, number }: { state: StepState; number: number }) {
  const { steps } = useText(uiText)
  return (
    <span className={`step-dot is-${state}`}>
      {state === 'done' ? <Icon name="check" size="xs" /> : <span aria-hidden="true">{number}</span>}
      <span className="visually-hidden">{steps[state]}</span>
    </span>
  )
}

/** All steps in one line, for the drawer. */
export function StepLine({ label, steps }: { label: string; steps: readonly Step[] }) {
  return (
    <ol className="step-line" aria-label={label}>
      {steps.map((step, index) => (
        <li key={step.id} className={`is-${step.state}`} aria-current={step.state === 'current' ? 'step' : undefined}>
          <Dot state={step.state} number={index + 1} />
          {step.label}
        </li>
      ))}
    </ol>
  )
}

export interface OpenableStep extends Step {
  /** A few grey words: 用时 1 天 2 小时 / 5 天. */
  readonly summary?: ReactNode
  /** What was done in it; a step without content does not open. */
  readonly content?: ReactNode
}

export interface StepsProps {
  readonly label: string
  readonly steps: readonly OpenableStep[]
  readonly open: ReadonlySet<string>
  readonly onToggle: (id: string) => void
}

function StepItem({
  step,
  number,
  open,
  onToggle,
}: {
  step: OpenableStep
  number: number
  open: boolean
  onToggle: () => void
}) {
  const id = useId()
  const content = step.content ?? null
  const head = (
    <>
      <b>{step.label}</b>
      <span className="ellipsis">{step.summary}</span>
      <span className="grow" />
    </>
  )
  return (
    <li className={`step is-${step.state}`} aria-current={step.state === 'current' ? 'step' : undefined}>
      <Dot state={step.state} number={number} />
      {content === null ? (
        <div className="step-head">{head}</div>
      ) : (
        <button type="button" className="step-head" aria-expanded={open} aria-controls={id} onClick={onToggle}>
          {head}
          <Icon name={open ? 'up' : 'down'} size="s" />
        </button>
      )}
      {content !== null && open && (
        <div id={id} className="step-body">
          {content}
        </div>
      )}
    </li>
  )
}

export function Steps({ label, steps, open, onToggle }: StepsProps) {
  return (
    <ol className="steps" aria-label={label}>
      {steps.map((step, index) => (
        <StepItem
          key={step.id}
          step={step}
          number={index + 1}
          open={open.has(step.id)}
          onToggle={() => onToggle(step.id)}
        />
      ))}
    </ol>
  )
}

/** One round inside a step: who did what and when, then the words, then attachments. */
export function StepRound({ head, text, children }: { head: ReactNode; text?: string; children?: ReactNode }) {
  return (
    <div className="step-round">
      <div className="step-round-head">{head}</div>
      {text !== undefined && text !== '' && <p className="step-round-text">{text}</p>}
      {children}
    </div>
  )
}
