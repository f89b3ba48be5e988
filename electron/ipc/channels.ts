// The two channels between page and main: calls one way, notices the other.

export const CALL_CHANNEL = 'desk:call'
export const PUSH_CHANNEL = 'desk:push'
