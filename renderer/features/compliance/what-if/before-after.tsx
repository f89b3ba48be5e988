// What a supposed act would change, line by line: as it is, as it would be.
import type { AccountRow, WhatIfAnswer } from '../../../../shared/contract/accounts.ts'
import { clauseBasis } from '../../../actions/basis.ts'
import { complianceText } from '../../../text/compliance.ts'
import { isoDate, money } from '../../../text/format.ts'
import { useText } from '../../../text/text.ts'
import { classNames } from '../../../ui/class-names.ts'
import { Icon } from '../../../ui/icons.tsx'
import { ClauseChip } from '../../../ui/marks.tsx'

type Summary = NonNullable<AccountRow['summary']>
type Words = typeof complianceText.zh
type Tone = 'same' | 'soon' | 'risk'

interface Line {
  readonly label: string
  readonly clause?: string
  readonly of: (summary: Summary) => string
  /** How grave a change is. */
  readonly tone: Tone
  /** Shown only where one of the two has something to say. */
  readonly rare?: true
}

const reapply = ({ reapplyFrom }: Summary, { whatIf, none }: Words): string =>
  reapplyFrom === null ? none : reapplyFrom === 'never' ? whatIf.never : isoDate(reapplyFrom)

const linesOf = (text: Words): readonly Line[] => {
  const { rows, times, untilDate } = text.whatIf
  return [
    { label: rows.points, clause: 'A20', of: ({ points }) => String(points.total), tone: 'soon' },
    { label: rows.left, of: ({ points }) => String(points.left), tone: 'soon' },
    { label: rows.balance, of: ({ deposit }) => money(deposit.balanceFen), tone: 'same' },
    { label: rows.required, clause: 'D2', of: ({ deposit }) => money(deposit.requiredFen), tone: 'soon' },
    { label: rows.shortfall, clause: 'A9.5.3', of: ({ deposit }) => money(deposit.shortfallFen), tone: 'soon' },
    { label: rows.deductions, clause: 'W11', of: ({ deposit }) => times(deposit.deductionsIn12Months), tone: 'soon' },
    {
      label: rows.exposure,
      clause: 'A9.5.4',
      of: ({ deposit }) => (deposit.exposure === null ? text.none : money(deposit.exposure.amountFen)),
      tone: 'risk',
    },
    {
      label: rows.until,
      of: ({ deposit }) => (deposit.exposure === null ? text.none : untilDate(deposit.exposure.until)),
      tone: 'same',
      rare: true,
    },
    { label: rows.standing, of: ({ standing }) => text.standing[standing] ?? standing, tone: 'risk' },
    { label: rows.reapply, clause: 'A25', of: (summary) => reapply(summary, text), tone: 'risk', rare: true },
  ]
}

export function BeforeAfter({ answer: { before, after } }: { answer: WhatIfAnswer }) {
  const text = useText(complianceText)
  const { item, now, later } = text.whatIf
  return (
    <table className="before-after">
      <thead>
        <tr>
          <th scope="col">{item}</th>
          <th scope="col">{now}</th>
          <th scope="col" aria-hidden="true" />
          <th scope="col">{later}</th>
        </tr>
      </thead>
      <tbody>
        {linesOf(text).map(({ label, clause, of, tone, rare }) => {
          const [was, is] = [of(before), of(after)]
          if (rare === true && was === text.none && is === text.none) return null
          return (
            <tr key={label} className={classNames(was !== is && `is-${tone}`)}>
              <th scope="row">
                {label} {clause !== undefined && <ClauseChip id={clause} source={clauseBasis(clause)} />}
              </th>
              <td>{was}</td>
              <td aria-hidden="true">
                <Icon name="right" size="xs" />
              </td>
              <td className="is-after">{is}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
