// Notices to the page, gathered for a moment so that a burst of work wakes the page once.
import type { Push } from '../../shared/contract/api.ts'

type Topic = Extract<Push, { kind: 'changed' }>['topics'][number]
type Progress = Extract<Push, { kind: 'progress' }>
type Automatic = Extract<Push, { kind: 'automatic' }>
type Open = Extract<Push, { kind: 'open' }>

/** About one frame: later than the reply that caused it, earlier than anyone could notice. */
const FRAME_MS = 16

/** Long synchronous work lets no timer run, so progress this old is sent at once. */
const PROGRESS_MS = 100

export interface Pusher {
  readonly push: (notice: Push) => void
  /** Sends what is waiting now; used before the window goes. */
  readonly flush: () => void
}

/** `send` gets at most one notice of each kind (progress: of each task) per frame. */
export const gatherPushes = (send: (notice: Push) => void): Pusher => {
  let timer: NodeJS.Timeout | null = null
  const topics = new Set<Topic>()
  const progress = new Map<string, Progress>()
  let automatic: Automatic | null = null
  let open: Open | null = null
  let progressSentAt = -PROGRESS_MS

  const flush = (): void => {
    if (timer !== null) clearTimeout(timer)
    timer = null
    const gathered: Push[] = [...progress.values()]
    if (topics.size > 0) gathered.push({ kind: 'changed', topics: [...topics] })
    if (automatic !== null) gathered.push(automatic)
    if (open !== null) gathered.push(open)
    topics.clear()
    progress.clear()
    automatic = null
    open = null
    for (const notice of gathered) send(notice)
  }

  const sendProgress = (notice: Progress): void => {
    if (performance.now() - progressSentAt < PROGRESS_MS) return void progress.set(notice.task, notice)
    progressSentAt = performance.now()
    progress.delete(notice.task)
    send(notice)
  }

  const push = (notice: Push): void => {
    if (notice.kind === 'changed') for (const topic of notice.topics) topics.add(topic)
    else if (notice.kind === 'progress') sendProgress(notice)
    else if (notice.kind === 'open') open = notice
    else automatic = { ...notice, events: notice.events + (automatic?.events ?? 0) }
    timer ??= setTimeout(flush, FRAME_MS)
  }

  return { push, flush }
}
