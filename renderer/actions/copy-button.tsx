// Copies one field, so that it can be put into the console digit by digit.
import { guarded } from './act.ts'
import { call } from '../api/bridge.ts'
import { deliveryText } from '../text/delivery.ts'
import { textNow } from '../text/text.ts'
import { IconButton } from '../ui/button-action.tsx'
import { showDone } from '../ui/toasts.ts'

const copy = async (value: string): Promise<void> => {
  const done = await guarded(async () => {
    await call('clipboard.write', { text: value })
    return true
  })
  if (done !== null) showDone(textNow(deliveryText).drawer.copied(value))
}

export function CopyButton({ label, value }: { label: string; value: string }) {
  return <IconButton label={label} icon="copy" small onPress={() => void copy(value)} />
}
