// The door to main: who may call, what may be called, what may go in; and the three ways an answer can look.
import { describe, expect, test } from 'vitest'
import { answer } from '../../electron/ipc/serve.ts'
import type { Serving } from '../../electron/ipc/serve.ts'
import type { SenderFrame } from '../../electron/ipc/trusted-sender.ts'
import { isTrustedSender } from '../../electron/ipc/trusted-sender.ts'
import { makeHandlers } from '../../electron/app/handlers.ts'
import type { Handlers } from '../../electron/app/handlers.ts'
import { apiNames } from '../../shared/contract/api-names.ts'
import { inputSchemas } from '../../shared/contract/schemas.ts'
import { WorldError } from '../../electron/platform/world-error.ts'
import { addOrder, orderInReview } from '../app/orders.ts'
import { newDesk } from '../app/support.ts'
import type { TestDesk } from '../app/support.ts'

const pages = { origins: ['app://bundle'] }
const ourFrame: SenderFrame = { url: 'app://bundle/index.html#/delivery', parent: null }

const serving = (desk: TestDesk, over: Partial<Handlers> = {}): Serving => ({
  pages,
  handlers: { ...makeHandlers(desk.host, desk.native), ...over },
  log: { write: (where, error) => void desk.errors.push({ where, error }) },
})

describe('who may call', () => {
  const inside = { url: 'app://bundle/frame.html', parent: ourFrame } as unknown as SenderFrame
  test.each([
    ['a frame inside our page', inside],
    ['a frame that has gone', null],
    ['another page', { url: 'https://example.com/', parent: null }],
    ['a page that only begins like ours', { url: 'app://bundle.example.com/', parent: null }],
    ['another scheme on our host', { url: 'https://bundle/index.html', parent: null }],
    ['a file', { url: 'file:///app/index.html', parent: null }],
    ['no address', { url: '', parent: null }],
  ] as const)('%s is refused before anything is read', async (_who, frame) => {
    expect(isTrustedSender(frame, pages)).toBe(false)
    const reply = await answer(frame, 'session.get', null, serving(newDesk()))
    expect(reply).toEqual({ ok: false, error: { kind: 'untrusted-sender' } })
  })

  test('our own main frame is served', async () => {
    expect(await answer(ourFrame, 'session.get', null, serving(newDesk()))).toMatchObject({ ok: true })
  })
})

describe('what may be called', () => {
  test.each([['no.such-call'], ['constructor'], ['__proto__'], ['toString'], [7], [null], [{ name: 'session.get' }]])(
    '%j is no call',
    async (name) => {
      const reply = await answer(ourFrame, name, null, serving(newDesk()))
      expect(reply).toMatchObject({ ok: false, error: { kind: 'unknown-call' } })
    },
  )

  test('the preload lets exactly the served names through', () => {
    expect(apiNames.toSorted()).toEqual(Object.keys(inputSchemas).toSorted())
    const desk = newDesk()
    expect(Object.keys(makeHandlers(desk.host, desk.native)).toSorted()).toEqual(apiNames.toSorted())
  })
})

describe('what may go in', () => {
  test.each([
    ['session.get', {}, ''],
    ['queue.page', { tab: 'all', filter: {}, sort: 'deadline', descending: false, cursor: null, limit: 5000 }, 'limit'],
    [
      'queue.page',
      { tab: 'all', filter: { shop: [] }, sort: 'deadline', descending: false, cursor: null, limit: 5 },
      'filter',
    ],
    ['order.get', { stream: 'account:tencent:1' }, 'stream'],
    ['order.get', { stream: 'order:tencent:1:2', more: 1 }, ''],
    ['order.perform', { stream: 'order:tencent:1:2', command: 'x', with: { note: undefined } }, 'with.note'],
    ['fill-in.mark', { actIds: ['a', 7] }, 'actIds[1]'],
    ['attachment.append', { uploadId: 'u', chunk: '%%%' }, 'chunk'],
    [
      'checklist.save',
      { id: null, step: 'confirm', product: '', items: [{ text: '', clause: null }] },
      'items[0].text',
    ],
    ['practice.move-today', { to: 1.5 }, 'to'],
    [
      'shop.save',
      { marketplace: 'tencent', accountId: '1', name: 'x', targetConfirm: { weeks: 1 }, targetDeliver: null },
      'targetConfirm',
    ],
  ] as const)('%s refuses %j and says where', async (name, input, path) => {
    const desk = newDesk()
    const reply = await answer(ourFrame, name, input, serving(desk))
    expect(reply).toMatchObject({ ok: false, error: { kind: 'bad-input', path } })
    expect(desk.errors).toEqual([])
  })
})

describe('how an answer looks', () => {
  test('a refusal by the rules is an ordinary answer', async () => {
    const desk = newDesk()
    const stream = await addOrder(desk)
    const input = { stream, command: 'requirement.confirm', with: { note: '好' } }
    expect(await answer(ourFrame, 'order.perform', input, serving(desk))).toEqual({
      ok: true,
      value: { ok: false, refusedBy: [{ clause: 'T5', reason: 'wrong-stage' }] },
    })
  })

  test('the world’s no is passed on with what it is about', async () => {
    const desk = newDesk()
    const stream = await orderInReview(desk)
    const attachments = [{ sha256: 'a'.repeat(64), name: 'x.txt', bytes: 1 }]
    const input = { stream, command: 'requirement.confirm', with: { note: '好' }, attachments }
    expect(await answer(ourFrame, 'order.perform', input, serving(desk))).toMatchObject({
      ok: false,
      error: { kind: 'attachment-missing', path: 'x.txt' },
    })
    const full: Partial<Handlers> = {
      'draft.save': () => {
        throw new WorldError('disk-full', { path: '/desk.db', detail: 'SQLITE_FULL' })
      },
    }
    expect(await answer(ourFrame, 'draft.save', { key: 'k', text: 't' }, serving(desk, full))).toEqual({
      ok: false,
      error: { kind: 'disk-full', path: '/desk.db', detail: 'SQLITE_FULL' },
    })
  })

  test('our own mistake is logged with its stack and answered plainly', async () => {
    const desk = newDesk()
    const broken: Partial<Handlers> = {
      'undo.list': () => {
        throw new TypeError('we were wrong about 13800001234')
      },
    }
    expect(await answer(ourFrame, 'undo.list', null, serving(desk, broken))).toEqual({
      ok: false,
      error: { kind: 'internal', detail: 'undo.list' },
    })
    expect(desk.errors).toMatchObject([{ where: 'undo.list', error: expect.any(TypeError) }])
  })
})
