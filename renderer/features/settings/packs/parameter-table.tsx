// The parameters of a version in words, a row each; the value opens its 依据.
import type { Instant } from '../../../../shared/kernel/instant.ts'
import { clauseBasis } from '../../../actions/basis.ts'
import { packsText } from '../../../text/packs.ts'
import { useText } from '../../../text/text.ts'
import { BasisAnchor } from '../../../ui/basis.tsx'
import { ClauseChip, InferredTag } from '../../../ui/marks.tsx'
import { parameterBasis } from './parameter-basis.ts'
import type { ParameterRow, RowGroup } from './parameter-rows.ts'

interface RowProps {
  readonly row: ParameterRow
  readonly effectiveFrom: Instant
  /** Taken here: what isn't inferred was confirmed or typed by a manager, or is the marketplace's own. */
  readonly own: boolean
}

function Row({ row, effectiveFrom, own }: RowProps) {
  const text = useText(packsText)
  const { name, value, clause, inferredFrom } = row
  return (
    <tr>
      <td>{name}</td>
      <td>
        <BasisAnchor source={parameterBasis(row, effectiveFrom)}>{value}</BasisAnchor>{' '}
        {inferredFrom !== null && <InferredTag title={inferredFrom} />}
      </td>
      <td>
        <ClauseChip id={clause} source={clauseBasis(clause)} />
      </td>
      <td className="fg-2 packs-origin">{inferredFrom ?? (own ? text.ownOrConfirmed : text.ownSource)}</td>
    </tr>
  )
}

interface TableProps {
  readonly groups: readonly RowGroup[]
  readonly effectiveFrom: Instant
  readonly own: boolean
}

export function ParameterTable({ groups, effectiveFrom, own }: TableProps) {
  const text = useText(packsText)
  const { name, value, clause, origin } = text.parameterColumns
  return (
    <table className="settings-table packs-parameters" aria-label={text.parameters}>
      <thead>
        <tr>
          <th>{name}</th>
          <th>{value}</th>
          <th>{clause}</th>
          <th>{origin}</th>
        </tr>
      </thead>
      {groups.map(({ group, rows }) => (
        <tbody key={group}>
          <tr className="packs-group">
            <th colSpan={4} scope="rowgroup">
              {text.groups[group]}
            </th>
          </tr>
          {rows.map((row) => (
            <Row key={row.key} row={row} effectiveFrom={effectiveFrom} own={own} />
          ))}
        </tbody>
      ))}
    </table>
  )
}
