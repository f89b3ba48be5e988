// 全部店铺: how safe each of them is, in one table.
import { SafetyTable } from '../../actions/safety-table.tsx'
import { useRead } from '../../api/queries.ts'
import { complianceText } from '../../text/compliance.ts'
import { failureText } from '../../text/failures.ts'
import { useText } from '../../text/text.ts'
import { Panel } from '../../ui/panel.tsx'
import { ErrorState, SkeletonRows } from '../../ui/states.tsx'

export function AllShops() {
  const { allShops } = useText(complianceText)
  const failures = useText(failureText)
  const { data: accounts } = useRead('account.list', null)
  const { data: home, error } = useRead('home.get', {})
  if (error !== null && home === undefined) return <ErrorState {...failures(error.error)} />
  if (home === undefined || accounts === undefined) return <SkeletonRows rows={5} />
  return (
    <Panel title={allShops} padded={false}>
      <SafetyTable shops={home.shops} accounts={accounts} />
    </Panel>
  )
}
