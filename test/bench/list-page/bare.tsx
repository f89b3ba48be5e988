// The peer: @tanstack/react-virtual alone around the same cells, without selection, keyboard, roles or columns that go.
import { useRef } from 'react'
import { useVirtualizer } from '@tanstack/react-virtual'

import { columns } from '../../ui/gallery/list-page.tsx'
import type { OrderRow } from '../../ui/gallery/data.ts'

const HEIGHT = 32

const tracks = columns.map(({ track }) => track.wide).join(' ')

export function BareList({ count, rowAt }: { count: number; rowAt: (index: number) => OrderRow }) {
  const scroller = useRef<HTMLDivElement>(null)
  // oxlint-disable-next-line react/incompatible-library -- its answers are used in this render and never memoized
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => HEIGHT,
    overscan: 10,
  })
  return (
    <div ref={scroller} className="scroller" style={{ height: '100vh', overflow: 'auto' }}>
      <div style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map(({ index, start, key }) => {
          const row = rowAt(index)
          return (
            <div
              key={key}
              className="list-row"
              style={{
                position: 'absolute',
                top: 0,
                left: 0,
                width: '100%',
                height: HEIGHT,
                transform: `translateY(${start}px)`,
                display: 'grid',
                gridTemplateColumns: tracks,
                columnGap: 12,
                alignItems: 'center',
                whiteSpace: 'nowrap',
              }}
            >
              {columns.map(({ id, cell }) => (
                <div key={id} style={{ overflow: 'hidden' }}>
                  {cell(row)}
                </div>
              ))}
            </div>
          )
        })}
      </div>
    </div>
  )
}
