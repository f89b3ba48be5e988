// 显示: language, theme, row height, when a deadline takes a colour, how large attachments may be.
import type { SettingsView } from '../../../shared/contract/api.ts'
import type { Preferences } from '../../../shared/contract/desk.ts'
import { settingsText } from '../../text/settings.ts'
import { textNow, useText } from '../../text/text.ts'
import { CheckLine } from '../../ui/checkbox.tsx'
import { SegmentedControl } from '../../ui/segmented.tsx'
import { NumberSetting } from './number-setting.tsx'
import { save } from './save.ts'
import { SectionHead } from './section-parts.tsx'

const set = (change: Partial<Preferences>): Promise<boolean> =>
  save('settings.preferences', change, textNow(settingsText).display.saved)

const options = <Id extends string>(words: Readonly<Record<Id, string>>): { id: Id; label: string }[] =>
  (Object.keys(words) as Id[]).map((id) => ({ id, label: words[id] }))

interface ChoiceProps<Id extends string> {
  readonly label: string
  readonly words: Readonly<Record<Id, string>>
  readonly chosen: Id
  readonly onChange: (id: Id) => void
}

function Choice<Id extends string>({ label, words, chosen, onChange }: ChoiceProps<Id>) {
  return (
    <div className="settings-line">
      <span className="fg-2">{label}</span>
      <SegmentedControl label={label} options={options(words)} chosen={chosen} onChange={onChange} />
    </div>
  )
}

export function DisplaySection({ settings }: { settings: SettingsView }) {
  const { display: text } = useText(settingsText)
  const { language, theme, density, railNav, ...figures } = settings.preferences
  const { dueSoonHours, dueUrgentHours, attachmentMaxMb, attachmentsPerAct } = figures
  return (
    <>
      <SectionHead section="display" />
      <div className="settings-fields">
        <Choice
          label={text.language}
          words={text.languages}
          chosen={language}
          onChange={(id) => void set({ language: id })}
        />
        <Choice label={text.theme} words={text.themes} chosen={theme} onChange={(id) => void set({ theme: id })} />
        <Choice
          label={text.density}
          words={text.densities}
          chosen={density}
          onChange={(id) => void set({ density: id })}
        />
        <CheckLine label={text.rail} checked={railNav} onChange={(on) => void set({ railNav: on })} />
      </div>
      <section className="settings-fields" aria-label={text.reminders}>
        <h3>{text.reminders}</h3>
        <p className="fg-3 small">{text.remindersHint}</p>
        <div className="settings-pair">
          <NumberSetting
            key={dueSoonHours}
            label={text.soon}
            value={dueSoonHours}
            problem={(n) => (n >= 1 && n <= 720 && n >= dueUrgentHours ? null : text.soonBad)}
            onSave={(n) => set({ dueSoonHours: n })}
          />
          <NumberSetting
            key={-dueUrgentHours}
            label={text.urgent}
            value={dueUrgentHours}
            problem={(n) => (n >= 0.5 && n <= 720 && n <= dueSoonHours ? null : text.urgentBad)}
            onSave={(n) => set({ dueUrgentHours: n })}
          />
        </div>
      </section>
      <section className="settings-fields" aria-label={text.files}>
        <h3>{text.files}</h3>
        <div className="settings-pair">
          <NumberSetting
            key={attachmentMaxMb}
            label={text.maxMb}
            value={attachmentMaxMb}
            problem={(n) => (Number.isInteger(n) && n >= 1 && n <= 500 ? null : text.maxMbBad)}
            onSave={(n) => set({ attachmentMaxMb: n })}
          />
          <NumberSetting
            key={-attachmentsPerAct}
            label={text.perAct}
            value={attachmentsPerAct}
            problem={(n) => (Number.isInteger(n) && n >= 1 && n <= 200 ? null : text.perActBad)}
            onSave={(n) => set({ attachmentsPerAct: n })}
          />
        </div>
      </section>
    </>
  )
}
