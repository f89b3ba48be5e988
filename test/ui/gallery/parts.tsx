// The larger parts: filters, toast, panels, facts, steps, log, states, forms, dialog.
import { useState } from 'react'

import { AttachmentChip, AttachmentField, FileDrop } from '../../../renderer/ui/attachments.tsx'
import { BatchBar } from '../../../renderer/ui/batch-bar.tsx'
import { ButtonAction, IconButton } from '../../../renderer/ui/button-action.tsx'
import { CheckLine, Checkbox } from '../../../renderer/ui/checkbox.tsx'
import { Dialog } from '../../../renderer/ui/dialog.tsx'
import { DueFact, Fact, FactsStrip } from '../../../renderer/ui/facts-strip.tsx'
import { SelectField, TextField } from '../../../renderer/ui/field.tsx'
import { FilterChip } from '../../../renderer/ui/filter-chip.tsx'
import { Kbd } from '../../../renderer/ui/kbd.tsx'
import { ClauseChip } from '../../../renderer/ui/marks.tsx'
import { MenuButton } from '../../../renderer/ui/menu.tsx'
import { KeyValues, Panel } from '../../../renderer/ui/panel.tsx'
import { LogLine, ProcessLog } from '../../../renderer/ui/process-log.tsx'
import type { LogEntry } from '../../../renderer/ui/process-log.tsx'
import { RejectionMeter } from '../../../renderer/ui/rejection-meter.tsx'
import { SearchField } from '../../../renderer/ui/search-field.tsx'
import { SegmentedControl } from '../../../renderer/ui/segmented.tsx'
import { EmptyState, ErrorState, ProgressLine, SkeletonRows } from '../../../renderer/ui/states.tsx'
import { StepLine, StepRound, Steps } from '../../../renderer/ui/steps.tsx'
import type { OpenableStep } from '../../../renderer/ui/steps.tsx'
import { Tag } from '../../../renderer/ui/tag.tsx'
import { DraftState, TextArea } from '../../../renderer/ui/text-area.tsx'
import { ToastSlot } from '../../../renderer/ui/toast.tsx'
import { showDone } from '../../../renderer/ui/toasts.ts'
import { DAY, HOUR, after } from '../../../shared/kernel/instant.ts'
import { NOW, rule } from './data.ts'
import { Section } from './sheet.tsx'

const nothing = (): void => undefined

const shops = [
  { id: '1', label: '云帆旗舰店', count: 1204 },
  { id: '2', label: '云帆腾讯一店', count: 9 },
]

function Filters() {
  const [shop, setShop] = useState<readonly string[]>(['1'])
  const [text, setText] = useState('')
  const [seg, setSeg] = useState<'all' | 'mine'>('all')
  return (
    <>
      <div className="filter-row">
        <SearchField label="找订单、客户" value={text} onChange={setText} keys="/" />
        <FilterChip label="负责人" options={[]} chosen={[]} onChange={nothing} />
        <FilterChip label="店铺" options={shops} chosen={shop} onChange={setShop} />
        <FilterChip label="更多" icon="filter" options={shops} chosen={[]} onChange={nothing} />
        <MenuButton label="视图" items={[{ id: 'a', label: '待我确认', run: nothing, chosen: true }]}>
          视图 <b>待我确认</b>
        </MenuButton>
        <IconButton label="列" icon="columns" onPress={nothing} />
        <Checkbox label="一" checked={false} />
        <Checkbox label="二" checked />
        <Checkbox label="三" checked={false} mixed />
        <SegmentedControl
          label="范围"
          options={[
            { id: 'all', label: '全部' },
            { id: 'mine', label: '待办' },
          ]}
          chosen={seg}
          onChange={setSeg}
        />
        <Kbd keys="g d" />
      </div>
      <BatchBar selected={18} matching={1204} onSelectAll={nothing} onClear={nothing}>
        <ButtonAction label="指派" size="small" onPress={nothing} />
        <ButtonAction label="导出" size="small" onPress={nothing} />
        <ButtonAction label="标记已回填" size="small" look="primary" onPress={nothing} />
      </BatchBar>
      <div className="filter-row">
        <ToastSlot />
      </div>
    </>
  )
}

const entries: readonly LogEntry[] = [
  {
    id: '1',
    at: after(NOW, -3 * DAY),
    who: 'customer',
    act: '修改需求 v3',
    moved: false,
    clauses: ['W1'],
    recordedAt: after(NOW, -2 * DAY),
  },
  {
    id: '2',
    at: after(NOW, -5 * DAY),
    who: 'provider',
    act: '驳回需求',
    detail: '（1/3）：缺门店数',
    moved: true,
    clauses: ['T6'],
    aside: '陈立',
  },
  { id: '3', at: after(NOW, -6 * DAY), who: 'platform', act: '付款 ¥12,800.00，订单建立', moved: false, clauses: [] },
  { id: '4', at: after(NOW, -6 * DAY), who: 'workbench', act: '实施时限重新起算', moved: false, clauses: ['T10'] },
]

const steps = [
  { id: 'a', label: '提交需求', state: 'done' as const },
  { id: 'b', label: '确认需求', state: 'current' as const },
  { id: 'c', label: '实施', state: 'future' as const },
  { id: 'd', label: '验收', state: 'future' as const },
  { id: 'e', label: '完成', state: 'future' as const },
]

const openable: readonly OpenableStep[] = steps.map(({ id, label, state }) => ({
  id,
  label,
  state,
  summary: '用时 1 天 2 小时 / 5 天',
  content: state === 'future' ? null : <Rounds />,
}))

function Order() {
  return (
    <>
      <FactsStrip>
        <DueFact
          label="确认时限"
          due={{ kind: 'running', dueAt: after(NOW, 6.24 * HOUR) }}
          source={rule}
          note="今天 周三 16:40"
        />
        <Fact label="驳回次数" note="满 3 次客户可申诉">
          <RejectionMeter count={1} limit={3} />
        </Fact>
        <Fact label="实收金额" note="新购 · 09-15 20:36">
          ¥12,800.00
        </Fact>
        <Fact label="客户" note="马静 · 138****4608" share={1.25}>
          青禾餐饮有限公司
        </Fact>
      </FactsStrip>
      <StepLine label="流程" steps={steps} />
      <div className="sheet-columns">
        <div>
          <Panel
            title="流程"
            note="标准交付 · 第 3 / 5 步"
            more={
              <button type="button" className="link">
                全部展开
              </button>
            }
            look="flat"
            padded={false}
          >
            <Steps label="流程" open={new Set(['b'])} onToggle={nothing} steps={openable} />
          </Panel>
          <Panel title="经过" look="flat">
            <LogLine label="经过" entries={entries} />
          </Panel>
        </div>
        <div>
          <ProcessLog label="流程日志" entries={entries} />
          <Panel
            title="商品与服务商"
            tag={
              <Tag tone="ours" size="panel">
                申请中
              </Tag>
            }
          >
            <KeyValues
              items={[
                { label: '质保期', value: '验收通过起 90 天，尚未开始', clauses: ['A11.3'] },
                { label: '自动验收', value: '提交后超过 30 天', clauses: ['T14'] },
              ]}
            />
          </Panel>
        </div>
      </div>
    </>
  )
}

function Rounds() {
  return (
    <>
      <StepRound
        head={
          <>
            <Tag tone="soon" icon="reject" size="panel">
              验收驳回 2/3
            </Tag>
            <span className="fg-3">09-18 周五 15:05 · 客户</span>
          </>
        }
        text="回滚演练没有记录；订单库迁移后有两张报表时间差 8 小时，请核对时区。"
      />
      <StepRound head={<span className="fg-3">09-17 周四 18:20 · 吴桐</span>} text="校验报告见附件。">
        <AttachmentChip name="迁移校验报告.pdf" bytes={120_000} isNew onOpen={nothing} />
      </StepRound>
    </>
  )
}

function Forms() {
  const [note, setNote] = useState('需求已确认：12 家门店、3.4 万条会员数据，10 月 12 日前上线。')
  return (
    <FileDrop onFiles={nothing}>
      <div className="sheet-columns">
        <div>
          <AttachmentField
            files={[
              {
                id: '1',
                name: '一个名字很长很长很长的需求说明书最终版-v3.docx',
                bytes: 4_000_000,
                state: 'uploading',
                sent: 1_500_000,
              },
              { id: '2', name: '门店清单.xlsx', bytes: 12_700, state: 'kept' },
              { id: '3', name: '录像.mp4', bytes: 80_000_000, state: 'failed', problem: '超过 50 MB' },
            ]}
            onAdd={nothing}
            onRemove={nothing}
          />
          <TextArea label="备注" value={note} onChange={setNote} />
          <DraftState draft={{ state: 'saved', at: NOW }} /> <DraftState draft={{ state: 'failed' }} />
        </div>
        <div>
          <TextField label="订单号" value="202696167370577" onChange={nothing} mono required />
          <TextField label="客户" value="" onChange={nothing} error="客户名称不能为空" hint="与控制台一致" />
          <SelectField label="店铺" value="1" options={shops} onChange={nothing} />
          <CheckLine label="范围与商品说明一致" checked onChange={nothing} />
          <CheckLine label="删除迁移用备份" checked={false} onChange={nothing}>
            <ClauseChip id="A18.15" />
          </CheckLine>
        </div>
      </div>
    </FileDrop>
  )
}

function States() {
  return (
    <div className="sheet-columns">
      <div>
        <EmptyState title="这里还没有订单" text="把控制台的订单清单复制过来，直接粘贴。">
          <ButtonAction label="粘贴清单" size="small" look="primary" keys="mod+v" onPress={nothing} />
          <ButtonAction label="导入文件" size="small" onPress={nothing} />
        </EmptyState>
        <ErrorState title="没有导入：文件正被 Excel 占用" text="关闭该文件后重试；桌面数据未改动。">
          <ButtonAction label="重试" size="small" onPress={nothing} />
        </ErrorState>
      </div>
      <div>
        <SkeletonRows rows={3} density="compact" />
        <ProgressLine verb="正在读取" done={38_000} total={100_000} onCancel={nothing} now />
      </div>
    </div>
  )
}

export function Parts({ dialog }: { dialog: boolean }) {
  useState(() => showDone('已确认需求 · 青禾餐饮', nothing))
  return (
    <div className="sheet">
      <Filters />
      <Order />
      <Section title="表单" />
      <Forms />
      <Section title="空 · 载入 · 出错" />
      <States />
      {dialog && (
        <Dialog
          title="新增订单"
          onClose={nothing}
          onSubmit={nothing}
          foot={
            <>
              <ButtonAction label="取消" onPress={nothing} />
              <ButtonAction label="提交" look="primary" onPress={nothing} submit />
            </>
          }
        >
          <TextField label="订单号" value="" onChange={nothing} />
        </Dialog>
      )}
    </div>
  )
}
