// @vitest-environment jsdom
// 审计 in the settings: the head to be noted, what a verification said, and a head noted elsewhere.
import { NOW, fakeDesk } from '../fake-desk.ts'
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'

import { AuditSection } from '../../../renderer/features/settings/audit-section.tsx'
import { setLanguage } from '../../../renderer/text/text.ts'
import { useToast } from '../../../renderer/ui/toasts.ts'
import type { AuditState, AuditVerdict } from '../../../shared/contract/audit.ts'
import { mount } from '../mount.tsx'

const HEAD = '9f2c41d07b33'.padEnd(64, '0')
const state: AuditState = { acts: 9120, head: HEAD, headAt: NOW, last: null }
const intact: AuditVerdict = { events: 18_120, intact: true, head: HEAD, brokenAt: null, stopped: false }
const press = (name: string): void => void fireEvent.click(screen.getByRole('button', { name }))

beforeEach(() => setLanguage('zh'))
afterEach(cleanup)

test('the head is short on the page and whole in the copy; nothing was verified yet', async () => {
  const desk = fakeDesk({ 'audit.state': () => state, 'clipboard.write': () => null })
  mount(<AuditSection />)
  await screen.findByText('9f2c41d07b33…')
  expect(screen.getByText('还没有校验过')).toBeTruthy()
  press('复制完整指纹')
  await waitFor(() => expect(desk.calls('clipboard.write')).toEqual([{ text: HEAD }]))
})

test('a verification says intact, or where it breaks and what to do, or that it was cancelled', async () => {
  let verdict = intact
  fakeDesk({ 'audit.state': () => state, 'audit.verify': () => verdict })
  mount(<AuditSection />)
  press('校验日志')
  await screen.findByText('完好：18,120 条日志首尾相接，没有被改动过')
  verdict = { ...intact, intact: false, brokenAt: '第 7 条' }
  press('校验日志')
  await screen.findByText(/日志从 第 7 条 起对不上/)
  expect(screen.getByText(/不要继续录入/)).toBeTruthy()
  verdict = { ...intact, stopped: true }
  press('校验日志')
  await screen.findByText('校验已取消，没有得出结论')
})

test('the last verification is shown with who did it', async () => {
  const { stopped: _stopped, ...said } = intact
  fakeDesk({ 'audit.state': () => ({ ...state, last: { ...said, at: NOW, person: '陈立' } }) })
  mount(<AuditSection />)
  await screen.findByText('2026-09-23 10:26:00 · 陈立')
  await screen.findByText(/完好/)
})

test('a pasted head is found where it stands, or isn’t, or is none', async () => {
  const desk = fakeDesk({
    'audit.state': () => state,
    'audit.find-head': ({ head }) => (head.startsWith('9f2c') ? { act: 9000, of: 9120, at: NOW } : null),
  })
  mount(<AuditSection />)
  const field = screen.getByLabelText('指纹（完整，或前 12 位以上）')
  fireEvent.change(field, { target: { value: 'xyz' } })
  press('查找')
  await screen.findByText('请粘贴 12 到 64 位十六进制字符')
  fireEvent.change(field, { target: { value: ' 9f2c 41d0 7b33… ' } })
  fireEvent.keyDown(field, { key: 'Enter' })
  await screen.findByText(/在链上：第 9,000 个操作/)
  expect(desk.calls('audit.find-head')).toEqual([{ head: '9f2c41d07b33' }])
  fireEvent.change(field, { target: { value: 'a'.repeat(64) } })
  press('查找')
  await screen.findByText(/不在这条链上/)
})

test('the export says how much went out', async () => {
  fakeDesk({ 'audit.state': () => state, 'audit.export': () => ({ path: '/tmp/a.jsonl', acts: 9120 }) })
  mount(<AuditSection />)
  press('导出日志（JSONL）')
  await waitFor(() => expect(useToast.getState().toast?.text).toBe('已导出 9,120 个操作'))
})
