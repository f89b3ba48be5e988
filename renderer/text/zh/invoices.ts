// The invoice desk: its frame, its list and its form.
export const invoices = {
  title: '发票',
  tabs: '发票状态',
  tabNames: { requested: '申请中', issued: '完成', refunded: '已退款', cancelled: '已取消', trouble: '异常' },
  mode: '填写方式',
  modes: { list: '列表', grid: '批量填写', scan: '扫描枪模式' },
  list: '发票列表',
}
