// What else of the account has a clock: documents to report (A18.1), products that sell nothing (A18.14), complaints
// (A18.16), and how much of what was sold runs on the marketplace's cloud (A24).
import type { AccountDetail } from '../../../../shared/contract/accounts.ts'
import type { ComplianceTab } from '../../../actions/navigation.ts'
import { switchAccount } from '../../../actions/navigation.ts'
import { accountBasis } from '../../../actions/basis.ts'
import { accountFilesText } from '../../../text/account-files.ts'
import { complianceText } from '../../../text/compliance.ts'
import { useText } from '../../../text/text.ts'
import { classNames } from '../../../ui/class-names.ts'
import { DueBadge } from '../../../ui/due-badge.tsx'
import { Icon } from '../../../ui/icons.tsx'
import type { IconName } from '../../../ui/icons.tsx'
import { hasLapsed, lapsing } from '../entry/entry-items.ts'
import { useAccountFiles } from '../../../actions/kept/kept.ts'

type Obligation = AccountDetail['obligations'][number]

const named = ({ subject }: Obligation): string => (subject === null ? '' : (Object.values(subject)[0] ?? ''))

interface TileProps {
  readonly icon: IconName
  readonly title: string
  readonly text: string
  readonly tone: 'soon' | 'risk' | 'done' | 'wait'
  /** A second line, where there is more to say. */
  readonly more?: string | null
  readonly tab: ComplianceTab
  /** The clock that runs out first. */
  readonly next?: { readonly shopId: string; readonly obligation: Obligation } | null
}

function Tile({ icon, title, text, more = null, tone, tab, next = null }: TileProps) {
  return (
    <div className="tile">
      <span className={classNames('tile-icon', `is-${tone}`)}>
        <Icon name={icon} />
      </span>
      <span className="tile-words">
        <button type="button" className="tile-title" onClick={() => switchAccount({ complianceTab: tab })}>
          {title}
        </button>
        <span className="fg-2 small ellipsis" title={text}>
          {text}
        </span>
        {more !== null && (
          <span className="fg-2 small ellipsis" title={more}>
            {more}
          </span>
        )}
        {next !== null && (
          <DueBadge
            due={{ kind: 'running', dueAt: next.obligation.dueAt }}
            source={accountBasis(next.shopId, {
              kind: 'clock',
              obligation: next.obligation.kind,
              of: named(next.obligation),
            })}
          />
        )}
      </span>
    </div>
  )
}

export function Tiles({ account }: { account: AccountDetail }) {
  const { tiles } = useText(complianceText)
  const { entry } = useText(accountFilesText)
  const { shopId, summary } = account.row
  const running = (kind: Obligation['kind']): readonly Obligation[] =>
    account.obligations.filter((each) => each.kind === kind).toSorted((a, b) => a.dueAt - b.dueAt)
  const first = (of: readonly Obligation[]) => {
    const [obligation] = of
    return obligation === undefined || obligation.paused ? null : { shopId, obligation }
  }
  const documents = running('document.report')
  const files = useAccountFiles(shopId)
  const lapses = files === null ? [] : lapsing(files, account.at)
  const idle = running('product.sell')
  const complaints = running('complaint.answer')
  const listed = Object.values(account.products).filter(({ status }) => status === 'listed').length
  const share = summary?.cloudShare ?? null
  return (
    <section className="panel is-card tiles">
      <Tile
        icon="file"
        title={tiles.entry}
        text={documents.length === 0 ? tiles.noneToReport : tiles.toReport(documents.length)}
        more={lapses.length === 0 ? null : entry.tile(lapses.length)}
        tone={
          documents.some(({ overdue }) => overdue) || lapses.some((each) => hasLapsed(each, account.at))
            ? 'risk'
            : documents.length + lapses.length > 0
              ? 'soon'
              : 'done'
        }
        tab="entry"
        next={first(documents)}
      />
      <Tile
        icon="delivery"
        title={tiles.idle}
        text={
          idle[0] === undefined ? tiles.noProducts : idle[0].paused ? tiles.paused : tiles.idleFirst(named(idle[0]))
        }
        tone={idle.length > 0 ? 'wait' : 'done'}
        tab="idle"
        next={first(idle)}
      />
      <Tile
        icon="phone"
        title={tiles.complaints}
        text={complaints.length === 0 ? tiles.noComplaint : tiles.open(complaints.length)}
        tone={complaints.length > 0 ? 'risk' : 'done'}
        tab="overview"
        next={first(complaints)}
      />
      <Tile
        icon="check"
        title={tiles.listed}
        text={
          share === null
            ? tiles.products(listed)
            : `${tiles.products(listed)} · ${tiles.share(`${Math.round(share * 100)} %`)}`
        }
        tone="wait"
        tab="listing"
      />
    </section>
  )
}
