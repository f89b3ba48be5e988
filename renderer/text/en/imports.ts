// Bringing lists and single orders onto the desk, in English.
import type { imports as zh } from '../zh/imports.ts'

export const imports: typeof zh = { title: 'Import a list', add: 'Add an order' }
