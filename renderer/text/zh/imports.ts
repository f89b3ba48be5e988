// Bringing lists and single orders onto the desk.
export const imports = { title: '导入清单', add: '新增订单' }
