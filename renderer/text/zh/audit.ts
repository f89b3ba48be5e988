// 审计: the chain's head, proving the log, comparing a head noted elsewhere, and the log as a file.
import { count } from '../format.ts'

export const audit = {
  intro: '每个操作都写进只增不改的日志，每条都带着前一条的指纹。校验会从头到尾重算一遍。',
  verify: '校验日志',
  export: '导出日志（JSONL）',
  exported: (n: number): string => `已导出 ${count(n)} 个操作`,
  running: '正在校验',
  far: (share: string): string => `正在校验 · ${share}`,
  stopped: '校验已取消，没有得出结论',
  intact: (n: number): string => `完好：${count(n)} 条日志首尾相接，没有被改动过`,
  broken: (at: string): string => `日志从 ${at} 起对不上：数据文件被改动或损坏。请停止操作，从备份恢复。`,
  brokenSteps: [
    '这条之前的日志仍可信，之后的不能再作凭据。',
    '不要继续录入。先把数据文件原样另存一份，再到“备份与恢复”选一份校验完好的备份恢复。',
    '若校验时磁盘报错，先检查磁盘；若磁盘正常，说明文件被程序之外的手段改过。',
  ],
  head: '最后一条的指纹',
  acts: (n: number): string => `第 ${count(n)} 个操作`,
  empty: '日志还是空的',
  copy: '复制完整指纹',
  copied: '已复制',
  last: '上次校验',
  never: '还没有校验过',
  lastSaid: (at: string, person: string): string => `${at} · ${person}`,
  nobody: '未选择人员',
  compare: '比对别处记下的指纹',
  compareHint: '把指纹抄在日志之外的地方（邮件、纸上）。以后粘贴到这里：找得到，就说明那之前的日志没有被整个换掉。',
  pasted: '指纹（完整，或前 12 位以上）',
  find: '查找',
  badHead: '请粘贴 12 到 64 位十六进制字符',
  found: (act: number, of: number, at: string): string =>
    `在链上：第 ${count(act)} 个操作，${at} 记录；其后又有 ${count(of - act)} 个操作`,
  foundNote: '这只说明指纹在链上；链本身是否完好，以校验结果为准。',
  notFound: '不在这条链上：指纹抄错了，或者来自另一个数据文件，或者日志在那之后被整个换过。请先核对抄写。',
}
