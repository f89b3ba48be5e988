// The parts figures are shown in, in their order, and what there is to show of them.
import type { Report, ReportPart } from '../../../shared/contract/reports.ts'

export type Figures = Report['total']
export type Stage = keyof Figures['stays']
export type Kept = Figures['onTime']

export const stages = [
  'requirement-pending',
  'requirement-review',
  'requirement-rejected',
  'implementing',
  'acceptance-review',
] as const satisfies readonly Stage[]

/** The stage whose length stands for all of them: the one where the work is done. */
export const MAIN_STAGE = 'implementing' satisfies Stage

export const deliveryDuties = [
  'requirement.confirm',
  'result.submit',
  'target.confirm',
  'target.deliver',
] as const satisfies readonly NonNullable<Extract<ReportPart, { figure: 'on-time' }>['kind']>[]

export const allOf = ({ met, missed }: Kept): number => met + missed

const kept = (of: Kept, wanted: boolean | undefined): number =>
  wanted === undefined ? allOf(of) : wanted ? of.met : of.missed

/** How many rows a part is made of: what opens is exactly what was counted. */
export const rowsIn = (part: ReportPart, { onTime, duties, rejections, stays, invoices }: Figures): number => {
  switch (part.figure) {
    case 'on-time':
      return kept(part.kind === undefined ? onTime : duties[part.kind], part.kept)
    case 'invoices':
      return kept(invoices, part.kept)
    case 'stays':
      return stays[part.stage].stays
    default:
      if (part.of === undefined) return rejections.requirement + rejections.result
      return part.of === 'reached-limit' ? rejections.reachedLimit : rejections[part.of]
  }
}

/** Nothing was decided, rejected, left or due. */
export const isBare = ({ onTime, invoices, rejections, stays }: Figures): boolean =>
  allOf(onTime) + allOf(invoices) === 0 &&
  rejections.requirement + rejections.result + rejections.confirmed + rejections.accepted === 0 &&
  stages.every((stage) => stays[stage].stays === 0)
