// Wording of a shop's account: its acts, events and fields, wherever they are named, in both languages.
import { account as en } from '../../shared/contract/words/en/account.ts'
import type { Area } from './text.ts'
import { account as zh } from '../../shared/contract/words/zh/account.ts'

export const accountText: Area<typeof zh> = { zh, en }
