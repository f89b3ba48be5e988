// The first start: an empty desk, or a practice desk with invented data and a movable today.
import { guarded } from '../actions/act.ts'
import { call } from '../api/bridge.ts'
import { queryClient } from '../api/queries.ts'
import { deskText } from '../text/desk.ts'
import { useText } from '../text/text.ts'
import { ButtonAction } from '../ui/button-action.tsx'
import { ToastSlot } from '../ui/toast.tsx'

import './first-run.css'

const choose = async (desk: 'empty' | 'practice'): Promise<void> => {
  const session = await guarded(() => call('session.choose-desk', { desk }))
  if (session !== null) queryClient.setQueryData(['session.get', null], session)
}

export function FirstRun() {
  const { firstRun, product } = useText(deskText)
  return (
    <main className="first-run">
      <h1>{product}</h1>
      <p className="fg-2">{firstRun.body}</p>
      <div className="first-run-choices">
        {(['empty', 'practice'] as const).map((desk) => (
          <section key={desk} className="first-run-choice" aria-label={firstRun[desk].title}>
            <h2>{firstRun[desk].title}</h2>
            <p>{firstRun[desk].body}</p>
            <div>
              <ButtonAction
                label={firstRun[desk].go}
                look={desk === 'empty' ? 'primary' : 'default'}
                onPress={() => void choose(desk)}
              />
            </div>
          </section>
        ))}
      </div>
      <ToastSlot />
    </main>
  )
}
