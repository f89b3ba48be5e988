// A mistake of ours in one screen must not take the desk down: it says so and offers the screen again.
import { Component, type ReactNode } from 'react'

import { deskText } from '../text/desk.ts'
import { textNow } from '../text/text.ts'
import { ErrorState } from '../ui/error-state.tsx'

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
      <ErrorState
        title={broken.title}
        body={broken.body}
        actions={[{ label: broken.reload, onPress: () => this.setState({ failed: false }) }]}
      />
    )
  }
}
