// 隐私与保留: what is masked, who looked, and purging what is no longer needed (W9).
import { count } from '../format.ts'

export const retention = {
  intro: '电话、邮箱、地址在列表里遮挡显示，查看一次记一次。订单完成、质保结束再过设定的天数后，个人信息可以清除。',
  masks: '遮挡方式',
  masksSaid: [
    { what: '电话', shown: '138****4608' },
    { what: '邮箱', shown: 'c****@example.com' },
    { what: '地址', shown: '只留前 6 个字' },
    { what: '邮编', shown: '只留前 2 位' },
    { what: '姓名', shown: '不遮挡' },
  ],
  after: '质保结束后保留（天）',
  afterHint: '没有质保的订单从完成时起算。规则没有规定天数，由本店决定。',
  afterBad: '请填 0 到 3650 的整数',
  saved: '已保存保留天数',
  due: '可清除',
  dueSaid: (orders: number, values: number): string => `${count(orders)} 个订单，${count(values)} 项`,
  held: '到期但未了结',
  heldNote: '有退款、发票、补录、冲突或暂停未处理，处理完才可清除',
  waiting: '未到期',
  purged: '已清除',
  orders: (n: number): string => `${count(n)} 个订单`,
  lastPurge: (at: string): string => `最近一次 ${at}`,
  preview: '查看清单',
  purge: '清除个人信息',
  none: '现在没有可以清除的个人信息',
  dialog: '清除个人信息',
  confirm: (n: number): string => `清除 ${count(n)} 个订单`,
  goes: '会清除：联系人、电话、邮箱、收票人、收票地址与邮编，按它们搜索的索引，以及这些订单的未提交草稿。',
  stays:
    '会保留：日志（只存编号，指纹不变）、报表数字、客户名称、发票号。附件和备注原文是交付凭据，不会改动；其中若写了个人信息，请自行处理。',
  backups:
    '此前的备份里仍有这些信息：自动备份只留最近 14 份；手工备份、导出的文件，以及升级或恢复前留下的副本（文件名含 before-version、before-restore）不会自动删除，请自行处理。清除后不能撤销。',
  olderBackups: (n: number, oldest: string): string =>
    `还有 ${count(n)} 份备份早于最近一次清除（最早 ${oldest}），里面仍有当时清除的信息；自动备份满 14 份后逐日替换。`,
  list: '可清除的订单',
  columns: { order: '订单号', customer: '客户', since: '起算', values: '项数' },
  more: (n: number): string => `另有 ${count(n)} 个未列出`,
  running: '正在清除',
  far: (done: number, total: number): string => `正在清除 · ${count(done)} / ${count(total)} 个订单`,
  done: (orders: number): string => `已清除 ${count(orders)} 个订单的个人信息`,
  stopped: (orders: number): string => `已停止：清除了 ${count(orders)} 个订单，其余未动`,
  reveals: '查看记录',
  revealColumns: { at: '时间', person: '人员', order: '订单号', why: '在哪里看的' },
  whys: { page: '订单页', export: '导出文件', invoice: '发票', print: '打印' } as Readonly<Record<string, string>>,
  noReveals: { title: '还没有人查看过', text: '在订单页点“显示”、带联系方式导出或打印时，会记在这里。' },
  older: '更早的记录',
  nobody: '未选择人员',
  purgedAt: (at: string): string => `已清除 ${at}`,
  purgedBasis: (since: string, days: number, person: string): string =>
    `${since} 起算满 ${count(days)} 天（W9），由 ${person} 清除`,
}
