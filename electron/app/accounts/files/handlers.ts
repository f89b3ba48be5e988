// The calls of an account's files and what serves each.
import type { AccountFileCalls } from '../../../../shared/contract/account-files.ts'
import type { ApiInput, ApiOutput } from '../../../../shared/contract/api.ts'
import type { Desk } from '../../desk.ts'
import { fileHistory, filesOfAccount } from './read-files.ts'
import { logComplaint, saveComplaint } from './save-complaint.ts'
import { restoreFile, saveCase, saveDocument, saveEntryItem, saveReceipt } from './save-files.ts'

type AccountFileHandlers = {
  readonly [N in keyof AccountFileCalls]: (desk: Desk, input: ApiInput<N>) => ApiOutput<N>
}

export const accountFileHandlers: AccountFileHandlers = {
  'account.files': filesOfAccount,
  'account.file-history': fileHistory,
  'account.save-entry-item': saveEntryItem,
  'account.save-document': saveDocument,
  'account.save-case': saveCase,
  'account.save-receipt': saveReceipt,
  'account.save-complaint': saveComplaint,
  'account.log-complaint': logComplaint,
  'account.restore-file': restoreFile,
}
