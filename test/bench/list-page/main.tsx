// The page of the list bench: 100,000 orders in the desk's list, or in the bare peer (`?list=bare`).
import { useState } from 'react'
import { createRoot } from 'react-dom/client'

import { setLanguage } from '../../../renderer/text/text.ts'
import { setClock } from '../../../renderer/ui/clock.ts'
import { Grid } from '../../../renderer/ui/grid.tsx'
import { nothingSelected } from '../../../renderer/ui/selection.ts'
import { ThemeRoot } from '../../../renderer/ui/theme-root.tsx'
import { NOW, order } from '../../ui/gallery/data.ts'
import type { OrderRow } from '../../ui/gallery/data.ts'
import { columns } from '../../ui/gallery/list-page.tsx'
import { BareList } from './bare.tsx'
import { offerMeasures } from './measure.ts'

const wanted = new URLSearchParams(location.search)
const count = Number(wanted.get('rows') ?? 100_000)
const root = document.querySelector('#root')
if (root === null) throw new Error('the list page has no #root')

setClock(() => NOW)
setLanguage('zh')

const rows: readonly OrderRow[] = Array.from({ length: count }, (_, index) => order(index))
const rowAt = (index: number): OrderRow => {
  const row = rows[index]
  if (row === undefined) throw new RangeError(`no row ${index}`)
  return row
}

function DeskList() {
  const [current, setCurrent] = useState(-1)
  const [selection, setSelection] = useState(nothingSelected)
  return (
    <div style={{ height: '100vh', display: 'flex' }}>
      <Grid
        label="交付"
        columns={columns}
        count={count}
        rowAt={rowAt}
        keyOf={(row) => row.id}
        density="compact"
        current={current}
        onCurrent={setCurrent}
        selection={selection}
        onSelection={setSelection}
        rowLabel={(row) => row.id}
      />
    </div>
  )
}

offerMeasures()
performance.mark('list-starts')
createRoot(root).render(
  <ThemeRoot theme="light" density="standard">
    {wanted.get('list') === 'bare' ? <BareList count={count} rowAt={rowAt} /> : <DeskList />}
  </ThemeRoot>,
)
