// Reads the ids out of the rulebook's own text, for the day it is revised: its tables and its sentence on refusals.
import type { Row } from './judge.ts'

const idCell = /^\|\s*((?:(?:[TQIDW]\d+|A[\d.]+|A-[A-Z]+)\s+)+)\|/
const refusalSentence = /whether a refusal may cite it[^:]*: yes for every gate, and for ([^\n]*?)\.\s/

/** Throws when the text holds no sentence on refusals: then it isn't the rulebook, or no longer written the same way. */
export const readRulebook = (markdown: string): readonly Row[] => {
  const sentence = refusalSentence.exec(markdown)?.[1]
  if (!sentence) throw new Error('no sentence that says which clauses a refusal may cite: is this the rulebook?')
  const refusing = new Set(sentence.split(/,\s*/))
  return markdown.split('\n').flatMap((line) => {
    const ids = idCell.exec(line)?.[1]?.trim().split(/\s+/) ?? []
    return ids.map((id) => {
      const kind = id.startsWith('W') ? 'decision' : (line.split('|')[2]?.trim() ?? '')
      return { id, kind, refuses: kind === 'gate' || refusing.has(id) }
    })
  })
}

/** One clause a line, so that a revision reads as a short diff. */
export const printRows = (rows: readonly Row[]): string => {
  const lines = rows.map(({ id, kind, refuses }) => `  { "id": "${id}", "kind": "${kind}", "refuses": ${refuses} }`)
  return `[\n${lines.join(',\n')}\n]\n`
}
