// What a column of a list can mean, and the names it goes by in the consoles' exports and in people's own sheets.
// The earlier a name stands, the surer it is: where two columns fit one field, the earlier name wins.

export const deliveryFields = [
  'orderId',
  'productName',
  'goods',
  'customerId',
  'contactName',
  'customerName',
  'phone',
  'email',
  'amount',
  'paidAt',
  'orderKind',
  'state',
  'updatedAt',
] as const

export const invoiceFields = [
  'invoiceNumber',
  'invoiceAmount',
  'invoiceType',
  'invoiceStatus',
  'requestedAt',
  'issuedAt',
] as const

export type DeliveryField = (typeof deliveryFields)[number]
type InvoiceField = (typeof invoiceFields)[number]
export type Field = DeliveryField | InvoiceField

/** Fields whose values name or reach a person: they never appear in a reason. */
export const personalFields: ReadonlySet<Field> = new Set<Field>([
  'contactName',
  'customerName',
  'phone',
  'email',
  'customerId',
])

export const isField = (text: string): text is Field =>
  [...deliveryFields, ...invoiceFields].some((field) => field === text)

export const synonyms: Readonly<Record<Field, readonly string[]>> = {
  orderId: ['订单ID', '订单号', '订单编号', '订单', 'Order ID', 'Order number', 'Order no', 'Order'],
  productName: [
    '商品名称',
    '服务商品',
    '产品名称',
    '服务名称',
    '商品',
    '产品',
    '服务',
    'Product name',
    'Product',
    'Item',
    'Service',
  ],
  goods: ['商品类型', '产品类型', '服务类型', '商品类别', '类型', 'Goods type', 'Goods', 'Product type', 'Type'],
  customerId: [
    '客户ID',
    '用户ID',
    '买家ID',
    '客户编号',
    '客户账号',
    '用户账号',
    '买家账号',
    'Customer ID',
    'Buyer ID',
    'User ID',
    'Account',
  ],
  contactName: ['联系人', '联系人姓名', '客户联系人', '姓名', 'Contact name', 'Contact person', 'Contact'],
  customerName: [
    '客户名称',
    '公司',
    '公司名称',
    '企业名称',
    '用户名称',
    '买家名称',
    '买家',
    '客户',
    '用户',
    'Customer name',
    'Company',
    'Customer',
    'Buyer',
  ],
  phone: [
    '联系方式',
    '手机号',
    '联系电话',
    '手机',
    '手机号码',
    '电话',
    'Phone',
    'Phone number',
    'Mobile',
    'Tel',
    'Telephone',
  ],
  email: ['邮箱', '电子邮箱', '邮件', '邮箱地址', 'E-mail', 'Email address', 'Mail'],
  amount: [
    '实收金额',
    '实付金额',
    '实付',
    '支付金额',
    '成交金额',
    '订单金额',
    '金额',
    'Amount paid',
    'Paid amount',
    'Amount received',
    'Amount',
    'Price',
  ],
  paidAt: [
    '支付时间',
    '购买时间',
    '付款时间',
    '下单时间',
    '支付日期',
    '购买日期',
    'Paid at',
    'Payment time',
    'Paid time',
    'Purchased at',
    'Purchase time',
    'Order time',
  ],
  orderKind: ['订单类型', '购买类型', '订单类别', 'Order type', 'Order kind', 'Kind'],
  state: [
    '交付状态',
    '服务状态',
    '流程状态',
    '订单状态',
    '状态',
    'Delivery state',
    'Delivery status',
    'Status',
    'State',
    'Stage',
  ],
  updatedAt: [
    '更新时间',
    '最近更新',
    '最后更新',
    '最近更新时间',
    '状态更新时间',
    '修改时间',
    'Updated at',
    'Last updated',
    'Update time',
    'Updated',
    'Modified',
  ],
  invoiceNumber: ['发票编号', '发票号码', '发票号', 'Invoice number', 'Invoice no'],
  invoiceAmount: ['发票金额', '开票金额', 'Invoice amount'],
  invoiceType: ['发票类型', '开票类型', 'Invoice type'],
  invoiceStatus: ['发票状态', '开票状态', 'Invoice status', 'Invoice state'],
  requestedAt: ['申请时间', '申请开票时间', 'Requested at', 'Request time'],
  issuedAt: ['开票时间', '开票日期', 'Issued at', 'Issue time'],
}

/** Columns that a list may have and nobody means as data: the console's buttons, counting, and our own reasons. */
export const ignoredNames: readonly string[] = [
  '操作',
  '序号',
  '行号',
  '失败原因',
  'Action',
  'Actions',
  'No',
  'Line',
  'Failure reason',
]

/** The column that a file of failed rows carries its reasons in; recognised and left out when it comes back. */
export const REASON_COLUMN = { zh: '失败原因', en: 'Failure reason' } as const
