// Made-up words for a made-up desk: companies, people, products and what they write. Nobody here exists; phones are from
// a block kept for examples and e-mails end in example.com.
import type { Chance } from './random.ts'

const places = [
  '北京',
  '上海',
  '深圳',
  '广州',
  '杭州',
  '南京',
  '苏州',
  '成都',
  '重庆',
  '武汉',
  '西安',
  '长沙',
  '青岛',
  '厦门',
  '合肥',
  '郑州',
  '天津',
  '宁波',
  '济南',
  '昆明',
] as const
const first = [
  '北辰',
  '万象',
  '蓝桥',
  '云帆',
  '星河',
  '远山',
  '青禾',
  '铭泰',
  '瑞景',
  '启明',
  '长风',
  '海纳',
  '金石',
  '天衡',
  '博远',
  '凌云',
  '晨曦',
  '汇川',
  '德润',
  '华岳',
  '新程',
  '嘉禾',
  '同创',
  '景行',
  '沐阳',
  '恒信',
  '中科',
  '锦绣',
  '优品',
  '达观',
] as const
const second = ['', '', '', '智', '联', '创', '通', '达', '安', '信', '盛', '源', '和', '泽', '诚'] as const
const trades = [
  '软件',
  '物流',
  '工业',
  '科技',
  '餐饮',
  '医药',
  '教育',
  '贸易',
  '传媒',
  '能源',
  '装备',
  '农业',
  '金融信息',
  '生物',
  '建筑设计',
  '供应链',
  '网络',
  '文化',
  '电子商务',
  '新材料',
] as const
const forms = ['有限公司', '有限公司', '有限公司', '股份有限公司', '集团有限公司', '有限责任公司'] as const
const families = Array.from('王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧')
const given = Array.from('伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂英华建文辉玲梅波宁')

export interface Customer {
  readonly id: string
  readonly name: string
  readonly contact: string
  readonly phone: string
  readonly email: string
}

/** A customer drawn by chance; the same draw gives the same one. */
export const customerFrom = (chance: Chance, number: number): Customer => {
  const trade = `${chance.pick(trades)}${chance.pick(forms)}`
  const place = chance.pick(places)
  const stem = `${chance.pick(first)}${chance.pick(second)}`
  const name = chance.hit(0.3) ? `${stem}${trade.replace('有限', `（${place}）有限`)}` : `${place}${stem}${trade}`
  const contact = `${chance.pick(families)}${chance.pick(given)}${chance.hit(0.5) ? chance.pick(given) : ''}`
  const phone = `13800${String(chance.below(1_000_000)).padStart(6, '0')}`
  return { id: `u${String(200_000 + number)}`, name, contact, phone, email: `u${200_000 + number}@example.com` }
}

export const descriptions = [
  '官网迁移上云，约 12 个页面，保留原域名',
  '按附件清单配置安全组与日志审计',
  '核心库从自建 MySQL 迁移，停机不超过 2 小时',
  '对接企业微信通讯录，需要单点登录',
  '等保二级整改，先给差距分析',
  '小程序商城首页改版，品牌色见附件',
  '数据看板 6 张，数据源为现有接口',
  'SaaS CRM 开通 30 个账号并导入客户',
  '服务器由 4 台扩到 8 台，业务不中断',
  '备份策略复核并演练一次恢复',
] as const
export const notes = [
  '已电话核对，按约定排期',
  '需求清楚，明日开始',
  '材料齐全，按标准方案实施',
  '已上传交付文档与验收清单',
  '完成部署并通过自测',
  '已交接账号与操作手册',
  '按客户补充意见调整完毕',
  '远程演示通过',
] as const
export const rejections = [
  '缺少域名备案信息，请补充',
  '需求超出所购规格，请确认范围',
  '附件无法打开，请重新上传',
  '未说明停机窗口，请补充',
] as const
export const complaints = ['页面在手机上显示错位', '账号数量与约定不符', '缺少操作手册', '备份任务没有生效'] as const
export const appeals = ['超过约定时间仍未处理', '多次驳回且理由不充分', '与服务商沟通无结果'] as const
export const refundReasons = ['项目取消', '服务与描述不符', '不再需要', '预算调整'] as const
