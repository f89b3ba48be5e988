// @vitest-environment jsdom
// The loaded part of the queue: pages by their cursor, each once, and rows that stay the same object while they say the same.
import { fakeDesk } from '../fake-desk.ts'
import { QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, renderHook, waitFor } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'

import { initialQueue } from '../../../renderer/actions/navigation.ts'
import { queryClient } from '../../../renderer/api/queries.ts'
import { useQueueRows } from '../../../renderer/features/delivery/queue-rows.ts'
import type { ApiInput } from '../../../shared/contract/api.ts'
import { page, row } from '../orders.ts'

afterEach(cleanup)

const first = Array.from({ length: 100 }, (_, n) => row(n + 1))
const second = Array.from({ length: 50 }, (_, n) => row(n + 101))

/** As main would tell them: new objects every time. */
const served = ({ cursor }: ApiInput<'queue.page'>) =>
  structuredClone(cursor === null ? page(first, 150) : { ...page(second), total: 150 })

const show = () =>
  renderHook(() => useQueueRows(initialQueue), {
    wrapper: ({ children }) => <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>,
  })

test('the next page is asked for once, with the cursor of the one before, and none after the last', async () => {
  const desk = fakeDesk({ 'queue.page': served })
  const { result } = show()
  await waitFor(() => expect(result.current.rows).toHaveLength(100))
  act(() => {
    result.current.onNeed({ to: 90 })
    result.current.onNeed({ to: 140 })
  })
  act(() => result.current.onNeed({ to: 140 }))
  await waitFor(() => expect(result.current.rows).toHaveLength(150))
  act(() => result.current.onNeed({ to: 200 }))
  expect(desk.calls('queue.page').map(({ cursor }) => cursor)).toEqual([null, 'more'])
  expect(result.current.total).toBe(150)
  expect(result.current.rowAt(120)?.orderId).toBe('2026121')
})

test('asked again, an unchanged row is the same object and the changed one is not', async () => {
  let changed = false
  fakeDesk({
    'queue.page': () => structuredClone(page(changed ? [row(1), row(2, { assignee: 'p2' })] : [row(1), row(2)])),
  })
  const { result } = show()
  await waitFor(() => expect(result.current.rows).toHaveLength(2))
  const [one, two] = result.current.rows
  changed = true
  await act(() => queryClient.invalidateQueries({ queryKey: ['queue.page'] }))
  await waitFor(() => expect(result.current.rowAt(1)?.assignee).toBe('p2'))
  expect(result.current.rowAt(0)).toBe(one)
  expect(result.current.rowAt(1)).not.toBe(two)
})
