// A marketplace as the session names it.
import { useSession } from '../../../api/queries.ts'
import { useLanguage } from '../../../text/text.ts'

/** One the session doesn't know stands as its id. */
export const useMarket = (marketplace: string): { readonly name: string; readonly mark: string } => {
  const language = useLanguage()
  const known = useSession().marketplaces.find(({ id }) => id === marketplace)
  return { name: known?.name[language] ?? marketplace, mark: known?.mark ?? '?' }
}

export const useMarketName = (marketplace: string): string => useMarket(marketplace).name
