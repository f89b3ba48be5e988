// One version as it is written: its parameters with value, clause and source, its deposits, its catalogue of violations.
import { useState } from 'react'

import type { PackDetail } from '../../../../shared/contract/packs.ts'
import { useRead } from '../../../api/queries.ts'
import { failureText } from '../../../text/failures.ts'
import { isoDate } from '../../../text/format.ts'
import { packsText } from '../../../text/packs.ts'
import { useText } from '../../../text/text.ts'
import { ButtonAction } from '../../../ui/button-action.tsx'
import { SearchField } from '../../../ui/search-field.tsx'
import { EmptyState, ErrorState, SkeletonRows } from '../../../ui/states.tsx'
import { CatalogueTable, catalogueRows } from './catalogue-table.tsx'
import { exportVersion } from './pack-acts.ts'
import { showList } from './pack-place.ts'
import { rowsOf } from './parameter-rows.ts'
import { ParameterTable } from './parameter-table.tsx'
import { useMarketName } from './use-market.ts'
import { StatusTag, VersionOrigin } from './version-marks.tsx'

function Tables({ detail: { source, row }, typed }: { detail: PackDetail; typed: string }) {
  const text = useText(packsText)
  const groups = rowsOf(source, typed)
  const types = catalogueRows(source, typed)
  if (groups.length === 0 && types.length === 0) return <EmptyState {...text.notFound} icon="search" />
  return (
    <>
      {groups.length > 0 && (
        <ParameterTable groups={groups} effectiveFrom={row.effectiveFrom} own={row.taken !== null} />
      )}
      {types.length > 0 && <CatalogueTable source={source} types={types} />}
    </>
  )
}

export function VersionPage({ marketplace, id }: { marketplace: string; id: string }) {
  const text = useText(packsText)
  const failures = useText(failureText)
  const name = useMarketName(marketplace)
  const [typed, setTyped] = useState('')
  const { data, error } = useRead('packs.get', { marketplace, id })
  const detail = data?.row.id === id ? data : null
  return (
    <>
      <header className="packs-head">
        <ButtonAction label={text.toList} look="text" onPress={showList} />
        <h2>{detail === null ? name : text.versionOf(name, isoDate(detail.row.effectiveFrom))}</h2>
        {detail !== null && (
          <>
            <StatusTag status={detail.row.status} />
            <span className="fg-3 small ellipsis">
              <VersionOrigin version={detail.row} />
            </span>
          </>
        )}
        <span className="packs-head-acts">
          <SearchField label={text.search} value={typed} onChange={setTyped} maxWidth={200} />
          <ButtonAction label={text.exporting} icon="export" onPress={() => void exportVersion(marketplace, id)} />
        </span>
      </header>
      {error !== null && <ErrorState {...failures(error.error)} />}
      {data === null && <EmptyState {...text.gone} icon="clause" />}
      {data === undefined && error === null && <SkeletonRows rows={10} />}
      {detail !== null && <Tables detail={detail} typed={typed} />}
    </>
  )
}
