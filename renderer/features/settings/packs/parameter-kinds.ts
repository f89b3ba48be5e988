// What each parameter of a pack is, so that it can be shown in words and typed in a field: a length of time, a count, an amount, a
// share. No value stands here.
import type { PackSource } from '../../../../shared/contract/packs.ts'

export type ParameterName = keyof PackSource['parameters']
/** The deposit table has rows of its own. */
export type SingleParameter = Exclude<ParameterName, 'depositByCategoryFen'>

export type ParameterKind = 'duration' | 'times' | 'points' | 'yuan' | 'share'

export interface ParameterShape {
  readonly kind: ParameterKind
  /** Whether the marketplace may have none of it. */
  readonly nullable: boolean
}

const of = (kind: ParameterKind, nullable = false): ParameterShape => ({ kind, nullable })

export const shapes: Readonly<Record<SingleParameter, ParameterShape>> = {
  providerStep: of('duration', true),
  rejectionsBeforeAppeal: of('times', true),
  autoAccept: of('duration', true),
  applicationGuarantee: of('duration'),
  warranty: of('duration', true),
  invoice: of('duration'),
  freightCollectMaxFen: of('yuan'),
  freightConsentMaxFen: of('yuan', true),
  replenish: of('duration'),
  surchargeFen: of('yuan'),
  deductionsBeforeSurcharge: of('times'),
  expulsionPoints: of('points'),
  cloudShareMin: of('share'),
  changeReport: of('duration'),
  complaintAnswer: of('duration'),
  idle: of('duration'),
  reapply: of('duration'),
}

export const groups = {
  delivery: ['providerStep', 'rejectionsBeforeAppeal', 'autoAccept', 'applicationGuarantee', 'warranty'],
  invoices: ['invoice', 'freightCollectMaxFen', 'freightConsentMaxFen'],
  deposit: ['replenish', 'surchargeFen', 'deductionsBeforeSurcharge'],
  conduct: ['expulsionPoints', 'cloudShareMin', 'changeReport', 'complaintAnswer', 'idle', 'reapply'],
} as const satisfies Record<string, readonly SingleParameter[]>
export type ParameterGroup = keyof typeof groups
export const groupNames = Object.keys(groups) as readonly ParameterGroup[]

export const singleParameters = Object.keys(shapes) as readonly SingleParameter[]
