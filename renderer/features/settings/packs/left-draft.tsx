// The draft that was left when the desk was closed: gone on with, or dropped.
import { useState } from 'react'

import { packsText } from '../../../text/packs.ts'
import { useText } from '../../../text/text.ts'
import { ButtonAction } from '../../../ui/button-action.tsx'
import { Icon } from '../../../ui/icons.tsx'
import { forgetKept, useKept } from './kept-draft.ts'
import { startDraft } from './pack-place.ts'
import { useMarketName } from './use-market.ts'

export function LeftDraft() {
  const { draft: text } = useText(packsText)
  const kept = useKept()
  const name = useMarketName(kept?.marketplace ?? '')
  const [dropped, setDropped] = useState(false)
  if (kept === null || dropped) return null
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
