// W9: whom an invoice goes to never enters the log. Before a command is decided its personal texts give way to their ids; the
// texts are kept once the act stands, so that a refused one leaves nothing behind.
import type { StreamId } from '../../../shared/kernel/log.ts'
import { personalFields } from '../../../shared/invoice/commands.ts'
import { keepPersonal, knownPersonal } from '../../store/personal-data.ts'
import type { PersonalId, PersonalKind } from '../../store/personal-data.ts'
import type { Write } from '../write-order.ts'

type Field = (typeof personalFields)[number]
type Input = Readonly<Record<string, unknown>>

const kinds: Readonly<Record<Field, PersonalKind>> = {
  recipient: 'recipient',
  phone: 'invoice-phone',
  address: 'address',
  postcode: 'postcode',
  email: 'invoice-email',
}

const holdsPersonal: ReadonlySet<string> = new Set(['invoice.request', 'invoice.correct'])

export interface SetApart {
  /** With ids where there were texts; a blank text stays, for the rules to refuse. */
  readonly input: Input
  /** Keeps the texts behind the ids; once, in the transaction that writes the act. */
  readonly keep: () => void
}

export const setApart = (write: Write, stream: StreamId, command: string, input: Input): SetApart => {
  if (!holdsPersonal.has(command)) return { input, keep: () => {} }
  const { db, desk } = write
  const apart = personalFields.flatMap((field) => {
    const text = input[field]
    if (typeof text !== 'string' || text.trim() === '') return []
    const kind = kinds[field]
    return [{ field, kind, text, id: knownPersonal(db, stream, kind, text) ?? (desk.ids.other() as PersonalId) }]
  })
  return {
    input: { ...input, ...Object.fromEntries(apart.map(({ field, id }) => [field, id])) },
    keep: () => {
      for (const { kind, text, id } of apart) keepPersonal(db, stream, kind, text, id)
    },
  }
}
