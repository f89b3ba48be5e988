// What may go into every call, checked in main before anything else looks at it. One schema per name of `Api`, and the
// compiler compares them: a call without a schema, or a schema that says something else than `Api`, does not compile.
import { z } from 'zod'
import type { ApiInput, ApiName } from './api.ts'
import { roles } from './desk.ts'
import { rowVerdicts } from './imports.ts'
import { accountFileSchemas } from './account-file-schemas.ts'
import { accountSchemas } from './account-schemas.ts'
import { appealSchemas } from './appeal-schemas.ts'
import { packSchemas } from './pack-schemas.ts'
import { auditSchemas } from './audit-schemas.ts'
import { calendarSchemas } from './calendar-schemas.ts'
import { invoiceSchemas } from './invoice-schemas.ts'
import { reminderSchemas, reminderSetting } from './reminder-schemas.ts'
import { evidenceSchemas } from './evidence-schemas.ts'
import { reportSchemas } from './report-schemas.ts'
import { retentionSchemas } from './retention-schemas.ts'
import * as part from './schema-parts.ts'

const nothing = z.null()
const idOrNew = part.id.nullable()
const removal = z.strictObject({ id: part.id })
const goods = z.enum(['service', 'saas-manual', 'application', 'tool'])

/** 1 MiB of bytes as base64 (`architecture.md`). */
const CHUNK_MAX = Math.ceil((1024 * 1024) / 3) * 4

const basisSubject = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('clock'), obligation: part.id }),
  z.strictObject({
    kind: z.literal('refusal'),
    command: part.id,
    by: z.enum(['customer', 'provider', 'operations', 'platform']),
  }),
  z.strictObject({
    kind: z.literal('fact'),
    subject: z.enum([
      'stage',
      'hold',
      'rejections',
      'entitlement',
      'warranty',
      'refund',
      'fill-in',
      'appealable',
      'automatic',
      'freight',
      'invoiceLock',
      'invoiceable',
    ]),
  }),
])

const newOrder = z.strictObject({
  shopId: part.shopId,
  orderId: part.id,
  customerId: part.name,
  customerName: part.name,
  contactName: part.name,
  phone: part.name,
  email: part.name,
  productId: idOrNew,
  product: part.name,
  goods,
  amountFen: z.int().min(0),
  paidAt: part.atInstant,
  orderKind: part.name,
  selfOperated: z.boolean(),
})

const importSource = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('clipboard'),
    text: z.string().max(50_000_000),
    html: z.string().max(100_000_000),
  }),
  z.strictObject({ kind: z.literal('upload'), uploadId: part.id }),
  z.strictObject({ kind: z.literal('plan'), planId: part.id }),
])

const preferences = z.strictObject({
  language: z.enum(['zh', 'en']).exactOptional(),
  theme: z.enum(['light', 'dark', 'system']).exactOptional(),
  density: z.enum(['auto', 'standard', 'compact']).exactOptional(),
  railNav: z.boolean().exactOptional(),
  dueSoonHours: z.number().min(1).max(720).exactOptional(),
  dueUrgentHours: z.number().min(0.5).max(720).exactOptional(),
  attachmentMaxMb: z.int().min(1).max(500).exactOptional(),
  attachmentsPerAct: z.int().min(1).max(200).exactOptional(),
  dailyBackup: z.boolean().exactOptional(),
  backupFolder: z.string().min(1).max(4000).nullable().exactOptional(),
  reminders: reminderSetting.exactOptional(),
})

const savedState = z.record(z.string().max(60), z.json())

type InputSchemas = { readonly [N in ApiName]: z.ZodType<ApiInput<N>> }

export const inputSchemas: InputSchemas = {
  'session.get': nothing,
  'session.choose-person': z.strictObject({ personId: part.id }),
  'session.choose-desk': z.strictObject({ desk: z.enum(['empty', 'practice']) }),
  'practice.move-today': z.strictObject({ to: part.atInstant }),

  'home.get': z.strictObject({ shops: z.array(part.shopId).max(1000).exactOptional() }),
  'queue.page': part.queuePage,
  'queue.products': nothing,
  'queue.export': z.strictObject({
    selection: part.selection,
    format: z.enum(['csv', 'xlsx']),
    personal: z.boolean(),
    columns: z.array(part.id).min(1).max(60),
  }),
  'search.find': z.strictObject({ text: z.string().max(200) }),

  'order.get': z.strictObject({ stream: part.streamId }),
  'order.basis': z.strictObject({ stream: part.streamId, subject: basisSubject }),
  'order.add': newOrder,
  'order.perform': z.strictObject(part.performFields),
  'order.perform-many': z.strictObject({
    selection: part.selection,
    command: part.performFields.command,
    with: part.commandFields,
  }),
  'order.record-fact': z.strictObject({
    ...part.performFields,
    by: z.enum(['customer', 'provider', 'operations', 'platform']),
    occurredAt: part.atInstant,
  }),
  'order.settle-stage': z.strictObject({ stream: part.streamId, stage: part.id, since: part.atInstant }),
  'order.assign': z.strictObject({ selection: part.selection, personId: idOrNew }),
  'order.ticket': z.strictObject({
    stream: part.streamId,
    number: part.id,
    text: part.longText,
    closed: z.boolean(),
  }),
  'order.tick': z.strictObject({ stream: part.streamId, itemId: part.id, done: z.boolean() }),
  'order.reveal-contact': z.strictObject({ stream: part.streamId }),

  'undo.run': z.strictObject({ target: z.strictObject({ kind: z.enum(['act', 'group', 'import']), id: part.id }) }),
  'undo.list': nothing,

  'fill-in.list': z.strictObject({ filled: z.boolean() }),
  'fill-in.mark': z.strictObject({ actIds: z.array(part.id).min(1).max(10_000) }),
  'refund.list': z.strictObject({
    status: z.enum(['requested', 'approved', 'declined', 'withdrawn']).nullable(),
  }),

  'attachment.begin': z.strictObject({
    name: z.string().min(1).max(255),
    bytes: z.int().min(0),
    purpose: z.enum(['attachment', 'import']),
  }),
  'attachment.append': z.strictObject({ uploadId: part.id, chunk: z.base64().max(CHUNK_MAX) }),
  'attachment.finish': z.strictObject({ uploadId: part.id }),
  'attachment.cancel': z.strictObject({ uploadId: part.id }),
  'attachment.pick': nothing,
  'attachment.preview': z.strictObject({ sha256: part.sha256, name: part.name }),
  'attachment.save-as': z.strictObject({ sha256: part.sha256, name: part.name }),

  'import.plan': z.strictObject({
    source: importSource,
    shopId: part.shopId.nullable(),
    mapping: z.record(z.string().max(500), z.string().max(60)).nullable(),
  }),
  'import.pick': nothing,
  'import.rows': z.strictObject({
    planId: part.id,
    verdict: z.enum(rowVerdicts).nullable(),
    offset: z.int().min(0),
    limit: z.int().min(1).max(part.PAGE_MAX),
  }),
  'import.apply': z.strictObject({ planId: part.id }),
  'import.cancel': z.strictObject({ planId: part.id }),
  'import.list': nothing,
  'import.failed-rows': z.strictObject({ importId: part.id }),

  'settings.get': nothing,
  'settings.preferences': preferences,
  'shop.save': z.strictObject({
    marketplace: part.id,
    accountId: part.id,
    name: part.name,
    targetConfirm: part.duration.nullable(),
    targetDeliver: part.duration.nullable(),
    issuesSpecial: z.boolean().exactOptional(),
  }),
  'product.save': z.strictObject({
    id: idOrNew,
    shopId: part.shopId,
    name: part.name.min(1),
    goods,
    selfOperated: z.boolean(),
    warranty: part.duration.nullable(),
    promisedWorkdays: z.int().min(1).max(2500).nullable(),
  }),
  'product.remove': removal,
  'person.save': z.strictObject({ id: idOrNew, name: part.name.min(1), role: z.enum(roles) }),
  'template.save': z.strictObject({
    id: idOrNew,
    command: part.id,
    title: part.name.min(1),
    text: part.longText,
  }),
  'template.list': nothing,
  'template.remove': removal,
  'checklist.save': z.strictObject({
    id: idOrNew,
    step: z.enum(['confirm', 'implement', 'complete']),
    product: part.name,
    items: z.array(z.strictObject({ text: z.string().min(1).max(500), clause: part.id.nullable() })).max(100),
  }),
  'checklist.remove': removal,
  'view.list': z.strictObject({ screen: part.id }),
  'view.save': z.strictObject({ id: idOrNew, screen: part.id, name: part.name.min(1), state: savedState }),
  'view.remove': removal,
  'draft.get': z.strictObject({ key: part.id }),
  'draft.save': z.strictObject({ key: part.id, text: part.longText }),

  'backup.run': z.strictObject({ askWhere: z.boolean() }),
  'backup.list': nothing,
  'restore.preview': z.strictObject({ path: z.string().min(1).max(4000).nullable() }),
  'restore.apply': z.strictObject({ path: z.string().min(1).max(4000) }),

  'rulebook.get': nothing,
  'clipboard.read': nothing,
  'clipboard.write': z.strictObject({ text: z.string().max(1_000_000) }),
  'file.open-saved': z.strictObject({ path: z.string().min(1).max(4096) }),
  'file.show-saved': z.strictObject({ path: z.string().min(1).max(4096) }),
  'window.action': z.strictObject({ action: z.enum(['minimize', 'maximize', 'close']) }),

  ...invoiceSchemas,
  ...accountSchemas,
  ...packSchemas,
  ...reminderSchemas,
  ...reportSchemas,
  ...evidenceSchemas,
  ...accountFileSchemas,
  ...appealSchemas,
  ...retentionSchemas,
  ...auditSchemas,
  ...calendarSchemas,
}
