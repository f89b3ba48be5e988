// Wording of the delivery queue, the drawer and the order page, in both languages.
import { delivery as en } from './en/delivery.ts'
import type { Area } from './text.ts'
import { delivery as zh } from './zh/delivery.ts'

export const deliveryText: Area<typeof zh> = { zh, en }
