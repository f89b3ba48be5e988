// Instead of a step that needs a version that can be read: what stands in its way, and the way there.
import { packsText } from '../../../text/packs.ts'
import { useText } from '../../../text/text.ts'
import { ButtonAction } from '../../../ui/button-action.tsx'
import { Icon } from '../../../ui/icons.tsx'
import { Faults } from './faults.tsx'
import { changeDraft } from './pack-place.ts'
import type { PackDraft } from './pack-place.ts'
import { problemSentences } from './problem-words.ts'
import type { Candidate } from './use-candidate.ts'

export const isUnreadable = ({ isReadable, view }: Candidate): boolean => !isReadable || view?.ok === false

export function Unreadable({ draft: { form }, candidate }: { draft: PackDraft; candidate: Candidate }) {
  const { draft: text, faults } = useText(packsText)
  const sentences = problemSentences(form, candidate.problems)
  const { view } = candidate
  const found = view?.ok === false ? view.faults : []
  return (
    <section className="packs-trouble" role="alert">
      <header>
        <Icon name="warning" size="s" />
        <b>{sentences.length > 0 ? text.fix(sentences.length) : faults.title(found.length)}</b>
      </header>
      {sentences.length > 0 ? (
        <ul className="packs-faults">
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      ) : (
        <Faults faults={found} />
      )}
      <ButtonAction label={text.toEdit} size="small" onPress={() => changeDraft({ step: 'edit' })} />
    </section>
  )
}
