// Every shared component in every state, to be looked at. `?theme=dark`, `?lang=en`, `?page=list` choose what is shown.
import { createRoot } from 'react-dom/client'

import { setLanguage } from '../../../renderer/text/text.ts'
import { BasisPopover } from '../../../renderer/ui/basis-popover.tsx'
import { setClock } from '../../../renderer/ui/clock.ts'
import { ThemeRoot } from '../../../renderer/ui/theme-root.tsx'
import { NOW } from './data.ts'
import { ListPage } from './list-page.tsx'
import { Parts } from './parts.tsx'
import { Sheet } from './sheet.tsx'

const wanted = new URLSearchParams(location.search)
const root = document.querySelector('#root')
if (root === null) throw new Error('the gallery page has no #root')

setClock(() => NOW)
setLanguage(wanted.get('lang') === 'en' ? 'en' : 'zh')

const shown = (page: string | null) => {
  if (page === 'list') return <ListPage rows={Number(wanted.get('rows') ?? 18)} />
  return page === 'parts' || page === 'dialog' ? <Parts dialog={page === 'dialog'} /> : <Sheet />
}

createRoot(root).render(
  <ThemeRoot theme={wanted.get('theme') === 'dark' ? 'dark' : 'light'} density="standard">
    {shown(wanted.get('page'))}
    <BasisPopover />
  </ThemeRoot>,
)
