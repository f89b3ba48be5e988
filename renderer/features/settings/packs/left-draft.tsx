// The draft that was left when the desk was closed: gone on with, or dropped.
import { useState } from 'react'

import { useSession } from '../../../api/queries.ts'
import { packsText } from '../../../text/packs.ts'
import { useLanguage, useText } from '../../../text/text.ts'
import { ButtonAction } from '../../../ui/button-action.tsx'
import { Icon } from '../../../ui/icons.tsx'
import { forgetKept, useKept } from './kept-draft.ts'
import { startDraft } from './pack-place.ts'

export function LeftDraft() {
  const { draft: text } = useText(packsText)
  const { marketplaces } = useSession()
  const language = useLanguage()
  const kept = useKept()
  const [dropped, setDropped] = useState(false)
  if (kept === null || dropped) return null
  const name = marketplaces.find(({ id }) => id === kept.marketplace)?.name[language] ?? kept.marketplace
  const drop = (): void => {
    forgetKept()
    setDropped(true)
  }
  return (
    <div className="settings-notice" role="status">
      <Icon name="info" size="s" />
      {text.left(name, kept.form.date)}
      <ButtonAction label={text.goOn} size="small" onPress={() => startDraft(kept)} />
      <ButtonAction label={text.drop} size="small" look="text" onPress={drop} />
    </div>
  )
}
