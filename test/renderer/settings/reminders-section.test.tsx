// @vitest-environment jsdom
// 提醒 in the settings: what is typed is read, saved whole, and what can't be read says why.
import { fakeDesk, session } from '../fake-desk.ts'
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'

import { readHours, readLadder, readTime, writeTime } from '../../../renderer/features/settings/reminder-fields.ts'
import { RemindersSection } from '../../../renderer/features/settings/reminders-section.tsx'
import { setLanguage } from '../../../renderer/text/text.ts'
import { useToast } from '../../../renderer/ui/toasts.ts'
import { defaultReminders } from '../../../shared/remind/setting.ts'
import { mount } from '../mount.tsx'

const show = (setting = defaultReminders) => {
  const desk = fakeDesk({ 'settings.preferences': () => session.preferences })
  mount(<RemindersSection setting={setting} />)
  return desk
}
const leave = (label: string, value: string): void => {
  fireEvent.change(screen.getByLabelText(label), { target: { value } })
  fireEvent.blur(screen.getByLabelText(label))
}
const kept = (): Promise<void> => waitFor(() => expect(useToast.getState().toast?.text).toBe('已保存提醒设置'))

beforeEach(() => setLanguage('zh'))
afterEach(cleanup)

test('hours are read in any order and width, a time of day with its colon, and nothing as never', () => {
  expect(readLadder('4，48 48、0.5')).toEqual([48, 4, 0.5])
  expect(readLadder('')).toEqual([])
  expect(['三天', '0', '721', '1 2 3 4 5 6 7'].map(readLadder)).toEqual([null, null, null, null])
  expect(['22:00', '9：30', '24:00', '9', '9:5'].map(readTime)).toEqual([1320, 570, null, null, null])
  expect([0, 570, 1320].map(writeTime)).toEqual(['00:00', '09:30', '22:00'])
  expect(['', '0', '720', '721', 'x'].map(readHours)).toEqual([
    { hours: null },
    { hours: 0 },
    { hours: 720 },
    null,
    null,
  ])
})

test('the whole setting is saved with what changed in it', async () => {
  const desk = show()
  leave('到期前提醒（小时）', '48, 4')
  await kept()
  leave('免打扰结束', '9:30')
  leave('逾期多久无人处理，提醒主管（小时）', '')
  fireEvent.click(screen.getByRole('checkbox', { name: '只在工作日提醒（含调休上班）' }))
  fireEvent.click(screen.getByRole('checkbox', { name: '开启提醒' }))
  await waitFor(() => expect(desk.calls('settings.preferences').length).toBe(5))
  expect(desk.calls('settings.preferences')).toEqual(
    [
      { ladderHours: [48, 4] },
      { quiet: { from: 22 * 60, to: 9 * 60 + 30 } },
      { escalateAfterHours: null },
      { workdaysOnly: true },
      { on: false },
    ].map((change) => ({ reminders: Object.assign({}, defaultReminders, change) })),
  )
})

test('what can’t be read says why and saves nothing', () => {
  const desk = show()
  leave('到期前提醒（小时）', '三天')
  expect(screen.getByText('请填 0.5 到 720 之间的数，最多 6 个')).toBeTruthy()
  leave('免打扰开始', '25:00')
  expect(screen.getByText('请写成 22:00')).toBeTruthy()
  leave('逾期多久无人处理，提醒主管（小时）', '很久')
  expect(screen.getByText('请填 0 到 720，或留空')).toBeTruthy()
  expect(desk.calls('settings.preferences')).toEqual([])
})

test('off, nothing else is asked', () => {
  show({ ...defaultReminders, on: false })
  expect(screen.getByLabelText<HTMLInputElement>('免打扰开始').disabled).toBe(true)
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: '开启提醒' }).disabled).toBe(false)
})
