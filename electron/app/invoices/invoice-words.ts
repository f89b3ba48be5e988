// Words of exported and printed invoices in both languages: a file can't ask the screens for them.
import type { Preferences } from '../../../shared/contract/desk.ts'
import type { FreightBadge } from '../../../shared/contract/invoices.ts'
import type { InvoiceStatus, InvoiceType } from '../../../shared/kernel/facts.ts'
import type { InvoiceColumn } from './export-columns.ts'

interface Words {
  readonly columns: Readonly<Record<InvoiceColumn, string>>
  readonly types: Readonly<Record<InvoiceType, string>>
  readonly statuses: Readonly<Record<InvoiceStatus, string>>
  readonly freight: Readonly<Record<FreightBadge['pays'], string>>
  readonly invoices: string
}

const zh: Words = {
  columns: {
    shop: '店铺',
    order: '订单ID',
    title: '发票抬头',
    customer: '客户ID',
    number: '发票编号',
    amount: '发票金额（元）',
    type: '发票类型',
    status: '发票状态',
    requestedAt: '申请时间',
    issuedAt: '开票时间',
    due: '开票时限',
    freight: '运费',
    courier: '物流公司',
    tracking: '快递编号',
    taxId: '税号',
    recipient: '收件人',
    phone: '联系方式',
    address: '收取地址',
    postcode: '邮编',
    email: '电子邮箱',
  },
  types: { ordinary: '增值税普通发票', special: '增值税专用发票' },
  statuses: { requested: '申请中', issued: '完成', refunded: '已退款', cancelled: '已取消', reversed: '已冲红' },
  freight: { collect: '到付', prepaid: '寄付', none: '免寄' },
  invoices: '发票',
}

const en: Words = {
  columns: {
    shop: 'Shop',
    order: 'Order ID',
    title: 'Title',
    customer: 'Customer ID',
    number: 'Invoice no.',
    amount: 'Amount (yuan)',
    type: 'Type',
    status: 'Status',
    requestedAt: 'Requested at',
    issuedAt: 'Issued at',
    due: 'Issue by',
    freight: 'Freight',
    courier: 'Courier',
    tracking: 'Tracking number',
    taxId: 'Tax ID',
    recipient: 'Recipient',
    phone: 'Contact',
    address: 'Address',
    postcode: 'Postcode',
    email: 'E-mail',
  },
  types: { ordinary: 'VAT ordinary', special: 'VAT special' },
  statuses: {
    requested: 'Requested',
    issued: 'Issued',
    refunded: 'Refunded',
    cancelled: 'Cancelled',
    reversed: 'Reversed',
  },
  freight: { collect: 'Collect', prepaid: 'Prepaid', none: 'No post' },
  invoices: 'invoices',
}

export const invoiceWords: Readonly<Record<Preferences['language'], Words>> = { zh, en }
