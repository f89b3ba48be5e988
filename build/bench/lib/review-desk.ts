// A desk whose orders all wait for the provider to confirm the requirement: one command each, as often as there are orders.
import { copyFileSync } from 'node:fs'
import { closeDesk, openDesk } from '../../../electron/app/open-desk.ts'
import type { Desk } from '../../../electron/app/desk.ts'
import { writeOpening } from '../../../electron/app/open-order.ts'
import { recordInWrite } from '../../../electron/app/record-fact.ts'
import { inOneWrite } from '../../../electron/app/write-order.ts'
import { practiceClock } from '../../../electron/platform/clock.ts'
import type { Instant } from '../../../shared/kernel/instant.ts'
import { HOUR, after } from '../../../shared/kernel/instant.ts'
import type { StreamId } from '../../../shared/kernel/log.ts'
import { makeIds } from '../../../electron/platform/ids.ts'
import { arrival } from '../../seed/arrival.ts'
import { DEFAULT_NOW } from '../../seed/defaults.ts'
import { chance } from '../../seed/random.ts'
import { furnish } from '../../seed/shops.ts'

/** Ids come out the same every time, so that two desks told the same hold the same. */
export const benchDesk = (file: string, at: Instant = DEFAULT_NOW, seed = 7): Promise<Desk> =>
  openDesk({
    file,
    practiceFrom: at,
    machine: practiceClock(at),
    device: 'bench-desk',
    log: {
      write: (where, error) => {
        throw new Error(where, { cause: error })
      },
    },
    push: () => {},
    random: chance(seed).bytes,
  })

/** Makes the desk's file and returns its orders. Products are sold as seeds sell them. */
export const makeReviewDesk = async (file: string, orders: number): Promise<readonly StreamId[]> => {
  const desk = await benchDesk(file, DEFAULT_NOW, 3)
  const draws = chance(1)
  try {
    const furniture = desk.store.write((db) => furnish(db, makeIds(desk.clock, draws.bytes), 3))
    return inOneWrite(desk, null, (write) => {
      const streams: StreamId[] = []
      for (let place = 0; streams.length < orders; place += 1) {
        const { customer, ...coming } = arrival(draws, furniture, place, orders, after(DEFAULT_NOW, -6 * HOUR), 1)
        if (coming.shown !== null || coming.terms.goods !== 'service') continue
        const contact = { name: customer.contact, phone: customer.phone, email: null }
        writeOpening(write, { ...coming, contact })
        const by = coming.terms.selfOperated ? 'platform' : 'customer'
        const occurredAt = after(DEFAULT_NOW, -4 * HOUR)
        const fact = { name: 'requirement.submit', by, input: { description: '官网迁移上云' }, occurredAt } as const
        recordInWrite(write, coming.stream, fact)
        streams.push(coming.stream)
      }
      return streams
    })
  } finally {
    closeDesk(desk)
  }
}

/** A closed store is one file, with the note beside it that says there is one. */
export const copyStore = (from: string, to: string): void => {
  copyFileSync(from, to)
  copyFileSync(`${from}.marker`, `${to}.marker`)
}
