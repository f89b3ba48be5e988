// The clauses as the page shows them: our wording, their source and article.
import type { ClauseText } from '../../shared/contract/basis.ts'
import { sources } from '../../shared/rulebook/clause.ts'
import { clause, clauseIds } from '../../shared/rulebook/clauses.ts'

export const clauseTexts: readonly ClauseText[] = clauseIds.map((id) => {
  const { kind, source, article, title, text } = clause(id)
  return { id, kind, source: sources[source].name, article, title, text }
})
