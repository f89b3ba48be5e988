// Wording of what a person can do to an order, in both languages.
import { actions as en } from './en/actions.ts'
import type { Area } from './text.ts'
import { actions as zh } from './zh/actions.ts'

export const actionsText: Area<typeof zh> = { zh, en }
