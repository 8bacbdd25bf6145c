// 提出单位变更: which unit and how, its new values, from which day and why.
import { Radio, Select } from 'antd';
import { useLocation } from 'react-router';
import type { Schemas } from '@/api/client';
import { useRead } from '@/api/read';
import { ProposalForm } from '@/kit/console/approvals';
import { fieldsOf } from '@/kit/console/field_makers';
import { Page } from '@/kit/console/Page';
import { UnitPick } from '@/kit/console/picks';
import { RegionSelect } from '@/kit/console/RegionSelect';
import { useDraft } from '@/kit/console/useDraft';
import { optionsOf, useEnums } from '@/kit/trade_words';
import { useWords } from '@/kit/words';
import { useDifference } from './differences';
import { changePageWords } from './words';

type Body = Schemas['changes.ProposeUnit'];

const { Field, Text, Day, Lines } = fieldsOf('changes.ProposeUnit');

function What({ deed }: { deed: Body['deed'] | undefined }) {
  const w = useWords(changePageWords);
  const enums = useEnums();
  const kinds = optionsOf(enums['registry.UnitKind']);
  return (
    <>
      <Field name="deed">
        <Radio.Group options={optionsOf(enums['changes.ChangeDeed'])} />
      </Field>
      {deed === 'add' ? (
        <Field name="kind">
          <Select options={kinds.filter(({ value }) => value !== 'enterprise')} />
        </Field>
      ) : (
        <Field name="unit" extra={w.unitHint}>
          <UnitPick />
        </Field>
      )}
    </>
  );
}

function Values({ deed }: { deed: Body['deed'] | undefined }) {
  const w = useWords(changePageWords);
  if (deed === 'end') return <p>{w.ended.unit}</p>;
  return (
    <>
      <Text name="name" />
      <Field name="region">
        <RegionSelect placeholder={w.regionOfUnit} />
      </Field>
      <Text name="phone" inputMode="tel" />
    </>
  );
}

// What the deed has no use for is not sent, though it was typed for another one.
const useless: Record<Body['deed'], readonly (keyof Body)[]> = {
  add: ['unit'],
  change: ['kind'],
  end: ['kind', 'name', 'region', 'phone'],
};
function bodyOf(values: Partial<Body>): object {
  const left: readonly string[] = useless[values.deed ?? 'change'];
  return Object.fromEntries(Object.entries(values).filter(([member]) => !left.includes(member)));
}

export default function UnitForm() {
  const w = useWords(changePageWords);
  const params = new URLSearchParams(useLocation().search);
  const asked = Number(params.get('unit'));
  const deed = params.get('deed') === 'add' ? 'add' : 'change';
  const draft = useDraft<Body>(
    `unit ${asked > 0 ? asked : deed}`,
    asked > 0 ? { deed, unit: asked } : { deed },
  );
  const { values } = draft;
  const id = values.deed === 'add' ? null : (values.unit ?? null);
  const unit = useRead(
    '/api/registry/units/{id}',
    { path: { id: id ?? 0 } },
    { enabled: id !== null },
  );
  const now = id === null ? undefined : unit.data;
  const after = { ...now, ...bodyOf(values) };
  const difference = useDifference(
    'unit',
    values.deed === 'add' ? null : (now ?? {}),
    values.deed === 'end' ? null : after,
  );
  return (
    <Page>
      <ProposalForm
        command="changes.ProposeUnit"
        post="/api/changes/units"
        at="/changes"
        draft={draft}
        {...(now === undefined ? {} : { now })}
        body={bodyOf}
        steps={[
          {
            name: 'what',
            title: w.stepUnit,
            members: ['deed', 'unit', 'kind'],
            fields: <What deed={values.deed} />,
          },
          {
            name: 'values',
            title: w.stepValues,
            members: ['name', 'region', 'phone'],
            fields: <Values deed={values.deed} />,
          },
        ]}
        difference={difference}
        when={
          <>
            <Day name="valid_from" extra={w.whenUnit} />
            <Lines name="reason" />
          </>
        }
      />
    </Page>
  );
}
