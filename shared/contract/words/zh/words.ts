// The field's own words, fixed by the rulebook and the product page: stages, holds, seats, buttons.
import type { HoldKind, Stage } from '../../../kernel/facts.ts'

const stages: Record<Stage, string> = {
  'requirement-pending': '需求待提交',
  'requirement-review': '待确认需求',
  'requirement-rejected': '需求已驳回',
  implementing: '实施中',
  'acceptance-review': '待验收',
  completed: '已完成',
  closed: '已关闭',
  none: '无交付流程',
  unknown: '阶段未知',
}

const holds: Record<HoldKind, string> = { appeal: '申诉冻结', refund: '退款中' }

export const words = {
  stages,
  holds,
  allStages: '全部',
  turns: { provider: '我方', customer: '用户', platform: '平台', workbench: '工作台' },
  buttons: {
    confirmRequirement: '确认需求',
    rejectRequirement: '驳回需求',
    submitResult: '提交验收',
    acceptResult: '验收通过',
    rejectResult: '验收驳回',
    fileAppeal: '发起申诉',
    settleAppeal: '处理申诉',
    requestRefund: '申请退款',
    issueInvoice: '开票',
    markRefunded: '标记已退款',
    markFilledIn: '标记已回填',
    import: '导入',
    export: '导出',
    undo: '撤销',
    submit: '提交',
    cancel: '取消',
  },
  /** 平台回填 (W14). */
  fillIn: { label: '平台回填', pending: '待回填', filled: '已回填' },
  /** Who pays the courier (I2). */
  freight: { collect: '到付', prepaid: '寄付', none: '免寄', beyondConsent: '到付同意书只写到 10 元' },
  invoiceTypes: { ordinary: '增值税普通发票', special: '增值税专用发票' },
  invoiceTypesShort: { ordinary: '普票', special: '专票' },
  invoiceStatuses: { requested: '申请中', issued: '完成', refunded: '已退款', cancelled: '已取消', reversed: '已冲红' },
  /** Not in the source, worked out by us (W18, W24). */
  inferred: '推定',
  none: '—',
}
