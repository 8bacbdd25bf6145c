// A new version of one value, for a second person to approve.
import { bounds } from '@/api/bounds';
import { Form, Input, InputNumber, Radio, Select } from 'antd';
import { useContext } from 'react';
import type { Schemas } from '@/api/client';
import { DayInput } from '@/kit/console/fields';
import { FrameContext } from '@/kit/console/Page';
import { RegionSelect } from '@/kit/console/RegionSelect';
import { kitWords } from '@/kit/kit_words';
import { optionsOf, useEnums } from '@/kit/trade_words';
import { useWords } from '@/kit/words';
import { policyPageWords } from './words';

type Detail = Schemas['policy.KeyDetail'];
type Body = Schemas['policy.ProposeVersion'];
type Limit = Schemas['policy.LimitInput'];

// Hours are kept as minutes; what was typed is said in words beside it, so that nobody takes the one
// for the other.
function LimitFields() {
  const w = useWords(policyPageWords);
  const k = useWords(kitWords);
  const units = useEnums().LimitUnit;
  const form = Form.useFormInstance();
  const limit = Form.useWatch(['value', 'limit'], form) as Partial<Limit> | undefined;
  const { count, unit } = limit ?? {};
  const minutes = unit === 'natural_hours' || unit === 'work_hours' ? (count ?? null) : null;
  const reading = (all: number) =>
    [
      all < 60 ? '' : k.hours(Math.floor(all / 60)),
      all % 60 === 0 && all > 0 ? '' : k.minutes(all % 60),
    ].join('');
  return (
    <div className="cols-2">
      <Form.Item
        name={['value', 'limit', 'count']}
        label={w.count}
        required
        extra={minutes === null ? w.minutes : w.reading(reading(minutes))}
      >
        <InputNumber min={0} precision={0} style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name={['value', 'limit', 'unit']} label={w.unit} required>
        <Select options={optionsOf(units)} />
      </Form.Item>
    </div>
  );
}

function ValueFields({ kind }: { kind: Schemas['policy.ValueKind'] }) {
  const w = useWords(policyPageWords);
  switch (kind) {
    case 'limit':
      return <LimitFields />;
    case 'whole':
    case 'ppm':
      return (
        <Form.Item name={['value', 'number']} label={kind === 'ppm' ? w.ppm : w.number} required>
          <InputNumber precision={0} style={{ width: '100%' }} />
        </Form.Item>
      );
    case 'text':
    case 'table':
      return (
        <Form.Item name={['value', 'words']} label={kind === 'table' ? w.table : w.words} required>
          <Input.TextArea
            autoSize={{ minRows: 3, maxRows: 12 }}
            maxLength={bounds['policy.ValueInput'].words.max}
          />
        </Form.Item>
      );
  }
}

// Begins with what holds now.
export function useProposed(detail: Detail): Partial<Body> {
  const { region } = useContext(FrameContext);
  const current = detail.versions.find((version) => version.id === detail.current);
  return {
    region: region ?? current?.region ?? undefined,
    standing: 'confirmed',
    value: {
      limit: current?.value.limit ?? undefined,
      number: current?.value.number ?? undefined,
      words: current?.value.words ?? undefined,
    },
  } as Partial<Body>;
}

export function ProposeFields({ kind }: { kind: Detail['kind'] }) {
  const w = useWords(policyPageWords);
  const enums = useEnums();
  return (
    <>
      <ValueFields kind={kind} />
      <div className="cols-3">
        <Form.Item name="region" label={w.region} required>
          <RegionSelect to="street" />
        </Form.Item>
        <Form.Item name="valid_from" label={w.validFrom} required>
          <DayInput />
        </Form.Item>
        <Form.Item name="valid_until" label={w.validUntil}>
          <DayInput />
        </Form.Item>
      </div>
      <div className="cols-2">
        <Form.Item name="article" label={w.article}>
          <Input maxLength={bounds['policy.ProposeVersion'].article.max} />
        </Form.Item>
        <Form.Item name="document" label={w.document}>
          <Input maxLength={bounds['policy.ProposeVersion'].document.max} />
        </Form.Item>
      </div>
      <Form.Item name="standing" label={w.standing} required>
        <Radio.Group
          options={Object.entries(enums['policy.Standing']).map(([value, label]) => ({
            value,
            label,
          }))}
        />
      </Form.Item>
      <Form.Item name="reason" label={w.reason} required>
        <Input.TextArea rows={3} maxLength={bounds['policy.ProposeVersion'].reason.max} showCount />
      </Form.Item>
    </>
  );
}
