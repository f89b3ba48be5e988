// 到期提醒: evidence that has lapsed or soon will, and the change that is then to be recorded and reported (A18.1).
import type { AccountFiles } from '../../../../shared/contract/account-files.ts'
import type { AccountDetail } from '../../../../shared/contract/accounts.ts'
import { accountActs } from '../../../actions/account-acts.ts'
import { accountFilesText } from '../../../text/account-files.ts'
import { useLanguage, useText } from '../../../text/text.ts'
import { Panel } from '../../../ui/panel.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { ActButton } from '../../../actions/account-act-button.tsx'
import { writeWhen } from '../files/typed-when.ts'
import { type Lapsing, REMIND_DAYS, hasLapsed, lapsing } from './entry-items.ts'
import { Expiry } from './expiry.tsx'

interface LapsingProps {
  readonly account: AccountDetail
  readonly files: AccountFiles
}

/** Whether the lapse was recorded as a change, in whichever language it was named. */
const isRecorded = ({ documents }: AccountDetail, { item, validUntil }: Lapsing): boolean =>
  [item.text.zh, item.text.en].some((name) => (documents[name]?.changedAt ?? 0) >= validUntil)

function LapsingLine({ account, each }: { account: AccountDetail; each: Lapsing }) {
  const {
    entry: { expiring: text },
  } = useText(accountFilesText)
  const language = useLanguage()
  const words = each.item.text[language]
  return (
    <li>
      <div className="document-head">
        <b className="ellipsis" title={words}>
          {words}
        </b>
      </div>
      <Expiry validUntil={each.validUntil} at={account.at} />
      {hasLapsed(each, account.at) && (
        <div className="document-acts">
          {isRecorded(account, each) ? (
            <Tag tone="done" icon="check" size="panel">
              {text.started}
            </Tag>
          ) : (
            // The time to report runs from the instant it lapsed, whenever it is recorded.
            <ActButton
              account={account}
              act={accountActs.changeDocument}
              known={{ document: words, changedAt: `${writeWhen(each.validUntil)} 00:00` }}
            />
          )}
        </div>
      )}
    </li>
  )
}

export function LapsingPanel({ account, files }: LapsingProps) {
  const {
    entry: { expiring: text },
  } = useText(accountFilesText)
  const all = lapsing(files, account.at)
  return (
    <Panel title={text.title} note={text.note(REMIND_DAYS)}>
      {all.length === 0 ? (
        <p className="fg-3 small">{text.none}</p>
      ) : (
        <ul className="documents">
          {all.map((each) => (
            <LapsingLine key={each.item.id} account={account} each={each} />
          ))}
        </ul>
      )}
    </Panel>
  )
}
