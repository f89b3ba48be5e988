// A mistake of ours in one screen must not take the desk down: it says so and offers the screen again.
import { Component, type ReactNode } from 'react'

import { deskText } from '../text/desk.ts'
import { textNow } from '../text/text.ts'
import { ButtonAction } from '../ui/button-action.tsx'
import { ErrorState } from '../ui/states.tsx'

interface Props {
  readonly children: ReactNode
}

export class ErrorBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true }
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children
    const { broken } = textNow(deskText)
    return (
      <ErrorState title={broken.title} text={broken.body}>
        <ButtonAction label={broken.reload} onPress={() => this.setState({ failed: false })} />
      </ErrorState>
    )
  }
}
