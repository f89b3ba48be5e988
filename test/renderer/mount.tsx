// Mounts a part of the page as the desk does: reading through the one query client, the toast in view.
import { QueryClientProvider } from '@tanstack/react-query'
import { render } from '@testing-library/react'
import type { ReactNode } from 'react'

import { queryClient } from '../../renderer/api/queries.ts'

export const mount = (part: ReactNode) => render(<QueryClientProvider client={queryClient}>{part}</QueryClientProvider>)
