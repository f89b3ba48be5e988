// 依据: obligations, events, readings and reasons in words. Figures come from the basis, never from here.
import type { Instant } from '../../../shared/kernel/instant.ts'
import { dateTimeSeconds } from '../format.ts'
import { time } from './time.ts'

const units = { days: '× 24 小时', workdays: '个工作日', minutes: '分钟', months: '个月', years: '年' }

export const basis = {
  obligations: {
    'requirement.confirm': '我方确认需求',
    'result.submit': '我方提交验收',
    'result.accept': '客户验收',
    warranty: '质保',
    'target.confirm': '本店目标：确认需求',
    'target.deliver': '本店目标：提交验收',
    'invoice.issue': '开票',
  } as Readonly<Record<string, string>>,
  limits: {
    'requirement.confirm': '确认时限',
    'result.submit': '实施时限',
    'result.accept': '自动验收',
    warranty: '质保期',
    'target.confirm': '目标确认',
    'target.deliver': '目标交付',
  } as Readonly<Record<string, string>>,
  events: {
    'order.opened': '付款',
    'order.adopted': '从清单接管',
    'order.stageChosen': '选定阶段',
    'requirement.submitted': '客户提交需求',
    'requirement.revised': '客户修改需求',
    'requirement.confirmed': '我方确认需求',
    'requirement.rejected': '我方驳回需求',
    'result.submitted': '我方提交验收',
    'result.accepted': '客户验收通过',
    'result.autoAccepted': '到期自动验收',
    'result.rejected': '客户驳回验收',
    'appeal.filed': '发起申诉',
    'appeal.withdrawn': '撤回申诉',
    'appeal.settled': '平台处理申诉',
    'refund.requested': '申请退款',
    'refund.withdrawn': '撤回退款',
    'refund.approved': '平台同意退款',
    'refund.declined': '平台拒绝退款',
    'fact.kept': '记下但未生效',
    'command.undone': '撤销',
    'contact.revealed': '查看联系方式',
    'ticket.opened': '开工单',
    'ticket.closed': '工单关闭',
    'order.assigned': '指派负责人',
    'fill-in.marked': '标记已回填',
  } as Readonly<Record<string, string>>,
  startedBy: (event: string, at: Instant): string => `${event}，${dateTimeSeconds(at)} ${time.weekday(at)}`,
  dueAt: (at: Instant): string => `${dateTimeSeconds(at)} ${time.weekday(at)}，含此刻`,
  length: (unit: keyof typeof units, n: number): string => `${n} ${units[unit]}`,
  everyDayCounts: '周末与节假日照计',
  workdaysOnly: '只计工作日，起算当日不计，止于末日 24:00',
  held: (ms: number): string => `暂停 ${time.span(ms)} 不计，到期顺延`,
  provisional: '该年节假日安排未公布，暂按周一至周五推算',
  inferredStart: '起算时刻由清单的更新时间推定',
  notRestarted: (event: string, at: Instant): string => `${dateTimeSeconds(at)} ${event}，不重新起算`,
  source: (title: string, article: string, version: string): string =>
    `${title}${article === '—' ? '' : ` · ${article}`} · ${version}`,
  version: (from: Instant | null): string =>
    from === null ? '规则包初版' : `规则包 ${dateTimeSeconds(from).slice(0, 5)} 起生效`,
  dayNotes: { weekend: '周末', holiday: '休', 'make-up': '班', hold: '停' },
  rows: { events: '经过', readings: '读法', amount: '金额', meaning: '条款' },
  range: (min: string, max: string): string => (min === max ? `¥${max}` : `¥${min} 至 ¥${max}，由双方商定`),
  refused: (command: string): string => `现在不能${command}`,
  open: (command: string): string => `现在可以${command}`,
  behind: (event: string, at: Instant): string => `${dateTimeSeconds(at)} ${event}`,
  gone: '这一项刚刚变了，没有可说的依据',
}
