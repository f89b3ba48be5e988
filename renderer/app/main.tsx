// Where the page begins.
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'

import { queryClient } from '../api/queries.ts'
import { Start } from './start.tsx'

const root = document.querySelector('#root')
if (root === null) throw new Error('the page has no root')

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <Start />
    </QueryClientProvider>
  </StrictMode>,
)
