// What is wrong with a version that was brought: each fault with its field.
import type { PackFault } from '../../../../shared/contract/packs.ts'
import { packsText } from '../../../text/packs.ts'
import { useText } from '../../../text/text.ts'
import { IconButton } from '../../../ui/button-action.tsx'
import { Icon } from '../../../ui/icons.tsx'
import { showFaulty } from './pack-place.ts'
import type { FaultyFile } from './pack-place.ts'
import { faultWords } from './pack-words.ts'

export function Faults({ faults }: { faults: readonly PackFault[] }) {
  return (
    <ul className="packs-faults">
      {faults.map((fault) => (
        <li key={`${fault.path}:${fault.fault}:${fault.expected}`}>{faultWords(fault)}</li>
      ))}
    </ul>
  )
}

export function FaultyFileNote({ file }: { file: FaultyFile }) {
  const { faults: text, close } = useText(packsText)
  return (
    <section className="packs-trouble" role="alert">
      <header>
        <Icon name="warning" size="s" />
        <b>{file.notJson ? text.notJson(file.name) : text.notPack(file.name, file.faults.length)}</b>
        <IconButton label={close} icon="close" small onPress={() => showFaulty(null)} />
      </header>
      <p>{file.notJson ? text.notJsonNext : text.next}</p>
      {!file.notJson && <Faults faults={file.faults} />}
    </section>
  )
}
