// Why a list was not read or not taken, in words: the reader's own codes first, the world's failures otherwise.
import type { CallError } from '../../../shared/contract/api.ts'
import { type FailureWords, failureText } from '../../text/failures.ts'
import { importsText } from '../../text/imports.ts'
import { textNow } from '../../text/text.ts'

export const importFailure = (error: CallError): FailureWords => {
  const { unreadable, notReady, planNotReady } = textNow(importsText)
  if (error.kind === 'plan-not-ready') return { title: notReady, text: planNotReady }
  const code = /^[a-z0-9-]+/.exec(error.detail ?? '')?.[0] ?? ''
  const said = error.kind === 'list-unreadable' ? unreadable.codes[code] : undefined
  if (said === undefined) return textNow(failureText)(error)
  return { title: unreadable.title, text: unreadable.whole(said) }
}
