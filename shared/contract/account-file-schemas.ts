// The shape of what a page may keep of an account, checked strictly.
import { z } from 'zod'
import type { AccountFileCalls } from './account-files.ts'
import { accountFileKinds, appealOutcomes } from './account-files.ts'
import * as part from './schema-parts.ts'

const attachments = z.array(part.attachmentRef).max(200)
const when = part.atInstant.nullable()

const entryItem = z.strictObject({ done: z.boolean(), note: part.longText, validUntil: when, attachments })

const documentFile = z.strictObject({ note: part.longText, attachments })

const appeal = z.strictObject({
  filedAt: part.atInstant,
  text: part.longText,
  attachments,
  outcome: z.enum(appealOutcomes).nullable(),
  decidedAt: when,
})

const caseFile = z.strictObject({
  noticeAt: when,
  noticeNumber: part.name,
  noticeText: part.longText,
  facts: part.longText,
  attachments,
  appeal: appeal.nullable(),
  closedAt: when,
  deductions: z.array(part.id).max(200),
})

const receipt = z.strictObject({
  number: part.name,
  receivedAt: when,
  courier: part.name,
  tracking: part.name,
  keptWhere: part.name,
  attachments,
})

const complaint = z.strictObject({ text: part.longText, orderId: part.name, attachments })

const named = { shopId: part.id, kind: z.enum(accountFileKinds), item: part.id }
const version = z.int().min(0)

export type AccountFileSchemas = { readonly [N in keyof AccountFileCalls]: z.ZodType<AccountFileCalls[N]['input']> }

export const accountFileSchemas: AccountFileSchemas = {
  'account.files': z.strictObject({ shopId: part.id }),
  'account.file-history': z.strictObject(named),
  'account.save-entry-item': z.strictObject({ shopId: part.id, item: part.id, value: entryItem }),
  'account.save-document': z.strictObject({ shopId: part.id, item: part.id, value: documentFile }),
  'account.save-case': z.strictObject({ shopId: part.id, item: part.id, value: caseFile }),
  'account.save-receipt': z.strictObject({ shopId: part.id, item: part.id, value: receipt }),
  'account.save-complaint': z.strictObject({ shopId: part.id, item: part.id, value: complaint }),
  'account.log-complaint': z.strictObject({
    shopId: part.id,
    item: part.id,
    text: part.longText.refine((text) => text.trim() !== ''),
  }),
  'account.restore-file': z.strictObject({ ...named, to: version, over: version }),
}
