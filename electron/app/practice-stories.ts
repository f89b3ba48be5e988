// What happened to the orders of a practice desk, as stories told in hours before now: every stage, orders overdue and
// orders a customer may appeal against, holds, refunds, a fact that contradicts the rules. All invented.
import type { Actor } from '../../shared/kernel/facts.ts'

/** What a step may need of the order it is told of. */
export interface StoryOrder {
  readonly amountFen: number
  readonly customerName: string
  readonly contactName: string
  /** So many digits, invented. */
  readonly digits: (count: number) => string
}
type Fields = Readonly<Record<string, unknown>>
type StoryFields = Fields | ((order: StoryOrder) => Fields)

export type StoryStep =
  | { readonly hoursAgo: number; readonly does: string; readonly with: StoryFields }
  | { readonly hoursAgo: number; readonly happens: string; readonly by: Actor; readonly with: StoryFields }

export interface Story {
  readonly paidHoursAgo: number
  readonly steps: readonly StoryStep[]
  /** Only where the marketplace knows appeals. */
  readonly needsAppeals?: true
  /** Instead of its product's. */
  readonly priceFen?: number
}

const REQUIREMENT =
  '把现有网站和数据库迁到新的服务器，停机不超过两小时；账号与域名见附件，联系时间为工作日 9 点到 18 点。'

export const submitted = (hoursAgo: number): StoryStep => ({
  hoursAgo,
  happens: 'requirement.submit',
  by: 'customer',
  with: { description: REQUIREMENT },
})
export const confirmed = (hoursAgo: number): StoryStep => ({
  hoursAgo,
  does: 'requirement.confirm',
  with: { note: '需求已电话核对，材料齐全，按约定时间开始实施。' },
})
const rejected = (hoursAgo: number): StoryStep => ({
  hoursAgo,
  does: 'requirement.reject',
  with: { reason: '需求与购买的规格不符：请补充服务器数量和目标环境后重新提交。' },
})
export const delivered = (hoursAgo: number): StoryStep => ({
  hoursAgo,
  does: 'result.submit',
  with: { note: '迁移已完成，验证记录与操作说明见附件，请登录新环境检查后验收。' },
})
export const accepted = (hoursAgo: number): StoryStep => ({
  hoursAgo,
  happens: 'result.accept',
  by: 'customer',
  with: {},
})
const turnedDown = (hoursAgo: number): StoryStep => ({
  hoursAgo,
  happens: 'result.reject',
  by: 'customer',
  with: { reason: '图片上传目录没有迁过来，请补上后再提交。' },
})
export const refundAsked = (hoursAgo: number): StoryStep => ({
  hoursAgo,
  happens: 'refund.request',
  by: 'customer',
  with: { via: 'online', reason: '项目取消', detail: '内部计划有变，暂不需要这项服务。' },
})

export const stories: readonly Story[] = [
  { paidHoursAgo: 6, steps: [] },
  { paidHoursAgo: 50, steps: [] },
  { paidHoursAgo: 20, steps: [submitted(15)] },
  { paidHoursAgo: 130, steps: [submitted(117)] },
  { paidHoursAgo: 180, steps: [submitted(138)] },
  { paidHoursAgo: 100, steps: [submitted(94), rejected(72), submitted(40)] },
  { paidHoursAgo: 60, steps: [submitted(54), rejected(30)] },
  {
    paidHoursAgo: 260,
    steps: [submitted(250), rejected(230), submitted(200), rejected(180), submitted(150), rejected(120)],
  },
  { paidHoursAgo: 90, steps: [submitted(80), confirmed(60)] },
  { paidHoursAgo: 150, steps: [submitted(140), confirmed(112)] },
  { paidHoursAgo: 240, steps: [submitted(220), confirmed(140)] },
  { paidHoursAgo: 190, steps: [submitted(180), confirmed(150), delivered(70), turnedDown(26)] },
  { paidHoursAgo: 120, steps: [submitted(110), confirmed(90), delivered(20)] },
  { paidHoursAgo: 460, steps: [submitted(450), confirmed(420), delivered(330)] },
  {
    paidHoursAgo: 400,
    steps: [
      submitted(390),
      confirmed(370),
      delivered(320),
      turnedDown(300),
      delivered(260),
      turnedDown(240),
      delivered(200),
      turnedDown(180),
      delivered(100),
    ],
  },
  { paidHoursAgo: 320, steps: [submitted(310), confirmed(290), delivered(240), accepted(200)] },
  { paidHoursAgo: 1100, steps: [submitted(1090), confirmed(1060), delivered(1000)] },
  {
    paidHoursAgo: 300,
    needsAppeals: true,
    steps: [
      submitted(290),
      {
        hoursAgo: 100,
        happens: 'appeal.file',
        by: 'customer',
        with: { reason: '提交需求一周多没有人确认，电话也联系不上。' },
      },
    ],
  },
  { paidHoursAgo: 70, steps: [submitted(60), refundAsked(18)] },
  {
    paidHoursAgo: 210,
    steps: [submitted(200), refundAsked(150), { hoursAgo: 120, happens: 'refund.approve', by: 'platform', with: {} }],
  },
  {
    paidHoursAgo: 160,
    steps: [
      submitted(150),
      refundAsked(120),
      { hoursAgo: 96, happens: 'refund.decline', by: 'platform', with: { note: '双方同意继续服务。' } },
    ],
  },
  { paidHoursAgo: 96, steps: [submitted(88), confirmed(70), accepted(9)] },
]

export const practicePeople = [
  { name: '陈立', role: 'service' },
  { name: '何晓', role: 'service' },
  { name: '周敏', role: 'invoice' },
  { name: '方远', role: 'manager' },
] as const

export const practiceProducts = [
  { name: '网站迁移上云（标准版）', goods: 'service', promisedWorkdays: 5, warrantyDays: 30, fen: 680_000 },
  { name: '数据库性能诊断', goods: 'service', promisedWorkdays: 3, warrantyDays: null, fen: 320_000 },
  { name: '企业邮箱部署', goods: 'saas-manual', promisedWorkdays: null, warrantyDays: 90, fen: 158_000 },
  { name: '安全加固服务', goods: 'service', promisedWorkdays: 7, warrantyDays: 60, fen: 1_280_000 },
] as const

export const practiceCustomers = [
  ['杭州栖云网络有限公司', '沈一鸣'],
  ['成都青禾教育科技有限公司', '罗佳'],
  ['苏州拾光文化传媒有限公司', '钱书宁'],
  ['武汉江城供应链有限公司', '夏文博'],
  ['厦门海屿贸易有限公司', '林若溪'],
  ['西安长风软件有限公司', '郭思远'],
  ['青岛蓝湾生物科技有限公司', '宋雨桐'],
  ['长沙星野游戏有限公司', '彭子安'],
  ['宁波远岸国际货运有限公司', '徐可'],
  ['合肥量山智能设备有限公司', '吴清越'],
  ['昆明云岭旅游开发有限公司', '杨予安'],
] as const

export const practiceTemplates = [
  { command: 'requirement.confirm', title: '材料齐全', text: '需求已核对，材料齐全，按约定时间开始实施。' },
  { command: 'requirement.reject', title: '缺少环境信息', text: '请补充服务器数量、系统版本和目标环境后重新提交。' },
  {
    command: 'requirement.reject',
    title: '与规格不符',
    text: '需求超出所购规格，请按规格调整需求，或改购对应规格后再提交。',
  },
  { command: 'result.submit', title: '迁移完成', text: '迁移已完成，验证记录与操作说明见附件，请检查后验收。' },
] as const

export const practiceChecklists = [
  {
    step: 'confirm',
    items: [
      { text: '需求与所购规格一致', clause: 'T6' },
      { text: '账号、域名等材料齐全', clause: null },
      { text: '与客户约定了联系时间', clause: null },
    ],
  },
  {
    step: 'complete',
    items: [
      { text: '删除为服务而做的备份', clause: 'A18.15' },
      { text: '交还或删除客户账号', clause: 'A18.8' },
    ],
  },
] as const
