// Every call of the contract and the use case that serves it. A call without an entry does not compile.
import type { ApiInput, ApiName, ApiOutput } from '../../shared/contract/api.ts'
import type { Session } from '../../shared/contract/desk.ts'
import { findOrders } from '../store/queries/search.ts'
import { queuePage } from '../store/queries/queue-page.ts'
import { refundRegister } from '../store/queries/refund-register.ts'
import { productNames } from '../store/queries/tab-counts.ts'
import { removeChecklist } from '../store/settings/checklists.ts'
import { draft, saveDraft } from '../store/settings/drafts.ts'
import { removeProduct } from '../store/settings/products.ts'
import { listViews, removeView, saveView } from '../store/settings/saved-views.ts'
import { listTemplates, removeTemplate, saveTemplate } from '../store/settings/templates.ts'
import type { WriteDb } from '../store/open.ts'
import { accountFileHandlers } from './accounts/files/handlers.ts'
import { accountHandlers } from './accounts/handlers.ts'
import { appealHandlers } from './appeals/handlers.ts'
import { addOrder } from './add-order.ts'
import { assignOrders } from './assign.ts'
import { beginUpload, pickAttachments, previewOfAttachment, saveAttachment, uploadsOf } from './attachments.ts'
import { auditState, exportAudit, findHead, stopAudit, verifyLog } from './audit.ts'
import { runBackup } from './backup.ts'
import { basisOf } from './basis.ts'
import { calendarHandlers } from './calendar.ts'
import type { Desk } from './desk.ts'
import { evidenceHandlers } from './evidence/handlers.ts'
import { packEvidence } from './evidence/pack.ts'
import { exportQueue } from './export-queue.ts'
import { fillInItems, markFilledIn } from './fill-in.ts'
import { homeOf } from './home.ts'
import type { DeskHost } from './host.ts'
import { applyImport, importHistory } from './import-apply.ts'
import { saveFailedRows } from './import-failed.ts'
import { pickList, planList, planRows } from './import-plan.ts'
import { exportInvoices } from './invoices/export-invoices.ts'
import { invoiceHandlers } from './invoices/handlers.ts'
import { printInvoices } from './invoices/print-invoices.ts'
import { movePracticeDay } from './move-today.ts'
import type { Native } from './native.ts'
import { orderPage } from './order-page.ts'
import { packHandlers } from './packs/handlers.ts'
import { exportPack, importPack } from './packs/pack-files.ts'
import { runScenarios } from './packs/run-scenarios.ts'
import { performMany } from './perform-many.ts'
import { performOne } from './perform.ts'
import { recordFact } from './record-fact.ts'
import { reminderHandlers } from './reminders/handlers.ts'
import { inboxOf } from './reminders/inbox.ts'
import { applyRestore, backupList, restorePreview } from './restore.ts'
import { exportReport } from './reports/export-report.ts'
import { reportHandlers } from './reports/handlers.ts'
import { printReport } from './reports/print-report.ts'
import { retentionHandlers } from './retention/handlers.ts'
import { revealContact } from './reveal-contact.ts'
import { clauseTexts } from './rulebook.ts'
import { choosePerson, firstSession, sessionOf } from './session.ts'
import { settleStage } from './settle-stage.ts'
import * as settings from './settings.ts'
import { noteTicket } from './tickets.ts'
import { undoList } from './undo-list.ts'
import { undoTarget } from './undo.ts'

/** What a use case gives back: at once (most do; the store is synchronous) or later. */
export type Handler<N extends ApiName> = (input: ApiInput<N>) => ApiOutput<N> | Promise<ApiOutput<N>>
export type Handlers = { readonly [N in ApiName]: Handler<N> }

/** Calls that need neither an open desk nor to be the same on every desk go through here. */
const aboutTheApp = (host: DeskHost, native: Native) => ({
  'session.get': async (): Promise<Session> =>
    host.isFirstRun ? firstSession(host.now) : sessionOf(await host.desk()),
  'session.choose-desk': async ({ desk }: ApiInput<'session.choose-desk'>): Promise<Session> => {
    await host.choose(desk)
    return sessionOf(await host.desk())
  },
  'practice.move-today': ({ to }: ApiInput<'practice.move-today'>) => movePracticeDay(host, to),
  'backup.list': () => backupList(host),
  'restore.preview': ({ path }: ApiInput<'restore.preview'>) => restorePreview(host, native, path),
  'restore.apply': ({ path }: ApiInput<'restore.apply'>) => applyRestore(host, path),
  'rulebook.get': () => clauseTexts,
  'clipboard.read': () => native.readClipboard(),
  'clipboard.write': async ({ text }: ApiInput<'clipboard.write'>) => {
    await native.writeClipboard(text)
    return null
  },
  'file.open-saved': async ({ path }: ApiInput<'file.open-saved'>) => ({ opened: await native.openSaved(path) }),
  'file.show-saved': ({ path }: ApiInput<'file.show-saved'>) => (native.showSaved(path), null),
  'window.action': ({ action }: ApiInput<'window.action'>) => (native.actOnWindow(action), null),
})

export const makeHandlers = (host: DeskHost, native: Native): Handlers => {
  const onDesk =
    <Input, Output>(work: (desk: Desk, input: Input) => Output | Promise<Output>) =>
    async (input: Input): Promise<Output> =>
      work(await host.desk(), input)
  /** A small setting, saved or removed. */
  const setting = <Input, Output>(work: (db: WriteDb, input: Input, desk: Desk) => Output) =>
    onDesk((desk, input: Input) => {
      const output = desk.store.write((db) => work(db, input, desk))
      settings.settingsChanged(desk)
      return output
    })
  const removal = (remove: (db: WriteDb, id: string) => void) =>
    setting((db, { id }: { readonly id: string }) => (remove(db, id), null))

  /** Several calls served by functions of their own file. */
  const all = <Calls extends Readonly<Record<string, (desk: Desk, input: never) => unknown>>>(calls: Calls) =>
    Object.fromEntries(
      Object.entries(calls).map(([name, work]) => [name, onDesk(work as (desk: Desk, input: unknown) => unknown)]),
    ) as unknown as {
      readonly [N in keyof Calls]: (input: Parameters<Calls[N]>[1]) => Promise<Awaited<ReturnType<Calls[N]>>>
    }

  return {
    ...aboutTheApp(host, native),
    ...all(invoiceHandlers),
    ...all(accountHandlers),
    ...all(packHandlers),
    'packs.export': onDesk((desk, input) => exportPack(desk, native, input)),
    'packs.import': () => importPack(native),
    'packs.run-scenarios': onDesk((desk, input) => runScenarios(desk, native, input)),
    ...all(reminderHandlers),
    'reminder.list': async () => {
      await host.reminded()
      return inboxOf(await host.desk())
    },
    ...all(evidenceHandlers),
    'evidence.pack': onDesk((desk, input) => packEvidence(desk, native, input)),
    ...all(reportHandlers),
    'report.export': onDesk((desk, input) => exportReport(desk, native, input)),
    'report.print': onDesk((desk, input) => printReport(desk, native, input)),
    ...all(accountFileHandlers),
    ...all(appealHandlers),
    ...all(retentionHandlers),
    ...all(calendarHandlers),
    'invoice.export': onDesk((desk, input) => exportInvoices(desk, native, input)),
    'invoice.print': onDesk((desk, input) => printInvoices(desk, native, input)),
    'session.choose-person': onDesk((desk, { personId }) => choosePerson(desk, personId)),

    'home.get': onDesk((desk, { shops }) => homeOf(desk, shops)),
    'queue.page': onDesk((desk, query) => queuePage(desk.store.db, query, desk.clock.now())),
    'queue.products': onDesk((desk) => productNames(desk.store.db)),
    'queue.export': onDesk((desk, input) => exportQueue(desk, native, input)),
    'search.find': onDesk((desk, { text }) => findOrders(desk.store.db, text)),

    'order.get': onDesk((desk, { stream }) => orderPage(desk, stream)),
    'order.basis': onDesk((desk, { stream, subject }) => basisOf(desk, stream, subject)),
    'order.add': onDesk(addOrder),
    'order.perform': onDesk(performOne),
    'order.perform-many': onDesk(performMany),
    'order.record-fact': onDesk(recordFact),
    'order.settle-stage': onDesk(settleStage),
    'order.assign': onDesk(assignOrders),
    'order.ticket': onDesk(noteTicket),
    'order.tick': onDesk(settings.tickItem),
    'order.reveal-contact': onDesk((desk, { stream }) => revealContact(desk, stream)),

    'undo.run': onDesk((desk, { target }) => undoTarget(desk, target)),
    'undo.list': onDesk(undoList),

    'fill-in.list': onDesk((desk, { filled }) => fillInItems(desk, filled)),
    'fill-in.mark': onDesk((desk, { actIds }) => markFilledIn(desk, actIds)),
    'refund.list': onDesk((desk, { status }) => refundRegister(desk.store.db, status)),

    'attachment.begin': onDesk(beginUpload),
    'attachment.append': onDesk((desk, { uploadId, chunk }) => uploadsOf(desk, uploadId).append(uploadId, chunk)),
    'attachment.finish': onDesk((desk, { uploadId }) => desk.uploads.finish(uploadId)),
    'attachment.cancel': onDesk(async (desk, { uploadId }) => {
      await uploadsOf(desk, uploadId).cancel(uploadId)
      return null
    }),
    'attachment.pick': onDesk((desk) => pickAttachments(desk, native)),
    'attachment.preview': onDesk(previewOfAttachment),
    'attachment.save-as': onDesk((desk, input) => saveAttachment(desk, native, input)),

    'import.plan': onDesk(planList),
    'import.pick': onDesk((desk) => pickList(desk, native)),
    'import.rows': onDesk(planRows),
    'import.apply': onDesk((desk, { planId }) => applyImport(desk, planId)),
    'import.cancel': onDesk((desk, { planId }) => (desk.shelf.plans.take(planId), null)),
    'import.list': onDesk(importHistory),
    'import.failed-rows': onDesk((desk, { importId }) => saveFailedRows(desk, native, importId)),

    'settings.get': onDesk(settings.settingsView),
    'settings.preferences': onDesk((desk, changed) => settings.savePreferences(desk, native, changed)),
    'shop.save': onDesk(settings.shopSave),
    'product.save': onDesk(settings.productSave),
    'product.remove': removal(removeProduct),
    'person.save': onDesk(settings.personSave),
    'template.save': setting((db, template, { ids }) =>
      saveTemplate(db, { ...template, id: template.id ?? ids.other() }),
    ),
    'template.list': onDesk((desk) => listTemplates(desk.store.db)),
    'template.remove': removal(removeTemplate),
    'checklist.save': onDesk(settings.checklistSave),
    'checklist.remove': removal(removeChecklist),
    'view.list': onDesk((desk, { screen }) => listViews(desk.store.db, screen)),
    'view.save': setting((db, view, { ids }) => saveView(db, { ...view, id: view.id ?? ids.other() })),
    'view.remove': removal(removeView),
    'draft.get': onDesk((desk, { key }) => draft(desk.store.db, key)),
    'draft.save': onDesk((desk, { key, text }) => {
      const savedAt = desk.clock.now()
      desk.store.write((db) => saveDraft(db, key, { text, savedAt }))
      return { savedAt }
    }),

    'backup.run': onDesk((desk, { askWhere }) => runBackup(desk, native, askWhere)),
    'audit.state': onDesk(auditState),
    'audit.verify': onDesk(verifyLog),
    'audit.stop': onDesk(stopAudit),
    'audit.find-head': onDesk(findHead),
    'audit.export': onDesk((desk) => exportAudit(desk, native)),
  }
}
