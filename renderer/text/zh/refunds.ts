// The refund register.
import { count } from '../format.ts'

export const refunds = {
  title: '退款',
  tabs: '退款状态',
  tabNames: { all: '全部', requested: '待决定', approved: '已同意', declined: '已拒绝', withdrawn: '已撤回' },
  list: '退款登记',
  find: '找订单、客户、商品',
  columns: {
    order: '订单号',
    customer: '客户',
    product: '商品',
    status: '状态',
    via: '途径',
    reason: '退款理由',
    amount: '申请（元）',
    paid: '实收（元）',
    requestedAt: '申请时间',
    decidedAt: '决定时间',
    stage: '阶段',
  },
  none: '—',
  empty: {
    title: '还没有退款',
    text: '客户在控制台申请退款后，在订单里记录「申请退款」，或导入最新清单；退款会登记在这里。',
    go: '去交付',
    filteredTitle: '没有符合的退款',
    filteredText: '换个状态或搜索词。',
    reset: '清除搜索',
  },
  latestOnly: (n: number): string => `只列出最近的 ${count(n)} 笔`,
  actions: '记录平台或客户的决定',
  notRequested: '只有待决定的退款才能记录决定',
  form: {
    hint: '照控制台里的实际情况记录；与规则不符也会留下，并标明条款。',
    amountHint: (paid: string): string => `不填按申请金额；实收 ¥${paid}`,
    badAmount: '金额请写成 1234.50，且大于 0',
    badInstant: '时间请写成 2026-09-23 16:40，且不晚于现在',
  },
}
