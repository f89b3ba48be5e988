// What may be said when the app is started: `npm start -- [--db FILE] [--practice] [--today INSTANT]`. Switches meant for
// Electron and Chromium pass; anything else is answered with a sentence instead of being ignored.
import { parseInstant } from '../../shared/kernel/iso.ts'
import type { Instant } from '../../shared/kernel/instant.ts'

export interface LaunchOptions {
  /** The store to open; null: the one chosen before, in the app's own folder. */
  readonly db: string | null
  readonly practice: boolean
  /** Where a practice desk's clock stands when it starts. */
  readonly today: Instant | null
}

export type ParsedLaunch =
  | { readonly ok: true; readonly options: LaunchOptions }
  | { readonly ok: false; readonly problem: string }

export const USAGE = 'npm start -- [--db FILE] [--practice] [--today 2026-11-30T09:00+08:00]'

/** Ours, but read by Electron itself before we see it. */
const PATH_SWITCH = 'user-data-dir'

/** Switches that belong to Electron, Chromium or the system; they are none of our business and not mistakes. */
const FOREIGN =
  /^--(inspect|remote-debugging|no-sandbox|headless|lang|disable-|enable-|force-|ozone-|use-|high-dpi|window-|proxy-|log-|v=|vmodule|js-flags|password-store|gtk-version|class|type|original-process-start-time|allow-file-access-from-files|trace-|host-|ignore-certificate-errors|user-data-dir)/

const refuse = (zh: string, en: string): ParsedLaunch => ({
  ok: false,
  problem: `${zh}用法：${USAGE}\n${en} Usage: ${USAGE}`,
})

/** One option and where the next one starts. */
interface Taken {
  readonly name: string
  readonly value: string | null
  readonly next: number
}

const takeOption = (args: readonly string[], index: number): Taken => {
  const arg = args[index] ?? ''
  const equals = arg.indexOf('=')
  if (equals >= 0) return { name: arg.slice(0, equals), value: arg.slice(equals + 1), next: index + 1 }
  const following = args[index + 1]
  const takesValue = ['--db', '--today', `--${PATH_SWITCH}`].includes(arg)
  if (takesValue && following !== undefined && !following.startsWith('--'))
    return { name: arg, value: following, next: index + 2 }
  return { name: arg, value: null, next: index + 1 }
}

/** `args`: everything after the executable and, where there is one, the application's folder. Pure. */
export const parseLaunchOptions = (args: readonly string[]): ParsedLaunch => {
  let [db, practice, today]: [string | null, boolean, Instant | null] = [null, false, null]
  for (let index = 0; index < args.length;) {
    const { name, value, next } = takeOption(args, index)
    index = next
    if (name === '--practice' && value === null) practice = true
    else if (name === '--db') {
      if (value === null || value === '') return refuse('--db 需要一个文件。', '--db needs a file.')
      db = value
    } else if (name === '--today') {
      today = value === null ? null : parseInstant(value)
      if (today === null)
        return refuse(
          `--today 需要带时区的时刻，收到的是“${value ?? ''}”。`,
          `--today needs an instant with its offset, not "${value ?? ''}".`,
        )
    } else if (!FOREIGN.test(name) && !name.startsWith('-psn_'))
      return refuse(`不认识的启动选项“${name}”。`, `Unknown option "${name}".`)
  }
  if (today !== null && !practice)
    return refuse(
      '只有练习台的“今天”可以移动：--today 要和 --practice 一起用。',
      'Only a practice desk has a movable today: --today goes with --practice.',
    )
  return { ok: true, options: { db, practice, today } }
}

/**
 * Our part of `process.argv`: without the executable and, when Electron was told which application to run, without that
 * folder and the switches before it.
 */
export const launchArguments = (argv: readonly string[], packaged: boolean): readonly string[] => {
  const rest = argv.slice(1)
  if (packaged) return rest
  const folder = rest.findIndex(
    (arg, index) => !arg.startsWith('-') && rest[index - 1] !== '-r' && rest[index - 1] !== '--require',
  )
  return rest.slice(folder + 1)
}
