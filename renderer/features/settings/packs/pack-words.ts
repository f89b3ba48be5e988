// Values of a pack in words: lengths of time, amounts, counts; and where in a pack something stands.
import type { FaultKind, PackChange, PackFault, PackSource } from '../../../../shared/contract/packs.ts'
import type { Duration } from '../../../../shared/kernel/duration.ts'
import type { Fen } from '../../../../shared/kernel/fen.ts'
import { accountText } from '../../../text/account.ts'
import { yuan } from '../../../text/format.ts'
import { packsText } from '../../../text/packs.ts'
import { currentLanguage, textNow } from '../../../text/text.ts'
import { durationWords } from '../duration.ts'
import { shapes } from './parameter-kinds.ts'
import type { SingleParameter } from './parameter-kinds.ts'

const isSingle = (name: string): name is SingleParameter => Object.hasOwn(shapes, name)

const percentOf = (share: number): string => `${Math.round(share * 10_000) / 100}%`

/** One parameter's value; nothing where the marketplace has none of it. */
export const parameterWords = (name: string, value: unknown): string => {
  const text = textNow(packsText)
  if (value === null || value === undefined) return text.noLimit
  if (!isSingle(name)) return JSON.stringify(value)
  const { kind } = shapes[name]
  if (kind === 'duration') return durationWords(value as Duration)
  if (typeof value !== 'number') return JSON.stringify(value)
  if (kind === 'yuan') return yuan(value as Fen)
  if (kind === 'share') return percentOf(value)
  return kind === 'points' ? text.points(value) : text.times(value)
}

/** One that we don't know stands as it was typed. */
export const categoryName = (id: string): string => textNow(accountText).categories[id] ?? id

/** Origins are written in both languages, `中文 (English)`; one that isn't stands as it is. */
export const originWords = (origin: string): string => {
  const [, zh, en] = /^(.*?) \((.*)\)$/s.exec(origin) ?? []
  return (currentLanguage() === 'zh' ? zh : en) ?? origin
}

/** Where something of a version comes from, in words; null where it is the marketplace's own. */
export const originOf = (source: PackSource, key: string | undefined): string | null =>
  key === undefined ? null : originWords(source.origins[key] ?? key)

const SEPARATOR = ' · '

/** `保证金 · 软件市场`, `违规目录 · 虚假交易 · 分值`; the rest by the file's own names. */
export const pathWords = (path: readonly string[], typeName: (type: string) => string): string => {
  const { names, paths, catalogue } = textNow(packsText)
  const [area, name = '', ...rest] = path
  const field = (key: string): string => paths[key] ?? key
  if (area === 'parameters') {
    const inner = name === 'depositByCategoryFen' ? rest.map((key) => paths[key] ?? categoryName(key)) : rest.map(field)
    return [names[name] ?? name, ...inner].join(SEPARATOR)
  }
  if (area === 'violations') {
    const last = name === 'inferredFrom' ? field(name) : typeName(name)
    return [catalogue, last, ...rest.map(field)].join(SEPARATOR)
  }
  return [field(area ?? ''), ...path.slice(1)].join(SEPARATOR)
}

const plainWords = (value: unknown): string => {
  const { yes, no, nothing } = textNow(packsText)
  if (value === undefined || value === null) return nothing
  if (typeof value === 'boolean') return value ? yes : no
  if (typeof value === 'string') return value
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value.map(categoryName).join('、')
  return JSON.stringify(value)
}

const violationWords = (value: unknown): string => {
  const { points, pointsUnknown, nothing } = textNow(packsText)
  if (typeof value !== 'object' || value === null) return nothing
  const { zh, en, points: n } = value as Readonly<Record<string, unknown>>
  const name = currentLanguage() === 'zh' ? zh : en
  return `${String(name)}${SEPARATOR}${typeof n === 'number' ? points(n) : pointsUnknown}`
}

/** What stood, or stands, at a change's place. */
export const valueWords = ({ path }: PackChange, value: unknown, source: PackSource): string => {
  const { inferredStill, confirmed, points, pointsUnknown, ownSource } = textNow(packsText)
  const [area, name = '', key] = path
  if (key === 'inferredFrom' || (area === 'violations' && name === 'inferredFrom'))
    return typeof value === 'string' ? `${inferredStill}${SEPARATOR}${originOf(source, value) ?? value}` : confirmed
  if (area === 'parameters' && key === undefined) return parameterWords(name, value)
  if (area === 'parameters' && name === 'depositByCategoryFen' && typeof value === 'number') return yuan(value as Fen)
  if (area === 'violations' && key === undefined) return violationWords(value)
  if (area === 'violations' && key === 'points') return typeof value === 'number' ? points(value) : pointsUnknown
  if (area === 'origins') return typeof value === 'string' ? originWords(value) : ownSource
  return plainWords(value)
}

const bare: ReadonlySet<FaultKind> = new Set(['missing', 'unknown', 'instant', 'duration', 'clause', 'refusing-clause'])

/** `parameters.invoice.value：应为时长…`: a sentence that names the field. */
export const faultWords = ({ path, fault, expected }: PackFault): string => {
  const { faults } = textNow(packsText)
  const said = faults.said[fault]
  const whole = bare.has(fault) || expected === '' ? said : `${said} ${expected}`
  return faults.sentence(path === '' ? faults.whole : path, whole)
}
