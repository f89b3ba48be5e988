// Where a file cites clauses. What counts as a citation is decided here and nowhere else:
//   code       a string that is exactly an id, or a comment that opens with it ("T10: …", "W3, W13 (late facts)")
//   pack       a string value that is exactly an id
//   test       an id in the title of a test that runs
//   scenario   an id in its title, or among what it expects to be cited
import { type ESTree, parseSync, Visitor } from 'vite'
import type { Citation } from './judge.ts'

const id = String.raw`(?:[TQIDW]\d{1,2}|A\d{1,2}(?:\.\d{1,2}){0,2}|A-(?:ON|MK|FIN))`
const exactly = new RegExp(`^${id}$`)
const anywhere = new RegExp(String.raw`(?<![\w.-])${id}(?![\w-]|\.\d)`, 'g')
const opening = new RegExp(String.raw`^[\s*]*(${id}(?:(?:, ?|、| and | )${id})*)(?::|：| \(| [—–]|（)`)

/** Strings that look like an id and are something else. */
const lookAlikes = new Set(['A4'])

type Found = (id: string, offset: number) => void

const collect = (file: string, text: string, search: (found: Found) => void): readonly Citation[] => {
  const citations: Citation[] = []
  search((id, offset) => {
    if (!lookAlikes.has(id)) citations.push({ id, file, line: text.slice(0, offset).split('\n').length })
  })
  return citations
}

const parse = (file: string, text: string) => {
  const { program, comments, errors } = parseSync(file, text)
  if (errors.length > 0) throw new Error(`${file} can't be read: ${errors[0]?.message}`)
  return { program, comments }
}

export const inCode = (file: string, text: string): readonly Citation[] =>
  collect(file, text, (found) => {
    const { program, comments } = parse(file, text)
    const types = new Set<number>()
    const ifExactly = (value: unknown, offset: number) => {
      if (typeof value === 'string' && exactly.test(value.trim()) && !types.has(offset)) found(value.trim(), offset)
    }
    new Visitor({
      // A type alone does nothing, so 'T10' in one is no citation.
      TSLiteralType: (node) => void types.add(node.literal.start),
      Literal: (node) => ifExactly(node.value, node.start),
      JSXText: (node) => ifExactly(node.value, node.start),
      TemplateLiteral: (node) => {
        if (node.quasis.length === 1) ifExactly(node.quasis[0]?.value.cooked, node.start)
      },
    }).visit(program)
    for (const comment of comments) {
      let offset = comment.start + '//'.length
      for (const line of comment.value.split('\n')) {
        for (const [cited] of opening.exec(line)?.[1]?.matchAll(anywhere) ?? []) found(cited, offset)
        offset += line.length + 1
      }
    }
  })

const runners = new Set(['test', 'it', 'describe'])
const notRun = new Set(['skip', 'todo', 'fixme'])

/** `test`, `describe.each`, `test.skip`: the names a call goes through, runner first; [] when it isn't a runner's. */
const runnerPath = (callee: ESTree.Node): readonly string[] => {
  if (callee.type === 'Identifier') return runners.has(callee.name) ? [callee.name] : []
  if (callee.type === 'CallExpression') return runnerPath(callee.callee)
  if (callee.type === 'TaggedTemplateExpression') return runnerPath(callee.tag)
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return []
  const path = runnerPath(callee.object)
  return path.length > 0 ? [...path, callee.property.name] : []
}

export const inTest = (file: string, text: string): readonly Citation[] =>
  collect(file, text, (found) => {
    let skippedTo = 0
    new Visitor({
      CallExpression: (node) => {
        const path = runnerPath(node.callee)
        if (path.length === 0 || node.start < skippedTo) return
        if (path.some((name) => notRun.has(name))) {
          skippedTo = node.end
          return
        }
        for (const part of titleParts(node.arguments[0]))
          for (const [cited] of part.matchAll(anywhere)) found(cited, node.start)
      },
    }).visit(parse(file, text).program)
  })

const titleParts = (title: ESTree.Node | undefined): readonly string[] => {
  if (title?.type === 'Literal') return typeof title.value === 'string' ? [title.value] : []
  return title?.type === 'TemplateLiteral' ? title.quasis.map((quasi) => quasi.value.cooked ?? '') : []
}

export const inPack = (file: string, text: string): readonly Citation[] =>
  collect(file, text, (found) => {
    for (const match of text.matchAll(/"((?:[^"\\]|\\.)*)"(\s*:)?/g)) {
      const [, value = '', isKey] = match
      if (!isKey && exactly.test(value)) found(value, match.index)
    }
  })

const citingKeys = new Set(['refusedBy', 'clause', 'clauses', 'citing', 'flags'])

export const inScenario = (file: string, text: string): readonly Citation[] =>
  collect(file, text, (found) => {
    const walk = (value: unknown, key: string): void => {
      if (typeof value === 'string') {
        const cited = key === 'title' ? [...value.matchAll(anywhere)].map(([match]) => match) : []
        if (citingKeys.has(key) && exactly.test(value)) cited.push(value)
        for (const clause of cited) found(clause, Math.max(0, text.indexOf(clause)))
      } else if (Array.isArray(value)) {
        for (const item of value) walk(item, key)
      } else if (value !== null && typeof value === 'object') {
        for (const [inner, item] of Object.entries(value)) walk(item, inner)
      }
    }
    walk(JSON.parse(text), '')
  })
