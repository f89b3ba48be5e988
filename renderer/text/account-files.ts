// Wording of what is kept of a shop's account with its evidence, in both languages.
import { accountFiles as en } from './en/account-files.ts'
import type { Area } from './text.ts'
import { accountFiles as zh } from './zh/account-files.ts'

export const accountFilesText: Area<typeof zh> = { zh, en }
