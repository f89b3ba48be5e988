// 扫描枪模式: words read from an arm's length.
import { count } from '../format.ts'

const MINUTE = 60_000

export const invoiceScan = {
  title: '扫描枪模式',
  wait: '正在读取待开的发票',
  exit: '退出',
  allShops: '全部店铺',
  order: (shops: string): string => `${shops} · 按打印顺序`,
  pace: (seconds: number, leftMs: number): string =>
    `每张约 ${count(seconds)} 秒，还需 ${count(Math.max(1, Math.round(leftMs / MINUTE)))} 分`,
  sound: '声音开',
  silent: '声音关',
  shot: (n: number): string => `第 ${n} 枪`,
  shots: { 1: '发票', 2: '快递单号' },
  seqOf: (n: number): string => `第 ${count(n)} 张`,
  requested: (at: string): string => `申请 ${at}`,
  number: '发票编号',
  scanNumber: '扫发票上的编号',
  counted: '连号推算',
  given: '已给出',
  spoilt: '作废一张',
  tracking: '快递编号',
  scanParcel: '扫面单条码',
  afterNumber: '先扫发票',
  courier: '物流公司',
  courierByNumber: '按单号自动认',
  lastCourier: (name: string): string => `上一张：${name}`,
  noCourierYet: '认不准时会问一次',
  pays: { prepaid: '运费由我方付', collect: '运费由客户付', none: '数电票，不用寄' },
  written: (seq: number): string => `第 ${count(seq)} 张已写入`,
  chosen: (title: string) => ({ title: `已找到 ${title}`, detail: '接着扫这张的发票编号或面单。' }),
  numbered: (number: string) => ({ title: `发票编号 ${number}`, detail: '请扫快递面单。' }),
  takenBack: (seq: number): string => `第 ${count(seq)} 张已撤销`,
  twiceUndoes: '扫两次同一面单可撤销',
  lockedTitle: (title: string): string => `${title}：不能开票`,
  refused: '没有写入',
  failed: { title: '没有写入', detail: '存储没有应答，这张没有记下。请再扫一次。' },
  markedRefunded: (title: string) => ({ title: '已标记已退款', detail: title }),
  used: { number: '发票编号用过', tracking: '面单用过' },
  usedBy: (text: string, orderId: string): string =>
    `${text} 已用于订单 ${orderId}。拿错了就换一张；再扫一次表示就用它。`,
  whichRow: { title: '几家店铺都有这个订单号', detail: '按数字键选一家。' },
  whichCourier: (tracking: string) => ({
    title: '认不准物流公司',
    detail: `${tracking} 像不止一家或都不像，按数字键选。`,
  }),
  unusable: {
    unknown: {
      title: '认不出',
      detail: (text: string): string => `「${text}」不是订单号、发票编号或快递编号。请再扫一次。`,
    },
    elsewhere: {
      title: '不在这一批',
      detail: (text: string): string => `订单 ${text} 不在当前清单里。退出后清除筛选再扫。`,
    },
    settled: {
      title: '这张不用开了',
      detail: (text: string): string => `订单 ${text} 的发票已开、已退款或已取消。请把这张放一边。`,
    },
    done: { title: '这张刚写过', detail: (text: string): string => `订单 ${text} 这一轮已经写入。` },
    finished: { title: '都写完了', detail: (text: string): string => `没有等着 ${text} 的发票。` },
    'no-number': {
      title: '先扫发票',
      detail: (): string => '还不知道发票编号。先扫发票上的编号，再扫面单。',
    },
  },
  justScanned: '刚扫过',
  nothingYet: '扫过的会列在这里，最新的在最上面。',
  kinds: { written: '已写入', warned: '待复核', locked: '已锁定' },
  tones: { short: '短音 已写入', double: '双音 有警告或要选', long: '长音 没有写入' },
  coming: { next: '下一张', after: '再下张' },
  allDone: { title: '这一批写完了', detail: '退出后可以打印寄件清单，或到待回填把号码填回控制台。' },
  none: { title: '没有待开的纸质发票', detail: '数电票用下载链接，请在批量填写里填。' },
  keys: {
    undo: '撤销上一张',
    nextNumber: '发票编号加一',
    previousNumber: '发票编号减一',
    skip: '跳过这张',
  },
}
