// Wording of the components that every screen shares.
import { count, percent } from '../format.ts'

export const ui = {
  rejections: {
    meter: (n: number, of: number, atLeast: boolean): string => `驳回 ${atLeast ? '至少 ' : ''}${n}/${of}`,
    atLeast: (n: number, of: number): string => `至少 ${n}/${of}`,
  },
  clause: (id: string): string => `条款 ${id}`,
  basis: {
    title: '依据',
    close: '关闭',
    loading: '正在取依据…',
    failed: '没有取到依据；数据未改动，请再试一次。',
    retry: '重试',
    start: '起',
    counted: '计',
    skipped: '不计',
    end: '止',
    refusalCount: (n: number): string => `${n} 条`,
    openClause: '条款原意与版本',
    copy: '复制依据',
  },
  toast: { undo: '撤销', dismiss: '收起提示' },
  batch: {
    selected: (n: number): string => `已选 ${count(n)}`,
    selectAll: (n: number): string => `选中全部符合的 ${count(n)} 单`,
    clear: '取消选择',
    bar: '批量操作',
  },
  grid: {
    selectAll: '全选',
    selectRow: '选中这一行',
    sortAscending: '升序',
    sortDescending: '降序',
    tooMany: (shown: number, all: number): string =>
      `共 ${count(all)} 行，这里只显示前 ${count(shown)} 行；请用筛选或搜索缩小范围。`,
  },
  search: { clear: '清除' },
  progress: {
    done: (verb: string, n: number, of: number): string => `${verb} ${count(of)} 行 · ${percent(n, of)}`,
    cancel: '取消',
  },
  loading: '正在载入',
  draft: {
    saved: (clock: string): string => `草稿已存 ${clock}`,
    saving: '正在存草稿',
    failed: '草稿没有存上',
  },
  attachments: {
    label: '附件',
    hint: '拖入、粘贴或选择附件',
    pick: '选择附件',
    drop: '松开即添加',
    remove: (name: string): string => `移除 ${name}`,
    uploading: (text: string): string => `已传 ${text}`,
    list: '附件列表',
    isNew: '新',
  },
  dialog: { close: '关闭' },
  steps: {
    done: '已完成',
    current: '进行中',
    future: '未开始',
    expandAll: '全部展开',
    collapseAll: '全部收起',
  },
  filter: { all: '全部', clear: '清除筛选', none: '没有可选项' },
  log: {
    columns: { at: '时间', who: '谁', what: '经过', basis: '依据' },
    recorded: (at: string): string => `${at} 补记`,
  },
  required: '必填',
}
