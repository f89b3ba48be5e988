// A button for one act. Its name is its label exactly; the key hint is shown, not named. Where the rules forbid the
// act it stays focusable, says so, and opens the refusal with every unmet clause.
import { Button } from 'antd'
import { useId } from 'react'
import type { MouseEvent } from 'react'

import { openBasis } from './basis-store.ts'
import type { BasisSource } from './basis-view.ts'
import { classNames } from './class-names.ts'
import { ariaKeys } from './hotkey.ts'
import { Icon } from './icons.tsx'
import type { IconName } from './icons.tsx'
import { Kbd } from './kbd.tsx'

import './button-action.css'

export interface ButtonActionProps {
  readonly label: string
  readonly onPress: () => void
  /** One primary per view: Enter must have one obvious target. */
  readonly look?: 'default' | 'primary' | 'danger' | 'text'
  readonly size?: 'small' | 'middle' | 'large'
  readonly icon?: IconName
  /** Shown only; the hotkey itself is registered with the action. */
  readonly keys?: string
  /** Why it is forbidden now. */
  readonly refusal?: BasisSource | null
  /** Work under way: pressed again it does nothing. */
  readonly busy?: boolean
  /** Nothing to act on yet (an empty form); a rule that forbids is a refusal instead. */
  readonly disabled?: boolean
  /** What a screen reader adds to the name: 驳回后为 2/3. */
  readonly description?: string
  readonly submit?: boolean
}

const TYPES = { default: 'default', primary: 'primary', danger: 'default', text: 'text' } as const

export function ButtonAction(props: ButtonActionProps) {
  const { label, onPress, look = 'default', size = 'middle', icon, keys, refusal = null, busy = false } = props
  const describedBy = useId()
  const press = (event: MouseEvent<HTMLElement>): void => {
    if (refusal !== null) return openBasis(event.currentTarget, refusal)
    if (!busy) onPress()
  }
  const refused = refusal !== null
  return (
    <>
      <Button
        className={classNames(
          'action',
          look === 'primary' && !refused && 'is-solid',
          look === 'danger' && 'is-danger',
          look === 'text' && 'is-text',
          refused && 'is-refused',
        )}
        type={refused ? 'default' : TYPES[look]}
        size={size}
        autoInsertSpace={false}
        htmlType={props.submit === true && !refused ? 'submit' : 'button'}
        disabled={props.disabled === true && !refused}
        aria-disabled={refused || busy || undefined}
        aria-busy={busy || undefined}
        aria-haspopup={refused ? 'dialog' : undefined}
        aria-keyshortcuts={keys === undefined ? undefined : ariaKeys(keys)}
        aria-describedby={props.description === undefined ? undefined : describedBy}
        onClick={press}
      >
        {refused ? <Icon name="locked" size="s" /> : icon !== undefined && <Icon name={icon} size="s" />}
        <span>{label}</span>
        {keys !== undefined && <Kbd keys={keys} />}
      </Button>
      {props.description !== undefined && (
        <span id={describedBy} className="visually-hidden">
          {props.description}
        </span>
      )}
    </>
  )
}

export interface IconButtonProps {
  /** Its name and its tooltip: an icon alone has no visible label. */
  readonly label: string
  readonly icon: IconName
  readonly onPress: (event: MouseEvent<HTMLButtonElement>) => void
  readonly small?: boolean
  readonly keys?: string
  readonly disabled?: boolean
}

export function IconButton({ label, icon, onPress, small = false, keys, disabled = false }: IconButtonProps) {
  return (
    <button
      type="button"
      className={classNames('icon-button', small && 'is-small')}
      aria-label={label}
      aria-keyshortcuts={keys === undefined ? undefined : ariaKeys(keys)}
      title={label}
      disabled={disabled}
      onClick={onPress}
    >
      <Icon name={icon} size={small ? 's' : 'm'} />
    </button>
  )
}
