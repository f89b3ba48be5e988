// What the page is told that it read is no longer true is what reminders hang on too: whoever follows is told a moment later.
import type { Push } from '../../shared/contract/api.ts'

/** Later than the reply that caused it; a burst of work is followed once. */
const FOLLOW_MS = 50

const matters = (notice: Push): boolean =>
  notice.kind === 'changed' && notice.topics.some((topic) => topic !== 'imports')

export interface Followed {
  /** Passes a notice on. */
  readonly push: (notice: Push) => void
  readonly by: (follower: () => void) => void
}

export const followChanges = (push: (notice: Push) => void): Followed => {
  let follower: (() => void) | null = null
  let timer: NodeJS.Timeout | null = null
  const follow = (): void => {
    timer = null
    follower?.()
  }
  return {
    push: (notice) => {
      push(notice)
      if (follower !== null && matters(notice)) timer ??= setTimeout(follow, FOLLOW_MS).unref()
    },
    by: (one) => {
      follower = one
    },
  }
}
