// How large and how many files an act may carry: settings of the desk, asked each time because people change them.
import { preference } from '../store/settings/preferences.ts'
import type { Store } from '../store/open.ts'
import type { AttachmentLimits } from '../files/attachments/uploads.ts'
import { defaultPreferences } from './preferences.ts'

const MEBIBYTE = 1024 * 1024

const number = (value: unknown, otherwise: number): number => (typeof value === 'number' ? value : otherwise)

export const attachmentLimits = ({ store }: { readonly store: Store }): AttachmentLimits => ({
  maxBytes: number(preference(store.db, 'attachmentMaxMb'), defaultPreferences.attachmentMaxMb) * MEBIBYTE,
  perAct: number(preference(store.db, 'attachmentsPerAct'), defaultPreferences.attachmentsPerAct),
})
