// 提醒: whether and when this desk reminds of deadlines of our own.
import type { Preferences } from '../../../shared/contract/desk.ts'
import { remindersText } from '../../text/reminders.ts'
import { textNow, useText } from '../../text/text.ts'
import { CheckLine } from '../../ui/checkbox.tsx'
import { readHours, readLadder, readTime, writeLadder, writeTime } from './reminder-fields.ts'
import { save } from './save.ts'
import { SectionHead } from './section-parts.tsx'
import { TypedSetting } from './typed-setting.tsx'

type Setting = Preferences['reminders']

/** The whole setting is kept as one, so that half of it never counts. */
const keep = (setting: Setting, change: Partial<Setting>): void =>
  void save('settings.preferences', { reminders: { ...setting, ...change } }, textNow(remindersText).setting.saved)

function QuietHours({ setting }: { setting: Setting }) {
  const { setting: text } = useText(remindersText)
  const { quiet, on } = setting
  return (
    <section className="settings-fields" aria-label={text.quiet}>
      <h3>{text.quiet}</h3>
      <p className="fg-3 small">{text.quietHint}</p>
      <div className="settings-pair">
        <TypedSetting
          key={`from ${quiet.from}`}
          label={text.quietFrom}
          value={writeTime(quiet.from)}
          read={readTime}
          bad={text.timeBad}
          onSave={(from) => keep(setting, { quiet: { ...quiet, from } })}
          disabled={!on}
          short
        />
        <TypedSetting
          key={`to ${quiet.to}`}
          label={text.quietTo}
          value={writeTime(quiet.to)}
          read={readTime}
          bad={text.timeBad}
          onSave={(to) => keep(setting, { quiet: { ...quiet, to } })}
          disabled={!on}
          short
        />
      </div>
      <CheckLine
        label={text.workdays}
        checked={setting.workdaysOnly}
        disabled={!on}
        onChange={(workdaysOnly) => keep(setting, { workdaysOnly })}
      />
    </section>
  )
}

export function RemindersSection({ setting }: { setting: Setting }) {
  const { setting: text } = useText(remindersText)
  const { on, ladderHours, escalateAfterHours } = setting
  const ladder = writeLadder(ladderHours)
  return (
    <>
      <SectionHead section="reminders" intro={text.intro} />
      <div className="settings-fields">
        <CheckLine label={text.on} checked={on} onChange={(chosen) => keep(setting, { on: chosen })} />
        <TypedSetting
          key={ladder}
          label={text.ladder}
          hint={text.ladderHint}
          value={ladder}
          read={readLadder}
          bad={text.ladderBad}
          onSave={(hours) => keep(setting, { ladderHours: hours })}
          disabled={!on}
        />
        <TypedSetting
          key={`after ${escalateAfterHours}`}
          label={text.escalate}
          hint={text.escalateHint}
          value={escalateAfterHours === null ? '' : String(escalateAfterHours)}
          read={readHours}
          bad={text.escalateBad}
          onSave={({ hours }) => keep(setting, { escalateAfterHours: hours })}
          disabled={!on}
          short
        />
      </div>
      <QuietHours setting={setting} />
    </>
  )
}
