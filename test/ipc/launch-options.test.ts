// Starting the app: what may be said on its command line, and the sentence for what may not.
import { describe, expect, test } from 'vitest'
import { launchArguments, parseLaunchOptions } from '../../electron/main/launch-options.ts'
import { parseInstant } from '../../shared/kernel/iso.ts'

describe('launch options', () => {
  test('nothing said: the desk chosen before', () => {
    expect(parseLaunchOptions([])).toEqual({ ok: true, options: { db: null, practice: false, today: null } })
  })

  test('a practice desk at a fixed today, in a file of its own', () => {
    const today = '2026-11-30T09:00+08:00'
    for (const args of [
      ['--db', 'x.db', '--practice', '--today', today],
      ['--practice', `--today=${today}`, '--db=x.db'],
    ])
      expect(parseLaunchOptions(args)).toEqual({
        ok: true,
        options: { db: 'x.db', practice: true, today: parseInstant(today) },
      })
  })

  test('switches of Electron and Chromium pass, with and without their value', () => {
    const args = ['--user-data-dir', '/tmp/x', '--remote-debugging-port=0', '--inspect=0', '--no-sandbox', '--practice']
    expect(parseLaunchOptions(args)).toMatchObject({ ok: true, options: { practice: true } })
  })

  test.each([
    [['--dbase', 'x'], /--dbase/],
    [['stray'], /stray/],
    [['--db'], /--db/],
    [['--db', '--practice'], /--db/],
    [['--practice', '--today', '2026-11-30'], /2026-11-30/],
    [['--practice=yes'], /--practice/],
    [['--today', '2026-11-30T09:00+08:00'], /--practice/],
  ])('%j is answered with a sentence that shows how', (args, names) => {
    const parsed = parseLaunchOptions(args)
    expect(parsed).toMatchObject({ ok: false, problem: expect.stringMatching(names) })
    expect(parsed).toMatchObject({ problem: expect.stringContaining('npm start -- [--db FILE]') })
  })

  test('our arguments stand behind the application folder, or right behind a packaged executable', () => {
    expect(launchArguments(['electron', '-r', 'loader.js', '--inspect=0', '.', '--practice'], false)).toEqual([
      '--practice',
    ])
    expect(launchArguments(['/opt/workbench', '--practice'], true)).toEqual(['--practice'])
  })
})
