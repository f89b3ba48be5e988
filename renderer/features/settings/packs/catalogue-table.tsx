// 违规目录 of a version (A19, W6): points nobody gave are said to be missing.
import type { PackSource } from '../../../../shared/contract/packs.ts'
import { clauseBasis } from '../../../actions/basis.ts'
import { packsText } from '../../../text/packs.ts'
import { currentLanguage, textNow, useText } from '../../../text/text.ts'
import { ClauseChip, InferredTag } from '../../../ui/marks.tsx'
import { originOf } from './pack-words.ts'
import { isFound } from './parameter-rows.ts'

type ViolationType = NonNullable<PackSource['violations']>['types'][number]

const pointsWords = ({ points }: ViolationType): string => {
  const { points: said, pointsUnknown } = textNow(packsText)
  return points === null ? pointsUnknown : said(points)
}

export const catalogueRows = (source: PackSource, typed: string): readonly ViolationType[] =>
  (source.violations?.types ?? []).filter((row) =>
    isFound(typed, [row.type, row.zh, row.en, row.clause, pointsWords(row), textNow(packsText).catalogue]),
  )

export function CatalogueTable({ source, types }: { source: PackSource; types: readonly ViolationType[] }) {
  const text = useText(packsText)
  const origin = originOf(source, source.violations?.inferredFrom)
  const { type, name, clause, points, expels } = text.violationColumns
  return (
    <section className="packs-catalogue">
      <header className="packs-market">
        <h3>{text.catalogue}</h3>
        {origin !== null && <InferredTag title={origin} />}
        <span className="fg-3 small">{text.catalogueNote}</span>
      </header>
      <table className="settings-table packs-violations" aria-label={text.catalogue}>
        <thead>
          <tr>
            <th>{name}</th>
            <th>{type}</th>
            <th>{clause}</th>
            <th className="number">{points}</th>
            <th>{expels}</th>
          </tr>
        </thead>
        <tbody>
          {types.map((row) => (
            <tr key={row.type}>
              <td>{row[currentLanguage()]}</td>
              <td className="mono fg-2">{row.type}</td>
              <td>
                <ClauseChip id={row.clause} source={clauseBasis(row.clause)} />
              </td>
              <td className={row.points === null ? 'number fg-3' : 'number'}>{pointsWords(row)}</td>
              <td>{row.expels === true ? text.yes : text.no}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
