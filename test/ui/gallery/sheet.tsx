// The component sheet, in the order of the design's picture g.
import type { ReactNode } from 'react'

import { BasisContent } from '../../../renderer/ui/basis-popover.tsx'
import { ButtonAction } from '../../../renderer/ui/button-action.tsx'
import { DueBadge } from '../../../renderer/ui/due-badge.tsx'
import { FreightBadge } from '../../../renderer/ui/freight-badge.tsx'
import { InvoiceStatusTag } from '../../../renderer/ui/invoice-status-tag.tsx'
import { ClauseChip, FillInTag, InferredTag, MarketMark } from '../../../renderer/ui/marks.tsx'
import { RejectionMeter } from '../../../renderer/ui/rejection-meter.tsx'
import { StageTag } from '../../../renderer/ui/stage-tag.tsx'
import { dues, refusal, rule, stages } from './data.ts'

import './gallery.css'

export function Section({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <section>
      <h2>{title}</h2>
      <div className="sheet-items">{children}</div>
    </section>
  )
}

const nothing = (): void => undefined

function Marks() {
  return (
    <>
      <Section title="阶段：颜色＝轮到谁">
        {stages.map((stage) => (
          <StageTag key={stage} stage={stage} />
        ))}
        <StageTag stage="implementing" hold="appeal" />
        <StageTag stage="implementing" hold="refund" />
        <StageTag stage="implementing" size="panel" />
      </Section>
      <Section title="时限：只有逾期与 4 小时内有底色">
        {dues.map((due) => (
          <DueBadge key={JSON.stringify(due)} due={due} source={rule} />
        ))}
      </Section>
      <Section title="驳回计 · 回填 · 推定 · 条款 · 平台">
        {[0, 1, 2, 3].map((n) => (
          <RejectionMeter key={n} count={n} limit={3} />
        ))}
        <RejectionMeter count={2} limit={3} atLeast />
        <RejectionMeter count={0} limit={null} />
        <FillInTag state="pending" />
        <FillInTag state="filled" />
        <FillInTag state="none" />
        {(['collect', 'prepaid', 'none'] as const).map((pays) => (
          <FreightBadge
            key={pays}
            freight={{ pays, clause: 'I2', beyondConsent: pays === 'collect', inferred: pays === 'prepaid' }}
            source={rule}
          />
        ))}
        {(['requested', 'issued', 'refunded', 'cancelled', 'reversed'] as const).map((status) => (
          <InvoiceStatusTag key={status} status={status} toReverse={false} />
        ))}
        <InvoiceStatusTag status="issued" toReverse />
        <InferredTag size="row" />
        <InferredTag />
        <ClauseChip id="T10" source={rule} />
        <ClauseChip id="A9.5.3" />
        <MarketMark char="腾" name="腾讯云" />
        <MarketMark char="青" name="青云" />
        <MarketMark char="阿" name="阿里云" />
      </Section>
    </>
  )
}

function Buttons() {
  return (
    <Section title="控件">
      <ButtonAction label="确认需求" look="primary" keys="mod+enter" onPress={nothing} />
      <ButtonAction label="驳回需求" look="danger" onPress={nothing} />
      <ButtonAction label="导出" onPress={nothing} />
      <ButtonAction label="导入" icon="import" onPress={nothing} />
      <ButtonAction label="开票" refusal={refusal} onPress={nothing} />
      <ButtonAction label="取消" look="text" onPress={nothing} />
      <ButtonAction label="粘贴清单" size="small" icon="import" keys="mod+v" onPress={nothing} />
      <ButtonAction label="驳回需求" size="large" look="danger" icon="reject" keys="alt+r" onPress={nothing} />
      <ButtonAction label="确认需求" size="large" look="primary" icon="confirm" keys="mod+enter" onPress={nothing} />
      <ButtonAction label="提交" look="primary" disabled onPress={nothing} />
    </Section>
  )
}

export function Sheet() {
  return (
    <div className="sheet">
      <Marks />
      <Buttons />
      <Section title="依据">
        <div className="popover basis-popover" style={{ position: 'static' }}>
          <div className="popover-body">
            <BasisContent view={rule} />
          </div>
        </div>
        <div className="popover basis-popover" style={{ position: 'static' }}>
          <div className="popover-body">
            <BasisContent view={refusal} />
          </div>
        </div>
      </Section>
    </div>
  )
}
