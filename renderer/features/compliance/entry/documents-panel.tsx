// A18.1: documents that changed or lapsed, each with the clock it is to be reported in, and what shows that it was.
import { useState } from 'react'

import type { AccountFiles } from '../../../../shared/contract/account-files.ts'
import type { AccountDetail } from '../../../../shared/contract/accounts.ts'
import { accountActs } from '../../../actions/account-acts.ts'
import { accountBasis, clauseBasis } from '../../../actions/basis.ts'
import { call } from '../../../api/bridge.ts'
import { accountFilesText } from '../../../text/account-files.ts'
import { useText } from '../../../text/text.ts'
import { ButtonAction } from '../../../ui/button-action.tsx'
import { DueBadge } from '../../../ui/due-badge.tsx'
import { Field } from '../../../ui/field.tsx'
import { ClauseChip } from '../../../ui/marks.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { ActButton } from '../../../actions/account-act-button.tsx'
import { FileChips } from '../../../actions/kept/file-chips.tsx'
import { KeepDialog } from '../../../actions/kept/keep-dialog.tsx'
import { keep } from '../../../actions/kept/kept.ts'

interface DocumentsProps {
  readonly account: AccountDetail
  readonly files: AccountFiles
}

type Named = DocumentsProps & { readonly document: string }

function ProofDialog({ account, files, document, onClose }: Named & { onClose: () => void }) {
  const { entry, note: label } = useText(accountFilesText)
  const kept = files.documents[document]
  const [note, setNote] = useState(kept?.value.note ?? '')
  const { shopId } = account.row
  const name = { shopId, kind: 'document', item: document } as const
  const what = entry.documents.evidenceOf(document)
  return (
    <KeepDialog
      title={what}
      name={name}
      what={what}
      version={kept?.version ?? 0}
      attachments={kept?.value.attachments ?? []}
      onClose={onClose}
      onSave={(attachments) =>
        keep(name, what, () =>
          call('account.save-document', { shopId, item: document, value: { note: note.trim(), attachments } }),
        )
      }
    >
      {() => (
        <Field label={label} hint={entry.noteHint}>
          {(control) => <TextArea id={control.id} label={label} value={note} onChange={setNote} />}
        </Field>
      )}
    </KeepDialog>
  )
}

function Standing({ account, document }: Omit<Named, 'files'>) {
  const { entry } = useText(accountFilesText)
  const { documents: text } = entry
  const found = account.documents[document]
  if (found === undefined) return null
  const { clock, dueAt, reportedAt } = found
  if (clock !== null) {
    const source = accountBasis(account.row.shopId, { kind: 'clock', obligation: 'document.report', of: document })
    return <DueBadge due={{ kind: 'running', dueAt }} source={source} />
  }
  if (reportedAt === null) return <span className="fg-3 small">{text.stopped}</span>
  return (
    <span className="fg-2 small">{reportedAt > dueAt ? text.reportedLate(reportedAt) : text.reported(reportedAt)}</span>
  )
}

function DocumentLine(props: Named) {
  const { account, files, document } = props
  const {
    entry: { documents: text },
  } = useText(accountFilesText)
  const [open, setOpen] = useState(false)
  const found = account.documents[document]
  if (found === undefined) return null
  return (
    <li>
      <div className="document-head">
        <b className="ellipsis" title={document}>
          {document}
        </b>
        <span className="fg-3 small">{text.changed(found.changedAt)}</span>
      </div>
      <Standing account={account} document={document} />
      <FileChips files={files.documents[document]?.value.attachments ?? []} most={2} />
      <div className="document-acts">
        {found.clock !== null && <ActButton account={account} act={accountActs.reportDocument} known={{ document }} />}
        <ButtonAction label={text.evidence} size="small" icon="attach" onPress={() => setOpen(true)} />
      </div>
      {open && <ProofDialog {...props} onClose={() => setOpen(false)} />}
    </li>
  )
}

export function DocumentsPanel({ account, files }: DocumentsProps) {
  const {
    entry: { documents: text },
  } = useText(accountFilesText)
  const names = Object.entries(account.documents)
    .toSorted(([, a], [, b]) => Number(b.clock !== null) - Number(a.clock !== null) || a.dueAt - b.dueAt)
    .map(([name]) => name)
  return (
    <Panel title={text.title} more={<ClauseChip id="A18.1" source={clauseBasis('A18.1')} />}>
      {names.length === 0 ? (
        <p className="fg-3 small">{text.none}</p>
      ) : (
        <ul className="documents">
          {names.map((document) => (
            <DocumentLine key={document} account={account} files={files} document={document} />
          ))}
        </ul>
      )}
      <div className="document-acts is-foot">
        <ActButton account={account} act={accountActs.changeDocument} icon="add" />
      </div>
    </Panel>
  )
}
