// What a migration is: one released file per step, never edited afterwards (a test holds their hashes).

export interface Migration {
  /** The store's `user_version` once it has run; they count up from 1 without gaps. */
  readonly version: number
  /** Runs in one transaction, after a backup was made. */
  readonly sql: string
}
