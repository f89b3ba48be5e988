// What can't be read in a draft, as sentences that name the field and say what belongs there.
import { packsText } from '../../../text/packs.ts'
import { currentLanguage, textNow } from '../../../text/text.ts'
import { categoryName } from './pack-words.ts'
import type { PackForm } from './pack-form.ts'
import type { FieldProblem, Problems } from './read-form.ts'

export const problemWords = (problem: FieldProblem): string => textNow(packsText).draft[problem]

/** The error under a field; nothing where it can be read. */
export const errorOf = (problems: Problems, field: string): string | null => {
  const problem = problems[field]
  return problem === undefined ? null : problemWords(problem)
}

const fieldName = (form: PackForm, field: string): string => {
  const { names, draft, depositOf, catalogue, category, newType } = textNow(packsText)
  const [area, key] = field.split(':')
  if (area === 'date') return draft.date
  if (area === 'deposit') {
    const row = form.deposit.find((one) => String(one.key) === key)
    return depositOf(row === undefined || row.category.trim() === '' ? category : categoryName(row.category))
  }
  if (area === 'violation') {
    const row = form.violations.find((one) => String(one.key) === key)
    const name = row?.[currentLanguage()] || row?.type || newType
    return `${catalogue} · ${name}`
  }
  return names[field] ?? field
}

export const problemSentences = (form: PackForm, problems: Problems): readonly string[] =>
  Object.entries(problems).map(([field, problem]) =>
    textNow(packsText).draft.problem(fieldName(form, field), problemWords(problem)),
  )
