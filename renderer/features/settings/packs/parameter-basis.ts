// 依据 of one parameter of one version: what it is, the clause it rests on in our words, where it comes from and since when.
import type { Instant } from '../../../../shared/kernel/instant.ts'
import { clauses } from '../../../api/clauses.ts'
import { basisText } from '../../../text/basis.ts'
import { packsText } from '../../../text/packs.ts'
import { currentLanguage, textNow } from '../../../text/text.ts'
import type { BasisSource } from '../../../ui/basis-view.ts'
import type { ParameterRow } from './parameter-rows.ts'

export const parameterBasis =
  ({ name, value, clause: id, inferredFrom }: ParameterRow, effectiveFrom: Instant): BasisSource =>
  async () => {
    const clause = (await clauses()).get(id)
    const language = currentLanguage()
    const { rows, source, version } = textNow(basisText)
    return {
      kind: 'rule',
      clause: id,
      rule: name,
      inferred: inferredFrom !== null,
      rows: [
        { label: textNow(packsText).parameterColumns.value, text: value },
        { label: rows.meaning, text: clause?.text[language] ?? '' },
        {
          label: rows.source,
          text: source(inferredFrom ?? clause?.source[language] ?? '', clause?.article ?? '—', version(effectiveFrom)),
        },
      ],
    }
  }
