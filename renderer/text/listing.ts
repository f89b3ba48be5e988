// Wording of the listing checks and of idle products, in both languages.
import { listing as en } from './en/listing.ts'
import type { Area } from './text.ts'
import { listing as zh } from './zh/listing.ts'

export const listingText: Area<typeof zh> = { zh, en }
