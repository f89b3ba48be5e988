// Clause texts, asked for once: they never change while the app runs.
import type { ClauseText } from '../../shared/contract/basis.ts'
import { call } from './bridge.ts'
import { queryClient } from './queries.ts'

/** Every clause by id. */
export const clauses = (): Promise<ReadonlyMap<string, ClauseText>> =>
  queryClient.fetchQuery({
    queryKey: ['rulebook.get', null],
    queryFn: async () => new Map((await call('rulebook.get', null)).map((clause) => [clause.id, clause] as const)),
  })
