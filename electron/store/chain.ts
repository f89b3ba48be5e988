// The hash chain over the log: every act's hash covers the hash before it, the act and its events, so that nothing in
// the past can be changed, left out or put in unnoticed. Personal values aren't in it, only their ids (W9), and can go.
import { createHash } from 'node:crypto'
import type { ActId, EventId } from '../../shared/kernel/log.ts'

/** What is hashed of an act, as it is stored. Instants are epoch milliseconds; texts are the stored JSON, letter by letter. */
export interface ChainLink {
  readonly id: ActId
  readonly stream: string
  readonly name: string
  readonly by: string
  readonly recorded: boolean
  readonly person: string | null
  readonly device: string
  readonly occurredAt: number
  readonly recordedAt: number
  readonly batch: string | null
  readonly supersedes: readonly EventId[]
  readonly input: string
  readonly events: readonly {
    readonly version: number
    readonly type: string
    readonly at: number
    readonly body: string
    readonly of: ActId
  }[]
}

/** The hash before the first act. */
export const CHAIN_START: Uint8Array = new Uint8Array(32)

/** What is hashed of a link after the previous hash: JSON arrays in a fixed order, so that anyone can write it again. */
export const linkText = (link: ChainLink): string =>
  JSON.stringify([
    link.id,
    link.stream,
    link.name,
    link.by,
    link.recorded,
    link.person,
    link.device,
    link.occurredAt,
    link.recordedAt,
    link.batch,
    link.supersedes,
    link.input,
    link.events.map((event) => [event.version, event.type, event.at, event.body, event.of]),
  ])

/** SHA-256 over the previous hash and the link's text in UTF-8. */
export const linkHash = (previous: Uint8Array, link: ChainLink): Uint8Array =>
  createHash('sha256').update(previous).update(linkText(link)).digest()
