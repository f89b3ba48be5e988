// What main tells unasked: events that fell due by themselves, how far long work has come, and what a notification was clicked
// for.
import { create } from 'zustand'

import type { Push } from '../../shared/contract/api.ts'
import { deskText } from '../text/desk.ts'
import { textNow } from '../text/text.ts'
import { showDone } from '../ui/toasts.ts'
import { openTarget } from './inbox.ts'

interface Progress {
  readonly task: string
  readonly done: number
  readonly total: number
}

/** Long work under way, by task; gone when it is done. */
export const useProgress = create<{ tasks: Readonly<Record<string, Progress>> }>(() => ({ tasks: {} }))

const followProgress = ({ task, done, total }: Progress): void =>
  useProgress.setState(({ tasks }) => {
    const { [task]: _last, ...others } = tasks
    return { tasks: done >= total ? others : { ...others, [task]: { task, done, total } } }
  })

/** The call that reported has answered: what it told last is over, whether it told the end or not. */
export const forgetProgress = (task: string): void =>
  useProgress.setState(({ tasks }) => {
    const { [task]: _over, ...others } = tasks
    return { tasks: others }
  })

export const announce = (push: Push): void => {
  if (push.kind === 'progress') followProgress(push)
  if (push.kind === 'automatic' && push.events > 0) showDone(textNow(deskText).automatic(push.events))
  if (push.kind === 'open') openTarget(push.target)
}
