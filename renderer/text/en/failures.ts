// Failures of the world, by kind.
import type { CallError } from '../../../shared/contract/api.ts'

const at = (path: string | undefined): string => (path === undefined ? '' : ` (${path})`)

export const failures = ({ kind, path, detail }: CallError): { title: string; text: string } => {
  switch (kind) {
    case 'disk-full':
      return {
        title: 'Not saved: the disk is full',
        text: `Data is unchanged. Free some space and try again${at(path)}.`,
      }
    case 'store-locked':
      return {
        title: 'Cannot open: another window uses this data',
        text: `Close the other workbench and try again${at(path)}.`,
      }
    case 'store-newer':
      return {
        title: 'Cannot open: a newer version wrote this data',
        text: `Data is unchanged. Update the workbench first${at(path)}.`,
      }
    case 'store-missing':
      return {
        title: 'The data file is missing',
        text: `There was data here, so no empty desk is made. Check the disk or restore a backup${at(path)}.`,
      }
    case 'store-corrupt':
      return { title: 'The data file is damaged', text: `It was not touched. Restore the latest backup${at(path)}.` }
    case 'not-writable':
      return {
        title: 'Not saved: this place cannot be written',
        text: `Data is unchanged. Check the permissions or choose another place${at(path)}.`,
      }
    case 'io-failed':
      return { title: 'Not done: the disk failed', text: `Data is unchanged. Check the disk and try again${at(path)}.` }
    case 'attachment-missing':
      return {
        title: 'Cannot open: the attachment is missing or altered',
        text: `The order is unchanged. A backup can bring the file back${at(path)}.`,
      }
    case 'upload-unknown':
    case 'upload-broken':
      return {
        title: 'The file was not transferred whole',
        text: 'The order is unchanged and no half file was left. Add it again.',
      }
    case 'backup-unusable':
      return {
        title: 'Cannot restore: this backup is unusable',
        text: `Present data is unchanged. Choose another backup${at(path)}.`,
      }
    case 'version-conflict':
      return {
        title: 'Not saved: this order has just changed',
        text: 'Data is unchanged. Look at its present state and act again.',
      }
    case 'attachment-too-large':
      return {
        title: 'The file is too large and was not added',
        text: `The order is unchanged. Raise the limit in settings or compress the file${at(path)}.`,
      }
    case 'too-many-attachments':
      return {
        title: 'Too many files; none added',
        text: 'The order is unchanged. Raise the limit per act in settings, or add them in parts.',
      }
    case 'file-locked':
      return {
        title: 'Not read: another program holds the file',
        text: `Close it there (Excel, say) and try again; the desk is unchanged${at(path)}.`,
      }
    case 'file-unreadable':
      return {
        title: 'Not read: the file cannot be opened',
        text: `Check that it exists and may be read; the desk is unchanged${at(path)}.`,
      }
    case 'list-unreadable':
      return {
        title: 'Not imported: this list makes no sense here',
        text: `The desk is unchanged. Export it again as CSV or xlsx${at(detail)}.`,
      }
    case 'plan-gone':
      return { title: 'Not imported: the preview has expired', text: 'The desk is unchanged. Choose the list again.' }
    case 'not-found':
      return {
        title: 'Not found',
        text: 'Data is unchanged. It may just have been undone or moved; go back to the list.',
      }
    case 'bad-input':
      return {
        title: 'Not done: the input does not fit',
        text: `Data is unchanged. Check it and try again${at(detail)}.`,
      }
    case 'already-there':
      return {
        title: 'Not added: this order is on the desk already',
        text: `Data is unchanged. Find it in delivery${at(detail)}.`,
      }
    case 'too-many':
      return {
        title: 'Not done: too many at once',
        text: `Data is unchanged. Narrow the filters and do it in parts${at(detail)}.`,
      }
    case 'in-the-future':
      return {
        title: 'Not recorded: later than now',
        text: 'Data is unchanged. What has not happened cannot be recorded; change the time.',
      }
    case 'backwards':
      return { title: 'Not moved: today only moves forward', text: 'Data is unchanged. Give a time later than now.' }
    case 'not-a-practice-desk':
      return {
        title: 'Not done: this is no practice desk',
        text: `Data is unchanged. Only a practice desk’s today can be moved${at(detail)}.`,
      }
    case 'desk-chosen':
      return {
        title: 'Not changed: a desk was chosen already',
        text: 'Data is unchanged. Quit and open the workbench again to change desks.',
      }
    case 'no-desk':
      return {
        title: 'Not done: no desk was chosen yet',
        text: 'No data was changed. Choose an empty desk or a practice desk first.',
      }
    case 'plan-not-ready':
      return {
        title: 'Not imported: the list is not ready',
        text: 'The desk is unchanged. Choose its shop and the missing columns, then import.',
      }
    case 'untrusted-sender':
    case 'unknown-call':
      return {
        title: 'Not done: window and program differ in version',
        text: `Data is unchanged. Close the workbench and open it again${at(detail)}.`,
      }
    default:
      return {
        title: 'Not done: the program failed',
        text: 'Data is unchanged and the error is in the log. Try again; if it returns, hand over the log.',
      }
  }
}
