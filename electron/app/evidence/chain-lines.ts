// The log of a pack: each act as it was hashed, and a chain over these acts alone, since the acts of other streams between
// them stay here. Someone with a SHA-256 tool works both out again.
import { createHash } from 'node:crypto'
import { CHAIN_START } from '../../store/chain.ts'
import type { StreamLink } from '../../store/stream-links.ts'
import { holdsPersonal } from './personal-text.ts'

export interface ChainLines {
  readonly lines: readonly string[]
  /** In hexadecimal. */
  readonly head: string
  readonly withheld: number
  /** The first act whose hash doesn't hold. */
  readonly brokenAt: string | null
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

/** A text with a phone or an e-mail in it is left out of a masked pack (W9); its hash stays, so that the chain goes on. */
export const chainLines = (links: readonly StreamLink[], personal: boolean): ChainLines => {
  let chain: Uint8Array = CHAIN_START
  let withheld = 0
  const lines = links.map(({ seq, previous, hash, text }) => {
    chain = createHash('sha256').update(chain).update(hash).digest()
    const hidden = !personal && holdsPersonal(text)
    if (hidden) withheld += 1
    const said = { seq, previous: hex(previous), hash: hex(hash), chain: hex(chain) }
    return `${JSON.stringify({ ...said, ...(hidden ? { withheld: true } : { hashed: text }) })}\n`
  })
  return { lines, head: hex(chain), withheld, brokenAt: links.find(({ holds }) => !holds)?.id ?? null }
}
