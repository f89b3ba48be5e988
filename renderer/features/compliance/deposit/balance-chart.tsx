// The balance as a stepped line, what was required as a dashed one: readable without colour, and as the table below it.
import type { AccountDetail } from '../../../../shared/contract/accounts.ts'
import { fen } from '../../../../shared/kernel/fen.ts'
import { complianceText } from '../../../text/compliance.ts'
import { isoDate, money } from '../../../text/format.ts'
import { useText } from '../../../text/text.ts'

const WIDTH = 1000
const HEIGHT = 140

interface Point {
  readonly at: number
  readonly balance: number
  readonly required: number
}

/** What stood from when to when, the present included; what was superseded moved nothing. */
const pointsOf = ({ ledger, openedAt, at, row }: AccountDetail): readonly Point[] => {
  const counted = ledger.filter(({ superseded }) => !superseded)
  const first = counted[0]
  if (first === undefined) return []
  const last = row.summary?.deposit
  return [
    { at: openedAt, balance: first.balanceFen - first.changeFen, required: first.requiredFen },
    ...counted.map((entry) => ({ at: entry.at, balance: entry.balanceFen, required: entry.requiredFen })),
    { at, balance: last?.balanceFen ?? 0, required: last?.requiredFen ?? 0 },
  ]
}

/** Each value holds until the next change. */
const stepped = (points: readonly (readonly [number, number])[]): string =>
  points.map(([x, y], index) => (index === 0 ? `M${x} ${y}` : `H${x}V${y}`)).join('')

export function BalanceChart({ account }: { account: AccountDetail }) {
  const { ledger: text } = useText(complianceText)
  const points = pointsOf(account)
  const [first] = points
  const last = points.at(-1)
  if (first === undefined || last === undefined) return null
  const most = Math.max(1, ...points.flatMap(({ balance, required }) => [balance, required]))
  const x = (at: number): number => (last.at === first.at ? WIDTH : ((at - first.at) / (last.at - first.at)) * WIDTH)
  const y = (value: number): number => HEIGHT - (value / most) * (HEIGHT - 8)
  const line = (of: (point: Point) => number): string =>
    stepped(points.map((point) => [x(point.at), y(of(point))] as const))
  return (
    <figure className="balance-chart">
      <figcaption>
        <span>{text.chart}</span>
        <span className="balance-key is-balance">
          {text.balanceLine} {money(fen(last.balance))}
        </span>
        <span className="balance-key is-required">
          {text.requiredLine} {money(fen(last.required))}
        </span>
      </figcaption>
      <span className="balance-most">{money(fen(most))}</span>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={text.chartAlt(
          isoDate(account.openedAt),
          isoDate(account.at),
          account.ledger.filter(({ superseded }) => !superseded).length,
        )}
      >
        <path className="is-area" d={`${line(({ balance }) => balance)}V${HEIGHT}H0Z`} />
        <path className="is-required" d={line(({ required }) => required)} />
        <path className="is-balance" d={line(({ balance }) => balance)} />
      </svg>
      <div className="deductions-ends">
        <span>{isoDate(account.openedAt)}</span>
        <span>{isoDate(account.at)}</span>
      </div>
    </figure>
  )
}
