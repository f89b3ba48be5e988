// Wording of the components that every screen shares, in English.
import { count, percent } from '../format.ts'
import type { ui as zh } from '../zh/ui.ts'

export const ui: typeof zh = {
  rejections: {
    meter: (n, of, atLeast) => `Rejected ${atLeast ? 'at least ' : ''}${n}/${of}`,
    atLeast: (n, of) => `≥ ${n}/${of}`,
  },
  clause: (id) => `Clause ${id}`,
  basis: {
    title: 'Basis',
    close: 'Close',
    loading: 'Fetching the basis…',
    failed: 'The basis could not be fetched; nothing was changed. Try again.',
    retry: 'Retry',
    start: 'start',
    counted: 'day',
    skipped: 'skip',
    end: 'end',
    refusalCount: (n) => (n === 1 ? '1 clause' : `${n} clauses`),
    openClause: 'Clause and versions',
    copy: 'Copy basis',
  },
  toast: { undo: 'Undo', dismiss: 'Dismiss' },
  batch: {
    selected: (n) => `${count(n)} selected`,
    selectAll: (n) => `Select all ${count(n)} matching orders`,
    clear: 'Clear selection',
    bar: 'Batch actions',
  },
  grid: {
    selectAll: 'Select all',
    selectRow: 'Select this row',
    sortAscending: 'ascending',
    sortDescending: 'descending',
    tooMany: (shown, all) =>
      `${count(all)} rows; only the first ${count(shown)} are shown. Filter or search to narrow.`,
  },
  search: { clear: 'Clear' },
  progress: {
    done: (verb, n, of) => `${verb} ${count(of)} rows · ${percent(n, of)}`,
    cancel: 'Cancel',
  },
  loading: 'Loading',
  draft: {
    saved: (clock) => `Draft saved ${clock}`,
    saving: 'Saving draft',
    failed: 'Draft not saved',
  },
  attachments: {
    label: 'Attachments',
    hint: 'Drop, paste or pick files',
    pick: 'Pick files',
    drop: 'Release to add',
    remove: (name) => `Remove ${name}`,
    uploading: (text) => `${text} uploaded`,
    list: 'Attachment list',
    isNew: 'new',
  },
  dialog: { close: 'Close' },
  steps: {
    done: 'done',
    current: 'in progress',
    future: 'not started',
    expandAll: 'Expand all',
    collapseAll: 'Collapse all',
  },
  filter: { all: 'All', clear: 'Clear filter', none: 'Nothing to choose from' },
  log: { columns: { at: 'Time', who: 'Who', what: 'What', basis: 'Basis' }, recorded: (at) => `recorded ${at}` },
  required: 'required',
}
