// What is kept with its evidence of a shop's account: over a reopen, version by version, refused whole (A-ON, A-MK, A9, A18.1, D4,
// A9.5.2).
import { existsSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { createHash } from 'node:crypto'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import type { CaseFile, EntryItem } from '../../shared/contract/account-files.ts'
import type { AttachmentRef } from '../../shared/contract/rows.ts'
import { DAY } from '../../shared/kernel/instant.ts'
import { sweepOrphans } from '../../electron/files/attachments/sweep.ts'
import { attachmentPath } from '../../electron/platform/paths.ts'
import { filesOfCase } from '../../electron/store/account-files.ts'
import { isAttachmentNamed, namedAttachments } from '../../electron/store/named-attachments.ts'
import { at, newDesk, newHost, proveSound, shopId } from './support.ts'
import type { TestDesk } from './support.ts'

const item: EntryItem = { done: true, note: '王小明保管', validUntil: at('2027-01-01T00:00:00+08:00'), attachments: [] }
const caseFile: CaseFile = {
  noticeAt: at('2026-09-12T09:00:00+08:00'),
  noticeNumber: 'T-88',
  noticeText: '虚假宣传',
  facts: '页面写了“第一”',
  attachments: [],
  appeal: null,
  closedAt: null,
  deductions: [],
}

const opened = async (): Promise<TestDesk> => {
  const desk = newDesk()
  await desk.call('account.open', { shopId, categories: ['service'], openedAt: at('2026-01-05T09:00:00+08:00') })
  return desk
}

const told = async (desk: TestDesk, command: string, fields: object, when: string): Promise<string> => {
  const verdict = await desk.call('account.record-fact', {
    shopId,
    command,
    by: command === 'deposit.pay' ? 'provider' : 'platform',
    occurredAt: at(when),
    with: { ...fields },
  })
  if (!verdict.ok) throw new Error('a fact is kept')
  return verdict.actId
}

const withCase = async (): Promise<TestDesk> => {
  const desk = await opened()
  const fields = { id: 'V-1', type: '虚假宣传', points: 3, occurredAt: '2026-09-10T09:00:00+08:00' }
  await told(desk, 'violation.record', fields, '2026-09-11T09:00:00+08:00')
  return desk
}

/** A file that was brought in two days ago. */
const brought = async (desk: TestDesk, text: string): Promise<AttachmentRef> => {
  const { store } = await desk.desk()
  const sha256 = createHash('sha256').update(text).digest('hex')
  const place = attachmentPath(store.paths.attachments, sha256)
  mkdirSync(path.dirname(place), { recursive: true })
  writeFileSync(place, text)
  const past = ((await desk.desk()).clock.now() - 2 * DAY) / 1000
  utimesSync(place, past, past)
  return { sha256, name: `${text}.pdf`, bytes: Buffer.byteLength(text) }
}

const files = async (desk: TestDesk) => {
  const found = await desk.call('account.files', { shopId })
  if (found === null) throw new Error('the account is open')
  return found
}

describe('an account’s files', () => {
  test('A-ON, A-MK, A9, A12: the checklist is the categories’, and the service hours stand beside it', async () => {
    expect(await newDesk().call('account.files', { shopId })).toBeNull()
    const { groups, silent, service, entry } = await files(await opened())
    const checklist = groups.flatMap(({ items }) => items)
    expect(groups.map(({ clause, categories }) => [clause, categories])).toEqual([
      ['A-ON', []],
      ['A-MK', ['service']],
      ['A9', []],
    ])
    expect(silent).toEqual([])
    expect(checklist.map(({ id }) => id)).toEqual(expect.arrayContaining(['company', 'staff', 'years']))
    expect(checklist.map(({ id }) => id)).not.toContain('software-image')
    expect(new Set(checklist.map(({ clause }) => clause))).toEqual(new Set(['A-ON', 'A-MK', 'A9']))
    expect(service).toMatchObject({ clause: 'A12', fromHour: 9, toHour: 18, answerWithinSeconds: 30 })
    expect(entry).toEqual({})
  })

  test('are kept over a reopen; the chain vouches for each, and its text stays outside the log (W9)', async () => {
    const desk = await withCase()
    const before = await desk.call('audit.verify', null)
    await desk.call('session.choose-person', { personId: 'p-1' })
    await desk.call('account.save-entry-item', { shopId, item: 'staff', value: item })
    await desk.call('account.save-case', { shopId, item: 'V-1', value: caseFile })
    const verified = await desk.call('audit.verify', null)
    expect(verified).toMatchObject({ intact: true, events: before.events })
    expect(verified.head).not.toBe(before.head)
    expect(desk.pushes.findLast(({ kind }) => kind === 'changed')).toEqual({ kind: 'changed', topics: ['accounts'] })
    await desk.host.close()
    const again = newHost({
      folder: desk.folder,
      db: path.join(desk.folder, 'test.db'),
      today: '2026-09-23T10:30+08:00',
    })
    again.host.start()
    const kept = await files(again)
    expect(kept.entry['staff']).toMatchObject({ version: 1, person: '陈立', value: item })
    expect(kept.cases['V-1']).toMatchObject({ value: caseFile })
    proveSound(await again.desk())
  })

  test('are refused whole where they name what isn’t there', async () => {
    const desk = await withCase()
    const missing: AttachmentRef = { sha256: 'a'.repeat(64), name: '营业执照.pdf', bytes: 3 }
    const ahead = at('2026-12-01T09:00:00+08:00')
    const refusals = [
      [desk.call('account.save-entry-item', { shopId, item: 'software-image', value: item }), 'not-found'],
      [
        desk.call('account.save-entry-item', { shopId, item: 'staff', value: { ...item, attachments: [missing] } }),
        'attachment-missing',
      ],
      [desk.call('account.save-case', { shopId, item: 'V-2', value: caseFile }), 'not-found'],
      [desk.call('account.save-case', { shopId, item: 'V-1', value: { ...caseFile, deductions: ['x'] } }), 'not-found'],
      [
        desk.call('account.save-case', { shopId, item: 'V-1', value: { ...caseFile, closedAt: ahead } }),
        'in-the-future',
      ],
      [
        desk.call('account.save-receipt', {
          shopId,
          item: 'no-act',
          value: { number: '1', receivedAt: null, courier: '', tracking: '', keptWhere: '', attachments: [] },
        }),
        'not-found',
      ],
    ] as const
    for (const [call, kind] of refusals) await expect(call).rejects.toMatchObject({ kind })
    const { entry, cases, receipts } = await files(desk)
    expect([entry, cases, receipts]).toEqual([{}, {}, {}])
  })

  test('can be taken back, and every version stays in the history', async () => {
    const desk = await opened()
    const name = { shopId, kind: 'entry', item: 'staff' } as const
    await desk.call('account.save-entry-item', { shopId, item: 'staff', value: item })
    await desk.call('account.save-entry-item', { shopId, item: 'staff', value: { ...item, note: '档案柜 2' } })
    await desk.call('account.restore-file', { ...name, to: 1, over: 2 })
    expect((await files(desk)).entry['staff']?.value).toEqual(item)
    await expect(desk.call('account.restore-file', { ...name, to: 1, over: 2 })).rejects.toMatchObject({
      kind: 'not-found',
    })
    await desk.call('account.restore-file', { ...name, to: 0, over: 3 })
    expect((await files(desk)).entry).toEqual({})
    expect(await desk.call('account.file-history', name)).toMatchObject([
      { version: 4, emptied: true },
      { version: 3, changed: ['note'], emptied: false },
      { version: 2, changed: ['note'] },
      {
        version: 1,
        changed: expect.arrayContaining(['done', 'note', 'validUntil', 'attachments']),
        altered: false,
      },
    ])
  })

  test('altered outside the desk say so', async () => {
    const desk = await opened()
    const name = { shopId, kind: 'entry', item: 'staff' } as const
    await desk.call('account.save-entry-item', { shopId, item: 'staff', value: item })
    const { store } = await desk.desk()
    const raw = new Database(store.paths.db)
    raw.prepare("UPDATE account_files SET body = replace(body, '王小明', '李大力')").run()
    raw.close()
    expect(await desk.call('account.file-history', name)).toMatchObject([{ version: 1, altered: true }])
  })

  test('A9.5.2, D4: a deduction belongs to one case, a receipt to what moved the deposit', async () => {
    const desk = await withCase()
    const fields = { id: 'V-2', type: '虚假宣传', points: 3, occurredAt: '2026-09-11T09:00:00+08:00' }
    await told(desk, 'violation.record', fields, '2026-09-12T09:00:00+08:00')
    const paid = await told(desk, 'deposit.pay', { amountFen: 5_000_000 }, '2026-09-01T10:00:00+08:00')
    const taken = await told(desk, 'deposit.deduct', { amountFen: 1, reason: 'violation' }, '2026-09-13T10:00:00+08:00')
    const value = { ...caseFile, deductions: [taken] }
    await desk.call('account.save-case', { shopId, item: 'V-1', value })
    await expect(desk.call('account.save-case', { shopId, item: 'V-2', value })).rejects.toMatchObject({
      kind: 'already-there',
    })
    const receipt = {
      number: 'S-1',
      receivedAt: null,
      courier: '顺丰',
      tracking: 'SF1',
      keptWhere: '柜 1',
      attachments: [],
    }
    await desk.call('account.save-receipt', { shopId, item: paid, value: receipt })
    await desk.call('account.save-receipt', { shopId, item: taken, value: { ...receipt, number: 'K-1' } })
    expect((await files(desk)).receipts[paid]?.value).toEqual(receipt)
    expect((await desk.call('account.get', { shopId }))?.row.summary?.points.total).toBe(6)
  })

  test('keep their originals: never swept, in the backup, known to an evidence pack', async () => {
    const desk = await withCase()
    const notice = await brought(desk, '通知书')
    const plea = await brought(desk, '申诉书')
    const nobodys = await brought(desk, '没有人要')
    const appeal = {
      filedAt: caseFile.noticeAt ?? at('2026-09-12T09:00:00+08:00'),
      text: '',
      outcome: null,
      decidedAt: null,
    }
    const value = { ...caseFile, attachments: [notice], appeal: { ...appeal, attachments: [plea] } }
    await desk.call('account.save-case', { shopId, item: 'V-1', value })
    const { store, clock } = await desk.desk()
    expect(filesOfCase(store.db, shopId, 'V-1')).toEqual([notice, plea])
    // Taken out of the file it still belongs to an earlier version.
    await desk.call('account.save-case', { shopId, item: 'V-1', value: caseFile })
    expect(filesOfCase(store.db, shopId, 'V-1')).toEqual([])
    await sweepOrphans(store.paths, clock.now(), (sha256) => isAttachmentNamed(store.db, sha256))
    const there = (ref: AttachmentRef): boolean => existsSync(attachmentPath(store.paths.attachments, ref.sha256))
    expect([notice, plea, nobodys].map(there)).toEqual([true, true, false])
    expect(namedAttachments(store.db).toSorted()).toEqual([notice.sha256, plea.sha256].toSorted())
    const { path: backup } = await desk.call('backup.run', { askWhere: false })
    const preview = await desk.call('restore.preview', { path: backup })
    expect(preview).toMatchObject({ intact: true, attachments: 2 })
  })
})
