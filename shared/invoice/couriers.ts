// W15: the courier companies and the shapes of their numbers, read fail-closed from couriers.json. A number that fits no
// company, or not the one named, is a warning with candidates, never a refusal.
import { z } from 'zod'
import { clauseIds } from '../rulebook/clauses.ts'
import file from './couriers.json' with { type: 'json' }
import { courierKey, shortCourierKey, trackingKey } from './courier-text.ts'
import { isPostalNumber } from './postal-number.ts'

const text = z.string().min(1)
const capitals = z.string().regex(/^[0-9A-Z]+$/)
const origin = { certainty: z.enum(['published', 'inferred']), source: text }

const schema = z.strictObject({
  about: text,
  clause: z.enum(clauseIds),
  couriers: z
    .array(
      z.strictObject({
        code: capitals,
        name: text,
        synonyms: z.array(text),
        shapes: z
          .array(
            z.union([
              z.strictObject({
                prefixes: z.array(capitals),
                lengths: z.array(z.int().min(5).max(40)).min(1),
                rest: z.enum(['digits', 'letters-and-digits']),
                ...origin,
              }),
              z.strictObject({ s10: z.array(z.string().regex(/^[A-Z]$/)).min(1), ...origin }),
            ]),
          )
          .min(1),
      }),
    )
    .min(1),
})

type CourierFile = z.infer<typeof schema>
type Shape = CourierFile['couriers'][number]['shapes'][number]

export interface KnownCourier {
  readonly code: string
  /** As it is usually written. */
  readonly name: string
}

/** Which company, and by how much of a prefix; `published`: by a rule that was made public, not by common knowledge. */
export interface CourierCandidate extends KnownCourier {
  readonly prefix: number
  readonly published: boolean
}

export interface Couriers {
  readonly all: readonly KnownCourier[]
  /** The company meant by a typed name, a short one or a code; null where nobody knows it. */
  readonly named: (typed: string) => KnownCourier | null
  /** Companies a number can be of, best first; empty where it fits none. */
  readonly candidates: (tracking: string) => readonly CourierCandidate[]
}

const isOf = (rest: 'digits' | 'letters-and-digits', characters: string): boolean =>
  rest === 'digits' ? /^\d+$/.test(characters) : /^[0-9A-Z]*\d[0-9A-Z]*$/.test(characters)

/** How many characters of the number the shape's prefix explains; -1 where it doesn't fit. */
const explained = (shape: Shape, number: string): number => {
  if ('s10' in shape) return shape.s10.includes(number.charAt(0)) && isPostalNumber(number) ? number.length : -1
  const { prefixes, lengths, rest } = shape
  if (!lengths.includes(number.length)) return -1
  const fitting = (prefixes.length === 0 ? [''] : prefixes).filter(
    (prefix) => number.startsWith(prefix) && isOf(rest, number.slice(prefix.length)),
  )
  return Math.max(-1, ...fitting.map((prefix) => prefix.length))
}

const candidateOf = ({ code, name, shapes }: CourierFile['couriers'][number], number: string): CourierCandidate[] => {
  const fits = shapes.map((shape) => ({ prefix: explained(shape, number), published: shape.certainty === 'published' }))
  const [best] = fits.filter(({ prefix }) => prefix >= 0).toSorted(better)
  return best === undefined ? [] : [{ code, name, ...best }]
}

/** The longer prefix says more; then a published rule. Equals stay in the file's order, the most used company first. */
const better = (
  a: Pick<CourierCandidate, 'prefix' | 'published'>,
  b: Pick<CourierCandidate, 'prefix' | 'published'>,
): number => b.prefix - a.prefix || Number(b.published) - Number(a.published)

const nameKeys = (couriers: CourierFile['couriers']): ReadonlyMap<string, KnownCourier> => {
  const known = new Map<string, KnownCourier>()
  for (const { code, name, synonyms } of couriers)
    for (const key of new Set([code, name, ...synonyms].map(courierKey))) {
      const other = known.get(key)
      if (key === '' || other !== undefined) throw new Error(`two couriers named ${key}: ${other?.code}, ${code}`)
      known.set(key, { code, name })
    }
  return known
}

/** Throws where the file isn't what the schema says, or where one name means two companies. */
export const readCouriers = (source: unknown): Couriers => {
  const { couriers } = schema.parse(source)
  const names = nameKeys(couriers)
  return {
    all: couriers.map(({ code, name }) => ({ code, name })),
    named: (typed) => {
      const key = courierKey(typed)
      return names.get(key) ?? names.get(shortCourierKey(key)) ?? null
    },
    candidates: (tracking) => {
      const number = trackingKey(tracking)
      return couriers.flatMap((courier) => candidateOf(courier, number)).toSorted(better)
    },
  }
}

export const couriers: Couriers = readCouriers(file)

/** `fits`: nothing to say. Overlapping shapes all fit; only a company that doesn't fit while others do is warned of. */
export interface TrackingVerdict {
  readonly verdict: 'fits' | 'fits-none' | 'fits-other' | 'courier-unknown'
  readonly candidates: readonly CourierCandidate[]
}

/** What is odd about a tracking number for the courier someone typed; never a refusal (W15). Blank fields aren't judged. */
export const judgeTracking = (tracking: string, courier: string, of: Couriers = couriers): TrackingVerdict => {
  const candidates = of.candidates(tracking)
  const named = of.named(courier)
  if (named === null && courierKey(courier) !== '') return { verdict: 'courier-unknown', candidates }
  if (trackingKey(tracking) === '') return { verdict: 'fits', candidates }
  if (candidates.length === 0) return { verdict: 'fits-none', candidates }
  const fits = named === null || candidates.some(({ code }) => code === named.code)
  return { verdict: fits ? 'fits' : 'fits-other', candidates }
}
