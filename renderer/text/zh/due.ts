// What stands where no clock runs.
import type { Instant } from '../../../shared/kernel/instant.ts'
import { monthDay } from '../format.ts'

export const due = {
  completed: (at: Instant | null): string => (at === null ? '已完成' : `${monthDay(at)} 已完成`),
  warranty: (until: Instant): string => `质保至 ${monthDay(until)}`,
  refunded: '已退款',
  closed: '已关闭',
  waitsForRequirement: '等客户提交',
  waitsForRevision: '等客户修改',
  stageUnknown: '请选定阶段',
  noFlow: '无交付流程',
}
