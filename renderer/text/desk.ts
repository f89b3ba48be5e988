// Wording of the frame around every screen, in both languages.
import { desk as en } from './en/desk.ts'
import type { Area } from './text.ts'
import { desk as zh } from './zh/desk.ts'

export const deskText: Area<typeof zh> = { zh, en }
