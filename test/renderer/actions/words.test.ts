// Whatever main can name has its words, in both languages: the codes are taken from where they are made.
import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'

import { callRefusedKinds } from '../../../electron/app/call-refused.ts'
import { sideActs } from '../../../electron/app/side-acts.ts'
import { worldErrorKinds } from '../../../electron/platform/world-error.ts'
import { orderActions } from '../../../renderer/actions/order-actions.ts'
import { commandLabel, eventWord } from '../../../renderer/actions/words.ts'
import { actionsText } from '../../../renderer/text/actions.ts'
import { basisText } from '../../../renderer/text/basis.ts'
import { failureText } from '../../../renderer/text/failures.ts'
import { reasonsText } from '../../../renderer/text/reasons.ts'
import { type Language, setLanguage } from '../../../renderer/text/text.ts'
import { orderCommandSchemas } from '../../../shared/order/command-schemas.ts'
import { reasons } from '../../../shared/rulebook/verdict.ts'

const ROOT = path.resolve(import.meta.dirname, '../../..')

const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8')

const sources = (folder: string): string =>
  readdirSync(path.join(ROOT, folder))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => read(path.join(folder, name)))
    .join('\n')

const found = (text: string, pattern: RegExp): readonly string[] => [
  ...new Set([...text.matchAll(pattern)].flatMap(([, code]) => code ?? [])),
]

const languages: readonly Language[] = ['zh', 'en']
afterEach(() => setLanguage('zh'))

/** `readonly type: 'requirement.submitted'` in the rules' own event files, and the words of acts beside them. */
const eventTypes = [
  ...['order', 'delivery', 'refund', 'invoice']
    .map((slice) => `shared/${slice}/events.ts`)
    .flatMap((file) => found(read(file), /readonly type: '([a-zA-Z.]+)'/g)),
  ...Object.values(sideActs),
]

/** The clocks an order can run: the union the packs declare. */
const obligations = found(
  /type ObligationKind =([\s\S]*?)\n\n/.exec(read('shared/packs/clock-shapes.ts'))?.[1] ?? '',
  /'([a-z.]+)'/g,
)

/** Names under which acts are written down. */
const acts = [
  ...Object.keys(orderCommandSchemas),
  ...Object.keys(sideActs),
  ...found(sources('electron/app'), /name: '((?:order|command|catch)[a-zA-Z.-]+)'/g),
]

describe.each(languages)('in %s', (language) => {
  test('every reason of a refusal has a sentence, and no sentence is left over', () => {
    expect(Object.keys(reasonsText[language]).toSorted()).toEqual([...reasons].toSorted())
    expect(
      Object.values(reasonsText[language]).every((sentence) => sentence.trim().length > 5 || language === 'zh'),
    ).toBe(true)
  })

  test('every event has a word', () => {
    setLanguage(language)
    expect(eventTypes.length).toBeGreaterThan(20)
    expect(eventTypes.filter((type) => eventWord(type) === type)).toEqual([])
  })

  test('every obligation is worded, long and short', () => {
    expect(obligations).toEqual(expect.arrayContaining(['requirement.confirm', 'result.submit', 'target.deliver']))
    expect(obligations.filter((kind) => basisText[language].obligations[kind] === undefined)).toEqual([])
    expect(obligations.filter((kind) => basisText[language].limits[kind] === undefined)).toEqual([])
  })

  test('every command and act has a label', () => {
    setLanguage(language)
    expect(acts).toEqual(expect.arrayContaining(['order.adopt', 'ticket.open', 'catch-up']))
    expect([...acts, 'order.open', 'import'].filter((name) => commandLabel(name) === name)).toEqual([])
  })

  test('every failure of the world or of a call says what did not happen and that data is unchanged', () => {
    const words = failureText[language]
    const unknown = words({ kind: 'internal' })
    const served = found(read('electron/ipc/serve.ts'), /kind: '([a-z-]+)'/g).filter((kind) => kind !== 'internal')
    const kinds = [...worldErrorKinds, ...callRefusedKinds, ...served]
    expect(served).toContain('bad-input')
    expect(kinds.filter((kind) => words({ kind }).title === unknown.title)).toEqual([])
    expect(kinds.filter((kind) => words({ kind }).text.length < 10)).toEqual([])
  })

  test('every action has its label, its done sentence and the names of its fields', () => {
    const { labels, done, fields, choices } = actionsText[language]
    for (const action of orderActions) {
      expect(labels[action.id]).toBeTruthy()
      expect(done[action.id]('甲')).toContain('甲')
      for (const field of action.fields) {
        expect(fields).toHaveProperty([field.name])
        const options = field.kind === 'choice' ? field.options : []
        expect(options.filter((option) => !(option in choices))).toEqual([])
      }
    }
  })
})

test('every action is a command of the rules', () => {
  expect(orderActions.filter(({ command }) => !(command in orderCommandSchemas))).toEqual([])
})
