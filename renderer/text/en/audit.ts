// The audit in English.
import { count } from '../format.ts'
import type { audit as zh } from '../zh/audit.ts'

export const audit: typeof zh = {
  intro:
    'Every act is written to a log that only grows, each with the fingerprint of the one before. Verifying reckons all of it again.',
  verify: 'Verify the log',
  export: 'Export the log (JSONL)',
  exported: (n) => `${count(n)} acts exported`,
  running: 'Verifying',
  far: (share) => `Verifying · ${share}`,
  stopped: 'Verifying was cancelled; nothing was found either way',
  intact: (n) => `Intact: ${count(n)} entries follow one another unaltered`,
  broken: (at) =>
    `The log doesn’t hold from ${at} on: the file was altered or is damaged. Stop working and restore a backup.`,
  brokenSteps: [
    'What stands before it can still be trusted; what comes after proves nothing any more.',
    'Enter nothing further. Keep a copy of the data file as it is, then restore a backup that verifies under “Backup and restore”.',
    'If the disk reported errors, check the disk first; if it is sound, the file was changed by something other than this program.',
  ],
  head: 'Latest fingerprint',
  acts: (n) => `act ${count(n)}`,
  empty: 'The log is still empty',
  copy: 'Copy the whole fingerprint',
  copied: 'Copied',
  last: 'Last verified',
  never: 'Never verified',
  lastSaid: (at, person) => `${at} · ${person}`,
  nobody: 'nobody chosen',
  compare: 'Compare a fingerprint noted elsewhere',
  compareHint:
    'Note the fingerprint somewhere outside the log (mail, paper). Paste it here later: if it is found, the log before it hasn’t been replaced as a whole.',
  pasted: 'Fingerprint (whole, or its first 12 digits or more)',
  find: 'Find',
  badHead: 'Paste 12 to 64 hexadecimal digits',
  found: (act, of, at) => `In the chain at act ${count(act)}, recorded ${at}; ${count(of - act)} acts since`,
  foundNote: 'This only says that the fingerprint is in the chain; whether the chain holds is for verifying to say.',
  notFound:
    'Not in this chain: it was copied wrongly, or comes from another data file, or the log was replaced since. Check the copy first.',
}
