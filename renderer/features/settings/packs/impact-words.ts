// What a version changes for one order or account, in words.
import type { ImpactChange, KeptClock } from '../../../../shared/contract/packs.ts'
import type { Instant } from '../../../../shared/kernel/instant.ts'
import { commandLabel } from '../../../actions/words.ts'
import { dateTime, isoDate, yuan } from '../../../text/format.ts'
import { packsText } from '../../../text/packs.ts'
import { textNow } from '../../../text/text.ts'
import { wordsText } from '../../../text/words.ts'
import { parameterWords } from './pack-words.ts'

type Of<What extends ImpactChange['what']> = Extract<ImpactChange, { what: What }>

const instantWords = (at: Instant | null): string =>
  at === null ? textNow(packsText).noLimit : `${isoDate(at).slice(0, 5)}${dateTime(at)}`

const refundWords = ({ online, ticket, minFen, maxFen }: Of<'refund'>['before']): string => {
  const { refundOnline, refundTicket, refundNone } = textNow(packsText).impact
  const ways = [online && refundOnline, ticket && refundTicket].filter((way) => way !== false)
  if (ways.length === 0) return refundNone
  const amount = minFen === maxFen ? yuan(maxFen) : `${yuan(minFen)}–${yuan(maxFen)}`
  return `${ways.join('/')} ${amount}`
}

/** `customer:appeal.file`: whose, and which. */
const commandWords = (seated: string): string => {
  const [seat = '', command = ''] = seated.split(':')
  const turns: Readonly<Record<string, string>> = textNow(wordsText).turns
  const { customer } = textNow(packsText)
  const who = seat === 'customer' ? customer : (turns[seat] ?? '')
  return who === '' ? commandLabel(command) : `${who} ${commandLabel(command)}`
}

const commandsList = (names: readonly string[]): string => names.map(commandWords).join('、')

const commandsWords = ({ before, after }: Of<'commands'>): string => {
  const { opens, closes } = textNow(packsText).impact
  return [after.length > 0 && opens(commandsList(after)), before.length > 0 && closes(commandsList(before))]
    .filter((part) => part !== false)
    .join('；')
}

const countWords = (
  change: Of<'rejection-limit' | 'points-limit' | 'deductions-allowed'>,
  n: number | null,
): string => {
  const { noLimit, points, times } = textNow(packsText)
  if (n === null) return noLimit
  return change.what === 'points-limit' ? points(n) : times(n)
}

/** Before and after, where a change has two such sides. */
const sidesOf = (change: Exclude<ImpactChange, Of<'commands'>>): readonly [string, string] => {
  const { impact } = textNow(packsText)
  const { freight } = textNow(wordsText)
  switch (change.what) {
    case 'next-clock':
      return [parameterWords(change.parameter, change.before), parameterWords(change.parameter, change.after)]
    case 'rejection-limit':
    case 'points-limit':
    case 'deductions-allowed':
      return [countWords(change, change.before), countWords(change, change.after)]
    case 'appealable-from':
      return [instantWords(change.before), instantWords(change.after)]
    case 'refund':
      return [refundWords(change.before), refundWords(change.after)]
    case 'freight':
      return [freight[change.before], freight[change.after]]
    case 'required':
    case 'shortfall':
    case 'surcharge':
      return [yuan(change.before), yuan(change.after)]
    case 'inferred':
      return [
        change.before ? impact.inferredYes : impact.inferredNo,
        change.after ? impact.inferredYes : impact.inferredNo,
      ]
  }
}

export const impactWords = (change: ImpactChange): string => {
  const { impact, names } = textNow(packsText)
  if (change.what === 'commands') return commandsWords(change)
  const [before, after] = sidesOf(change)
  const said = impact.to(before, after)
  if (change.what === 'next-clock') return impact.next(names[change.parameter] ?? change.parameter, said)
  return impact.change(impact.what[change.what], said)
}

export const keptWords = ({ kind, dueAt }: KeptClock): string => {
  const { impact } = textNow(packsText)
  return impact.keeps(impact.clocks[kind] ?? kind, instantWords(dueAt))
}
