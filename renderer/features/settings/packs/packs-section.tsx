// 规则包: the versions of each marketplace's rules on this desk.
import { SectionHead } from '../section-parts.tsx'

export function PacksSection() {
  return <SectionHead section="packs" />
}
