// Failures of the world, by kind.
import type { CallError } from '../../../shared/contract/api.ts'

const at = (path: string | undefined): string => (path === undefined ? '' : ` (${path})`)

export const failures = ({ kind, path, detail }: CallError): { title: string; body: string } => {
  switch (kind) {
    case 'disk-full':
      return {
        title: 'Not saved: the disk is full',
        body: `Data is unchanged. Free some space and try again${at(path)}.`,
      }
    case 'store-locked':
      return {
        title: 'Cannot open: another window uses this data',
        body: `Close the other workbench and try again${at(path)}.`,
      }
    case 'store-newer':
      return {
        title: 'Cannot open: a newer version wrote this data',
        body: `Data is unchanged. Update the workbench first${at(path)}.`,
      }
    case 'store-missing':
      return {
        title: 'The data file is missing',
        body: `There was data here, so no empty desk is made. Check the disk or restore a backup${at(path)}.`,
      }
    case 'store-corrupt':
      return { title: 'The data file is damaged', body: `It was not touched. Restore the latest backup${at(path)}.` }
    case 'not-writable':
      return {
        title: 'Not saved: this place cannot be written',
        body: `Data is unchanged. Check the permissions or choose another place${at(path)}.`,
      }
    case 'io-failed':
      return { title: 'Not done: the disk failed', body: `Data is unchanged. Check the disk and try again${at(path)}.` }
    case 'attachment-missing':
      return {
        title: 'Cannot open: the attachment is missing or altered',
        body: `The order is unchanged. A backup can bring the file back${at(path)}.`,
      }
    case 'upload-unknown':
    case 'upload-broken':
      return { title: 'The file was not transferred whole', body: 'No half file was left. Add it again.' }
    case 'backup-unusable':
      return {
        title: 'Cannot restore: this backup is unusable',
        body: `Present data is unchanged. Choose another backup${at(path)}.`,
      }
    case 'version-conflict':
      return {
        title: 'Not saved: this order has just changed',
        body: 'Data is unchanged. Look at its present state and act again.',
      }
    case 'attachment-too-large':
      return {
        title: 'The file is too large and was not added',
        body: `${detail ?? ''} Raise the limit in settings or compress it.`,
      }
    case 'too-many-attachments':
      return { title: 'Too many files; none added', body: 'Raise the limit per act in settings.' }
    case 'file-locked':
      return {
        title: 'Not read: another program holds the file',
        body: `Close it there (Excel, say) and try again; the desk is unchanged${at(path)}.`,
      }
    case 'file-unreadable':
      return {
        title: 'Not read: the file cannot be opened',
        body: `Check that it exists and may be read; the desk is unchanged${at(path)}.`,
      }
    case 'list-unreadable':
      return {
        title: 'Not imported: this list makes no sense here',
        body: `${detail ?? ''} Export it again as CSV or xlsx; the desk is unchanged.`,
      }
    case 'plan-gone':
      return { title: 'Not imported: the preview has expired', body: 'The desk is unchanged. Choose the list again.' }
    case 'not-found':
      return { title: 'Not found', body: 'It may just have been undone; data is unchanged.' }
    case 'bad-input':
      return { title: 'Not done: the input does not fit', body: `${detail ?? ''} Data is unchanged.` }
    default:
      return {
        title: 'Not done: the program failed',
        body: 'Data is unchanged and the error is in the log. Try again; if it returns, hand over the log.',
      }
  }
}
