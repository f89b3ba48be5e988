// The 依据 popover, mounted once on the page: shows whichever basis is open.
import { useText } from '../text/text.ts'
import { uiText } from '../text/ui.ts'
import { closeBasis, retryBasis, useOpenBasis } from './basis-store.ts'
import type { BasisAction, BasisView, DayView, Refusal, RuleBasis } from './basis-view.ts'
import { classNames } from './class-names.ts'
import { Icon } from './icons.tsx'
import { ClauseChip, InferredTag } from './marks.tsx'
import { Popover } from './popover.tsx'

/** A week to a line once the days no longer fit one. */
const CELLS_PER_LINE = 7

function Days({ days }: { days: readonly DayView[] }) {
  const { basis } = useText(uiText)
  const words = {
    start: basis.start,
    counted: basis.counted,
    skipped: basis.skipped,
    end: basis.end,
    overdue: basis.end,
  }
  const cells = days.length > 8 ? CELLS_PER_LINE : days.length
  return (
    <div className="basis-days" style={{ '--cells': cells }}>
      {days.map(({ key, day, weekday, role, note, today }) => (
        <div key={key} className={classNames('basis-day', `is-${role}`, today === true && 'is-today')} title={note}>
          <b>{day}</b>
          {note !== undefined && role === 'skipped' ? note : `${weekday} ${words[role]}`}
        </div>
      ))}
    </div>
  )
}

function Actions({ actions }: { actions: readonly BasisAction[] | undefined }) {
  if (actions === undefined || actions.length === 0) return null
  return (
    <div className="basis-foot">
      {actions.map(({ label, icon, run }) => (
        <button key={label} type="button" className="link" onClick={run}>
          {icon !== undefined && <Icon name={icon} size="xs" />}
          {label}
        </button>
      ))}
    </div>
  )
}

function Rule({ view }: { view: RuleBasis }) {
  return (
    <>
      <div className="basis-head">
        <ClauseChip id={view.clause} />
        <b>{view.rule}</b>
        {view.inferred === true && <InferredTag />}
        <span className="grow" />
        <span className="fg-3" aria-hidden="true">
          Esc
        </span>
      </div>
      {view.days !== undefined && view.days.length > 0 && <Days days={view.days} />}
      <dl className="basis-rows">
        {view.rows.map(({ label, text, clauses = [] }) => [
          <dt key={`${label}:label`}>{label}</dt>,
          <dd key={`${label}:text`}>
            {text}{' '}
            {clauses.map((id) => (
              <ClauseChip key={id} id={id} />
            ))}
          </dd>,
        ])}
      </dl>
      <Actions actions={view.actions} />
    </>
  )
}

function RefusalList({ view }: { view: Refusal }) {
  const { basis } = useText(uiText)
  return (
    <>
      <div className="basis-head">
        <Icon name="locked" size="s" />
        <b>{view.title}</b>
        <span className="grow" />
        <span className="fg-3 small">{basis.refusalCount(view.unmet.length)}</span>
      </div>
      <ul>
        {view.unmet.map(({ clause, why, behind, next }) => (
          <li key={`${clause} ${why}`} className="refusal-item">
            <ClauseChip id={clause} />
            <span>
              {why}
              {behind !== undefined && <small>{behind}</small>}
              {next !== undefined && (
                <button type="button" className="link" onClick={next.run}>
                  {next.label}
                </button>
              )}
            </span>
          </li>
        ))}
      </ul>
      <Actions actions={view.actions} />
    </>
  )
}

export function BasisContent({ view }: { view: BasisView }) {
  return view.kind === 'rule' ? <Rule view={view} /> : <RefusalList view={view} />
}

export function BasisPopover() {
  const { basis } = useText(uiText)
  const open = useOpenBasis((state) => state.open)
  if (open === null) return null
  const { anchor, answer } = open
  return (
    <Popover key={basisKey(anchor)} anchor={anchor} label={basis.title} onClose={closeBasis} className="basis-popover">
      {answer.state === 'ready' && <BasisContent view={answer.view} />}
      {answer.state === 'loading' && <p className="fg-3">{basis.loading}</p>}
      {answer.state === 'failed' && (
        <p role="alert">
          {basis.failed}{' '}
          <button type="button" className="link" onClick={retryBasis}>
            {basis.retry}
          </button>
        </p>
      )}
    </Popover>
  )
}

/** A new anchor is a new popover: it takes the focus again and remembers where to return it. */
const keys = new WeakMap<HTMLElement, number>()
let lastKey = 0
const basisKey = (anchor: HTMLElement): number => {
  const known = keys.get(anchor)
  if (known !== undefined) return known
  lastKey += 1
  keys.set(anchor, lastKey)
  return lastKey
}
