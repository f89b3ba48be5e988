// What to say when the world says no: what did not happen, that data is unchanged, what to do.
import type { CallError } from '../../shared/contract/api.ts'
import { failures as en } from './en/failures.ts'
import { type Area, textNow } from './text.ts'
import { failures as zh } from './zh/failures.ts'

export interface FailureWords {
  readonly title: string
  readonly text: string
}

export const failureText: Area<(error: CallError) => FailureWords> = { zh, en }

const oneSentence: Area<(words: FailureWords) => string> = {
  zh: ({ title, text }) => `${title}。${text}`,
  en: ({ title, text }) => `${title}. ${text}`,
}

/** For a toast or a field: one sentence. */
export const failureNow = (error: CallError): string => {
  return textNow(oneSentence)(textNow(failureText)(error))
}
