// @event-driven-io/emmett-sqlite with one connection kept open: its own way to read a stream and to append to it.
import type { OrderEvent } from '../../../shared/order/events.ts'
import { peer } from './peers.ts'
import type { Peer } from './peers.ts'

export interface EmmettConnection {
  readonly command: (sql: string) => Promise<unknown>
  readonly query: <T>(sql: string) => Promise<T[]>
  readonly close: () => void
}

export interface EmmettEvent {
  readonly type: string
  readonly data: object
  readonly metadata: object
}

interface Emmett {
  readonly sqliteConnection: (options: { readonly fileName: string }) => EmmettConnection
  readonly createEventStoreSchema: (connection: EmmettConnection) => Promise<void>
  readonly readStream: (
    connection: EmmettConnection,
    stream: string,
  ) => Promise<{ readonly currentStreamVersion: bigint; readonly events: readonly EmmettEvent[] }>
  readonly appendToStream: (
    connection: EmmettConnection,
    stream: string,
    type: string,
    events: readonly EmmettEvent[],
    options: { readonly expectedStreamVersion?: bigint },
  ) => Promise<{ readonly success: boolean }>
}

export const emmettSqlite = (context: Parameters<typeof peer>[1]): Promise<Peer<Emmett>> =>
  peer<Emmett>('@event-driven-io/emmett-sqlite', context)

/** Its events carry their content apart; the desk's are taken over whole. */
export const asEmmett = (event: OrderEvent, act: object): EmmettEvent => ({
  type: event.type,
  data: event,
  metadata: act,
})

export const openEmmett = async (emmett: Emmett, fileName: string): Promise<EmmettConnection> => {
  const connection = emmett.sqliteConnection({ fileName })
  await connection.command('PRAGMA synchronous = FULL')
  await emmett.createEventStoreSchema(connection)
  return connection
}

export type { Emmett }
