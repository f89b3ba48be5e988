// Failures of the world, by kind. The kind is main's; a path is shown only where the person must act on it.
import type { CallError } from '../../../shared/contract/api.ts'

const at = (path: string | undefined): string => (path === undefined ? '' : `（${path}）`)

export const failures = ({ kind, path, detail }: CallError): { title: string; text: string } => {
  switch (kind) {
    case 'disk-full':
      return { title: '没有存上：磁盘已满', text: `数据没有改动。清出空间后再试一次${at(path)}。` }
    case 'store-locked':
      return { title: '打不开：数据正被另一个窗口使用', text: `关闭另一个工作台后重试${at(path)}。` }
    case 'store-newer':
      return { title: '打不开：数据由更新的版本写成', text: `数据没有改动。请先升级工作台${at(path)}。` }
    case 'store-missing':
      return { title: '找不到数据文件', text: `这里原有数据，不会另建空桌面。请检查磁盘，或从备份恢复${at(path)}。` }
    case 'store-corrupt':
      return { title: '数据文件已损坏', text: `没有改动它。请从最近的备份恢复${at(path)}。` }
    case 'not-writable':
      return { title: '没有存上：这个位置不可写', text: `数据没有改动。请检查权限，或换一个位置${at(path)}。` }
    case 'io-failed':
      return { title: '没有完成：读写磁盘失败', text: `数据没有改动。请检查磁盘后再试一次${at(path)}。` }
    case 'attachment-missing':
      return { title: '打不开附件：文件缺失或已被改动', text: `订单数据未改动。可从备份恢复这个附件${at(path)}。` }
    case 'upload-unknown':
    case 'upload-broken':
      return { title: '附件没有传完', text: '订单没有改动，没有留下半个文件。请重新添加这个附件。' }
    case 'backup-unusable':
      return { title: '不能恢复：这份备份不可用', text: `现有数据没有改动。请换一份备份${at(path)}。` }
    case 'version-conflict':
      return { title: '没有存上：这一单刚刚有了新变化', text: '数据没有改动。看一眼最新状态后再操作一次。' }
    case 'attachment-too-large':
      return { title: '附件太大，没有添加', text: `订单没有改动。可在设置里调整上限，或压缩后再添加${at(path)}。` }
    case 'too-many-attachments':
      return { title: '附件太多，没有添加', text: '订单没有改动。可在设置里调整一次操作的附件上限，或分几次添加。' }
    case 'file-locked':
      return {
        title: '没有读取：文件正被其他程序占用',
        text: `关闭该文件（例如 Excel）后重试；桌面数据未改动${at(path)}。`,
      }
    case 'file-unreadable':
      return { title: '没有读取：这个文件打不开', text: `请检查文件是否还在、有没有权限；桌面数据未改动${at(path)}。` }
    case 'list-unreadable':
      return {
        title: '没有导入：看不懂这份清单',
        text: `桌面数据未改动。请从控制台重新导出 CSV 或 xlsx${at(detail)}。`,
      }
    case 'plan-gone':
      return { title: '没有导入：预览已过期', text: '桌面数据未改动。请重新选择清单。' }
    case 'not-found':
      return { title: '没有找到', text: '数据没有改动。它可能刚被撤销或移走，请返回列表再看。' }
    case 'bad-input':
      return { title: '没有完成：填写的内容不合要求', text: `数据没有改动。请检查后再试一次${at(detail)}。` }
    case 'already-there':
      return { title: '没有新增：这个订单号已在工作台', text: `数据没有改动。请在交付里找到它${at(detail)}。` }
    case 'too-many':
      return { title: '没有完成：一次选得太多', text: `数据没有改动。请用筛选缩小范围，分几次做${at(detail)}。` }
    case 'in-the-future':
      return { title: '没有记录：时间晚于现在', text: '数据没有改动。还没有发生的事不能记录，请改时间。' }
    case 'backwards':
      return { title: '没有移动：今天只能往后移', text: '数据没有改动。请填一个晚于现在的时间。' }
    case 'not-a-practice-desk':
      return { title: '没有完成：这不是练习桌面', text: `数据没有改动。只有练习桌面的今天可以移动${at(detail)}。` }
    case 'desk-chosen':
      return { title: '没有更换：桌面已经选定', text: '数据没有改动。要换桌面，请先退出再重新打开工作台。' }
    case 'no-desk':
      return { title: '没有完成：还没有选择桌面', text: '没有数据被改动。请先选空桌面或练习桌面。' }
    case 'plan-not-ready':
      return { title: '没有导入：清单还没有准备好', text: '桌面数据未改动。请选定店铺、补齐缺少的列后再导入。' }
    case 'untrusted-sender':
    case 'unknown-call':
      return { title: '没有完成：窗口与程序的版本不一致', text: `数据没有改动。请关闭工作台后重新打开${at(detail)}。` }
    default:
      return {
        title: '没有完成：程序出错',
        text: '数据没有改动，错误已写入日志。请再试一次；若再次出现，把日志交给维护人员。',
      }
  }
}
