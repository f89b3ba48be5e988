// The names of accounts' streams: one a shop.
import type { StreamId } from '../../../shared/kernel/log.ts'

const PREFIX = 'account:'

export const accountStreamOf = (shopId: string): StreamId => `${PREFIX}${shopId}` as StreamId

export const isAccountStream = (stream: StreamId): boolean => stream.startsWith(PREFIX)

export const shopOfAccount = (stream: StreamId): string => stream.slice(PREFIX.length)
