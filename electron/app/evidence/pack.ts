// 证据包 as a ZIP: everything is read and checked first, written piece by piece under a working name, noted in the log of the
// order or the account, and only then given its name. Whatever goes wrong before that leaves nothing behind.
import { createHash } from 'node:crypto'
import type { ApiInput } from '../../../shared/contract/api.ts'
import type { EvidenceMade, EvidencePreview, EvidenceSubject } from '../../../shared/contract/evidence.ts'
import { dayOf } from '../../../shared/kernel/civil.ts'
import { formatDay, formatInstant } from '../../../shared/kernel/iso.ts'
import { attachmentPieces } from '../../files/attachments/checked.ts'
import { beginZip, ZIP_MAX } from '../../files/zip-file.ts'
import type { ZipEntry, ZipFile } from '../../files/zip-file.ts'
import { WorldError } from '../../platform/world-error.ts'
import { logHead } from '../../store/stream-links.ts'
import { CallRefused } from '../call-refused.ts'
import type { Desk } from '../desk.ts'
import type { Native } from '../native.ts'
import { personNames } from '../order-page.ts'
import { readPreferences } from '../preferences.ts'
import { printed } from '../print/print-file.ts'
import { chainLines } from './chain-lines.ts'
import type { ChainLines } from './chain-lines.ts'
import { evidenceWords, packNames } from './evidence-words.ts'
import type { EvidenceWords } from './evidence-words.ts'
import { notePack } from './note-pack.ts'
import { beginRunning, endRunning, PackCancelled } from './running.ts'
import { goneOf, shelve } from './shelve.ts'
import { tellCase } from './tell-case.ts'
import { tellOrder } from './tell-order.ts'
import { beijing, timelinePage } from './timeline-page.ts'
import type { Shelved, Told } from './told.ts'

const wordsOf = (desk: Desk): EvidenceWords => evidenceWords[readPreferences(desk.store.db).language]

const tell = (desk: Desk, subject: EvidenceSubject, personal: boolean): Told | null =>
  subject.kind === 'order'
    ? tellOrder(desk, subject.stream, personal, wordsOf(desk))
    : tellCase(desk, subject, wordsOf(desk))

const bytesOf = ({ originals }: Told): number => originals.reduce((sum, { bytes }) => sum + bytes, 0)

/** What would go in; nothing is read of the originals. */
export const previewPack = (desk: Desk, subject: EvidenceSubject): EvidencePreview | null => {
  const told = tell(desk, subject, false)
  if (told === null) return null
  const bytes = bytesOf(told)
  return {
    title: told.title,
    events: told.steps.length,
    originals: told.originals.length,
    bytes,
    lost: goneOf(desk.store.paths, told.originals),
    tooBig: bytes > ZIP_MAX,
  }
}

const nothing = (problem: EvidenceMade['problem']): EvidenceMade => ({
  path: null,
  files: 0,
  originals: 0,
  bytes: 0,
  head: '',
  acts: 0,
  withheld: 0,
  intact: true,
  lost: [],
  ms: 0,
  problem,
})

interface Job {
  readonly desk: Desk
  readonly told: Told
  readonly personal: boolean
  readonly words: EvidenceWords
  readonly chain: ChainLines
  readonly made: string
  readonly onPiece: (bytes: number) => void
}

const headText = ({ desk, told, chain, personal }: Job): string => {
  const whole = logHead(desk.store.db)
  const at = formatInstant(desk.clock.now())
  const log = { seq: whole.seq, hash: Buffer.from(whole.hash).toString('hex') }
  const { head, withheld, brokenAt } = chain
  return `${JSON.stringify(
    {
      stream: told.stream,
      head,
      acts: told.links.length,
      firstSeq: told.links[0]?.seq ?? null,
      lastSeq: told.links.at(-1)?.seq ?? null,
      withheld,
      verifiedAt: at,
      intact: brokenAt === null,
      brokenAt,
      wholeLog: log,
      personal: personal ? 'included' : 'masked',
    },
    null,
    2,
  )}\n`
}

const utf8 = (text: string): readonly Uint8Array[] => [Buffer.from(text)]

const writeOriginals = async (zip: ZipFile, { desk, onPiece }: Job, { pathOf }: Shelved): Promise<ZipEntry[]> => {
  const entries: ZipEntry[] = []
  for (const [sha256, name] of pathOf) {
    const pieces = async function* () {
      for await (const piece of attachmentPieces(desk.store.paths, sha256)) {
        onPiece(piece.length)
        yield piece
      }
    }
    const entry = await zip.add(name, pieces(), 'store')
    if (entry.sha256 !== sha256)
      throw new WorldError('attachment-missing', { path: sha256, detail: 'its bytes changed while it was packed' })
    entries.push(entry)
  }
  return entries
}

/** Everything but the manifest, in the order it lies in the ZIP; `pdf` null where this machine can't print. */
const writeEntries = async (zip: ZipFile, job: Job, shelved: Shelved, html: string, pdf: Uint8Array | null) => {
  const { told, words, chain, made, personal } = job
  const lost = shelved.lost.map(({ name, sha256, why }) => `   ${name} · ${words.why[why]} · ${sha256}`)
  const readMe = words.readMe({ title: told.title, made, personal, withheld: chain.withheld, lost })
  return [
    await zip.add(packNames.readMe, utf8(readMe), 'deflate'),
    await zip.add(packNames.html, utf8(`<!doctype html><html lang="${words.language}">${html}</html>`), 'deflate'),
    ...(pdf === null ? [] : [await zip.add(packNames.pdf, [pdf], 'store')]),
    await zip.add(
      packNames.log,
      chain.lines.map((line) => Buffer.from(line)),
      'deflate',
    ),
    await zip.add(packNames.head, utf8(headText(job)), 'deflate'),
    ...(await writeOriginals(zip, job, shelved)),
  ]
}

const writePack = async (job: Job, native: Native, place: string): Promise<EvidenceMade> => {
  const { desk, told, words, chain, made, personal } = job
  const started = performance.now()
  const shelved = await shelve(desk.store.paths, told.originals, personal, job.onPiece)
  const html = timelinePage({ told, shelved, words, personal, made, brokenAt: chain.brokenAt })
  const pdf = await printed(desk, native, html)
  job.onPiece(0)
  const zip = await beginZip(place, desk.clock.now())
  try {
    const entries = await writeEntries(zip, job, shelved, html, pdf)
    const manifest = entries.map(({ sha256, name }) => `${sha256}  ${name}\n`).join('')
    await zip.add(packNames.manifest, utf8(manifest), 'deflate')
    await zip.complete()
    job.onPiece(0)
    notePack(desk, told, {
      head: chain.head,
      manifest: createHash('sha256').update(manifest).digest('hex'),
      files: entries.length + 1,
      personal,
    })
    zip.settle()
    return {
      path: place,
      files: entries.length + 1,
      originals: shelved.pathOf.size,
      bytes: entries.reduce((sum, { bytes }) => sum + bytes, 0),
      head: chain.head,
      acts: told.links.length,
      withheld: chain.withheld,
      intact: chain.brokenAt === null,
      lost: shelved.lost,
      ms: Math.round(performance.now() - started),
      problem: pdf === null ? 'no-printer' : null,
    }
  } catch (error) {
    await zip.drop()
    throw error
  }
}

/** Whether the pack was ended, asked with every piece; every original is read twice. */
const progressOf = (desk: Desk, told: Told): { readonly onPiece: (bytes: number) => void } => {
  const own = beginRunning(desk)
  const total = bytesOf(told) * 2
  let done = 0
  return {
    onPiece: (bytes) => {
      if (own.cancelled) throw new PackCancelled()
      done += bytes
      desk.push({ kind: 'progress', task: 'evidence', done, total })
    },
  }
}

export const packEvidence = async (
  desk: Desk,
  native: Native,
  { subject, personal }: ApiInput<'evidence.pack'>,
): Promise<EvidenceMade> => {
  const words = wordsOf(desk)
  const before = previewPack(desk, subject)
  if (before === null) throw new CallRefused('not-found', subject.kind)
  if (before.tooBig) return nothing('too-big')
  const day = formatDay(dayOf(desk.clock.now()))
  const place = await native.pickSavePlace(
    `${words.pack}-${before.title.replaceAll(/[^\p{L}\p{N}_-]/gu, '_')}-${day}.zip`,
  )
  if (place === null) return nothing(null)
  const told = tell(desk, subject, personal)
  if (told === null) throw new CallRefused('not-found', subject.kind)
  const made = words.made(beijing(desk.clock.now()), personNames(desk)(desk.seat.person) ?? words.none)
  const job = { desk, told, personal, words, chain: chainLines(told.links, personal), made, ...progressOf(desk, told) }
  try {
    return await writePack(job, native, place)
  } catch (error) {
    if (error instanceof PackCancelled) return nothing('cancelled')
    throw error
  } finally {
    endRunning(desk)
  }
}
