// A case opened beside the list: its facts, the notice, what we say to it, the appeal, what was taken, its course, and the
// acts it is open to. What is kept of it are records; its points are the rules' (A19, W8).
import { useState } from 'react'

import type { AccountFiles, CaseFile } from '../../../../shared/contract/account-files.ts'
import type { AccountDetail } from '../../../../shared/contract/accounts.ts'
import { accountActs } from '../../../actions/account-acts.ts'
import { accountBasis, clauseBasis } from '../../../actions/basis.ts'
import { accountFilesText } from '../../../text/account-files.ts'
import { complianceText } from '../../../text/compliance.ts'
import { fullDateTime, money } from '../../../text/format.ts'
import { useLanguage, useText } from '../../../text/text.ts'
import { BasisAnchor } from '../../../ui/basis.tsx'
import { ButtonAction, IconButton } from '../../../ui/button-action.tsx'
import { now } from '../../../ui/clock.ts'
import { useHotkeys } from '../../../ui/keyboard.ts'
import { ClauseChip } from '../../../ui/marks.tsx'
import { type KeyValue, KeyValues } from '../../../ui/panel.tsx'
import { LogLine } from '../../../ui/process-log.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { ActButton } from '../../../actions/account-act-button.tsx'
import { FileChips } from '../../../actions/kept/file-chips.tsx'
import { KeptHistory } from '../../../actions/kept/kept-history.tsx'
import { AppealDialog } from './appeal-dialog.tsx'
import { courseOf, deductionsOf, emptyFile, takenFen } from './case-file.ts'
import { CaseStatusTag } from './case-status-tag.tsx'
import { type Case, clauseOf, statusOf } from './cases.ts'
import { NoticeDialog, caseName, saveCaseFile } from './notice-dialog.tsx'

interface CaseProps {
  readonly account: AccountDetail
  readonly files: AccountFiles
  readonly each: Case
}
type FileProps = CaseProps & { readonly file: CaseFile }

function Facts({ account, each }: CaseProps) {
  const { cases: text } = useText(accountFilesText)
  const { cases } = useText(complianceText)
  const clause = clauseOf(account, each.type)
  const { facts } = text
  const counted = statusOf(each, account.row.summary?.points.year ?? each.year) === 'counted'
  const source = accountBasis(account.row.shopId, { kind: 'fact', subject: 'points' })
  const items: readonly KeyValue[] = [
    { label: facts.clause, value: clause === null ? '—' : <ClauseChip id={clause} source={clauseBasis(clause)} /> },
    { label: facts.points, value: counted ? <BasisAnchor source={source}>{each.points}</BasisAnchor> : each.points },
    { label: facts.occurredAt, value: fullDateTime(each.occurredAt) },
    { label: facts.decidedAt, value: fullDateTime(each.decidedAt) },
    {
      label: facts.year,
      value: (
        <>
          {cases.yearOf(each.year)} {each.complaint && facts.complaint}
        </>
      ),
      clauses: ['W8'],
    },
    ...(each.withdrawnAt === null ? [] : [{ label: facts.withdrawnAt, value: fullDateTime(each.withdrawnAt) }]),
  ]
  return (
    <section className="case-facts">
      <KeyValues items={items} />
      {each.withdrawnAt !== null && <p className="fg-2 small">{text.withdrawn}</p>}
    </section>
  )
}

function SectionHead({ title, children }: { title: string; children?: React.ReactNode }) {
  return (
    <div className="section-head">
      <h3>{title}</h3>
      <span className="grow" />
      {children}
    </div>
  )
}

function Notice(props: FileProps & { caseId: string }) {
  const { account, file } = props
  const {
    cases: { notice: text, deductions },
  } = useText(accountFilesText)
  const [open, setOpen] = useState(false)
  const taken = deductionsOf(account, file)
  const recorded = file.noticeNumber !== '' || file.noticeAt !== null || file.noticeText !== '' || file.facts !== ''
  const items: readonly KeyValue[] = [
    { label: text.number, value: file.noticeNumber === '' ? '—' : file.noticeNumber },
    { label: text.at, value: file.noticeAt === null ? '—' : fullDateTime(file.noticeAt) },
    { label: text.text, value: file.noticeText === '' ? '—' : file.noticeText },
    { label: text.facts, value: file.facts === '' ? '—' : file.facts },
    ...(taken.length === 0
      ? []
      : [
          {
            label: deductions.title,
            value: taken.map((each) => deductions.line(money(takenFen(each)), each.at)).join('；'),
            clauses: ['A9.5.2'],
          },
        ]),
  ]
  return (
    <section>
      <SectionHead title={text.title}>
        <ButtonAction label={text.edit} size="small" onPress={() => setOpen(true)} />
      </SectionHead>
      {recorded || taken.length > 0 ? <KeyValues items={items} /> : <p className="fg-3 small">{text.none}</p>}
      <FileChips files={file.attachments} />
      {open && <NoticeDialog {...props} onClose={() => setOpen(false)} />}
    </section>
  )
}

const outcomeTones = { upheld: 'done', lowered: 'soon', dismissed: 'wait' } as const

function AppealPart(props: FileProps & { caseId: string }) {
  const { account, file, caseId, each } = props
  const {
    cases: { appeal: text },
  } = useText(accountFilesText)
  const [open, setOpen] = useState(false)
  const { appeal } = file
  return (
    <section>
      <SectionHead title={text.title}>
        {appeal !== null && (
          <ButtonAction
            label={text.remove}
            size="small"
            look="text"
            onPress={() => void saveCaseFile(account, caseId, { ...file, appeal: null })}
          />
        )}
        <ButtonAction label={text.edit} size="small" onPress={() => setOpen(true)} />
      </SectionHead>
      {appeal === null ? (
        <p className="fg-3 small">{text.none}</p>
      ) : (
        <>
          <KeyValues
            items={[
              { label: text.filedAt, value: fullDateTime(appeal.filedAt) },
              { label: text.text, value: appeal.text === '' ? '—' : appeal.text },
              {
                label: text.outcome,
                value: (
                  <Tag tone={appeal.outcome === null ? 'hold' : outcomeTones[appeal.outcome]} size="panel">
                    {appeal.outcome === null ? text.open : text.outcomes[appeal.outcome]}
                  </Tag>
                ),
              },
              ...(appeal.decidedAt === null ? [] : [{ label: text.decidedAt, value: fullDateTime(appeal.decidedAt) }]),
            ]}
          />
          <FileChips files={appeal.attachments} />
          {appeal.outcome === 'upheld' && each.withdrawnAt === null && <p className="fg-2 small">{text.upheldHint}</p>}
        </>
      )}
      {open && <AppealDialog {...props} onClose={() => setOpen(false)} />}
    </section>
  )
}

function Course({ account, each, file }: FileProps) {
  const {
    cases: { timeline: text, appeal: words },
  } = useText(accountFilesText)
  const entries = courseOf(each, file, account, clauseOf(account, each.type)).map((step) => {
    const outcome = file.appeal?.outcome ?? null
    const detail =
      step.kind === 'decided'
        ? text.points(each.points)
        : step.kind === 'outcome' && outcome !== null
          ? ` · ${words.outcomes[outcome]}`
          : step.amountFen !== undefined
            ? ` ${money(step.amountFen)}`
            : ''
    const { key: id, at, who, clauses } = step
    return { id, at, who, act: text[step.kind], detail, moved: step.kind !== 'closed', clauses }
  })
  return (
    <section>
      <SectionHead title={text.title} />
      <LogLine label={text.title} entries={entries} />
    </section>
  )
}

function Acts({ account, file, caseId, each }: FileProps & { caseId: string }) {
  const {
    cases: { closing },
  } = useText(accountFilesText)
  const close = (): void =>
    void saveCaseFile(account, caseId, { ...file, closedAt: file.closedAt === null ? now() : null })
  return (
    <footer className="case-acts">
      {file.closedAt !== null && <span className="fg-3 small">{closing.closed(file.closedAt)}</span>}
      <span className="grow" />
      <ActButton account={account} act={accountActs.deduct} known={{ reason: 'violation' }} />
      {each.withdrawnAt === null && (
        <ActButton account={account} act={accountActs.withdrawViolation} known={{ id: caseId }} />
      )}
      <ButtonAction
        label={file.closedAt === null ? closing.close : closing.reopen}
        size="small"
        icon={file.closedAt === null ? 'check' : 'undo'}
        onPress={close}
      />
    </footer>
  )
}

interface DrawerProps extends CaseProps {
  readonly previous: (() => void) | null
  readonly next: (() => void) | null
  readonly onClose: () => void
}

function Head({ account, each, files, previous, next, onClose }: DrawerProps) {
  const { cases: text } = useText(accountFilesText)
  const { cases } = useText(complianceText)
  const language = useLanguage()
  const words = account.catalogue.find(({ type }) => type === each.type)?.text[language] ?? each.type
  return (
    <header className="drawer-head">
      <h2 className="mono">{each.id ?? cases.unnamed}</h2>
      <CaseStatusTag account={account} each={each} files={files} />
      <span className="ellipsis fg-2" title={words}>
        {words}
      </span>
      <span className="grow" />
      <IconButton label={text.previous} icon="up" small disabled={previous === null} onPress={() => previous?.()} />
      <IconButton label={text.next} icon="down" small disabled={next === null} onPress={() => next?.()} />
      <IconButton label={text.close} icon="close" onPress={onClose} />
    </header>
  )
}

export function CaseDrawer(props: DrawerProps) {
  const { account, files, each, previous, next, onClose } = props
  const { cases: text } = useText(accountFilesText)
  const { id } = each
  const kept = id === null ? undefined : files.cases[id]
  const file = kept?.value ?? emptyFile
  useHotkeys('drawer', [
    { keys: 'escape', label: text.close, inText: true, run: onClose },
    { keys: 'alt+j', label: text.next, run: () => next?.() },
    { keys: 'alt+k', label: text.previous, run: () => previous?.() },
  ])
  return (
    <aside className="panel is-card case-drawer" aria-label={text.drawer}>
      <Head {...props} />
      <div className="drawer-main">
        <Facts account={account} files={files} each={each} />
        {id === null ? (
          <p className="fg-2 small">{text.unnamed}</p>
        ) : (
          <>
            <Notice account={account} files={files} each={each} file={file} caseId={id} />
            <AppealPart account={account} files={files} each={each} file={file} caseId={id} />
          </>
        )}
        <Course account={account} files={files} each={each} file={file} />
        {id !== null && kept !== undefined && (
          <KeptHistory name={caseName(account, id)} what={id} versions={kept.version} />
        )}
      </div>
      {id !== null && <Acts account={account} files={files} each={each} file={file} caseId={id} />}
    </aside>
  )
}
