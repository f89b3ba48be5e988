// The act that the log holds of each version kept: what of, which originals, and the hash of the text (never the text, W9).
import { z } from 'zod'

export const KEEP_FILE = 'account.keep-file'

// Inputs are read back from our own log: one that doesn't parse is our mistake and throws.
export const keptFile = z.object({
  kind: z.string(),
  item: z.string(),
  version: z.number(),
  hash: z.string().nullable(),
})
