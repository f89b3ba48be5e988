// Every marketplace's versions: from when, whether in force, who took them, and what can be done with each.
import type { MarketplacePacks, PackVersionRow } from '../../../../shared/contract/packs.ts'
import { useRead, useSession } from '../../../api/queries.ts'
import { deskText } from '../../../text/desk.ts'
import { failureText } from '../../../text/failures.ts'
import { isoDate } from '../../../text/format.ts'
import { packsText } from '../../../text/packs.ts'
import { useText } from '../../../text/text.ts'
import { ButtonAction } from '../../../ui/button-action.tsx'
import { Icon } from '../../../ui/icons.tsx'
import { MarketMark } from '../../../ui/marks.tsx'
import { EmptyState, ErrorState, SkeletonRows } from '../../../ui/states.tsx'
import { SectionHead } from '../section-parts.tsx'
import { FaultyFileNote } from './faults.tsx'
import { exportVersion, importVersion, startFrom, takeBackVersion } from './pack-acts.ts'
import { LeftDraft } from './left-draft.tsx'
import { showVersion, usePackPlace } from './pack-place.ts'
import { useMarket } from './use-market.ts'
import { useManagerOnly } from './use-manager-only.ts'
import { StatusTag, VersionOrigin } from './version-marks.tsx'

function VersionActs({ marketplace, version }: { marketplace: string; version: PackVersionRow }) {
  const text = useText(packsText)
  const { id, effectiveFrom, taken, status } = version
  const refusal = useManagerOnly(text.cannot.takeBack)
  const date = isoDate(effectiveFrom)
  const about = { size: 'small', look: 'text', description: date } as const
  return (
    <td className="settings-acts">
      {taken !== null && status === 'upcoming' && (
        <ButtonAction
          {...about}
          label={text.takeBack}
          refusal={refusal}
          onPress={() => void takeBackVersion(marketplace, id)}
        />
      )}
      <ButtonAction {...about} label={text.exporting} onPress={() => void exportVersion(marketplace, id)} />
      <ButtonAction {...about} label={text.show} onPress={() => showVersion(marketplace, id)} />
    </td>
  )
}

function Marketplace({ marketplace, versions, takenBack }: MarketplacePacks) {
  const text = useText(packsText)
  const { now } = useSession()
  const refusal = useManagerOnly(text.cannot.make)
  const { name, mark } = useMarket(marketplace)
  const latest = versions.at(-1)
  return (
    <section className="settings-group">
      <header className="packs-market">
        <MarketMark char={mark} name={marketplace} />
        <h3>{name}</h3>
        {latest !== undefined && (
          <ButtonAction
            label={text.newVersion}
            icon="add"
            size="small"
            description={name}
            refusal={refusal}
            onPress={() => void startFrom(marketplace, latest, now)}
          />
        )}
      </header>
      <table className="settings-table packs-versions" aria-label={text.versionsOf(name)}>
        <thead>
          <tr>
            <th>{text.columns.from}</th>
            <th>{text.columns.status}</th>
            <th>{text.columns.origin}</th>
            <th className="settings-acts-head">
              <span className="visually-hidden">{text.columns.acts}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {versions.toReversed().map((version) => (
            <tr key={version.id}>
              <td>{isoDate(version.effectiveFrom)}</td>
              <td>
                <StatusTag status={version.status} />
              </td>
              <td className="fg-2">
                <VersionOrigin version={version} />
              </td>
              <VersionActs marketplace={marketplace} version={version} />
            </tr>
          ))}
        </tbody>
      </table>
      {takenBack.map(({ id, by, at, effectiveFrom }) => (
        <p key={`${id}:${at}`} className="settings-note">
          {text.takenBack(isoDate(effectiveFrom), by, at)}
        </p>
      ))}
    </section>
  )
}

function Versions() {
  const text = useText(packsText)
  const failures = useText(failureText)
  const { retry } = useText(deskText)
  const { data, error, refetch } = useRead('packs.list', null)
  if (data === undefined && error !== null)
    return (
      <ErrorState {...failures(error.error)}>
        <ButtonAction label={retry} onPress={() => void refetch()} />
      </ErrorState>
    )
  if (data === undefined) return <SkeletonRows rows={6} />
  if (data.marketplaces.length === 0) return <EmptyState {...text.empty} icon="clause" />
  return data.marketplaces.map((one) => <Marketplace key={one.marketplace} {...one} />)
}

export function VersionsPage() {
  const text = useText(packsText)
  const faulty = usePackPlace((state) => state.faulty)
  const refusal = useManagerOnly(text.cannot.import)
  return (
    <>
      <SectionHead section="packs" intro={text.intro}>
        <ButtonAction label={text.importing} icon="import" refusal={refusal} onPress={() => void importVersion()} />
      </SectionHead>
      {refusal !== null && (
        <p className="settings-notice">
          <Icon name="info" size="s" />
          {text.onlyManager}
        </p>
      )}
      {refusal === null && <LeftDraft />}
      {faulty !== null && <FaultyFileNote file={faulty} />}
      <Versions />
    </>
  )
}
