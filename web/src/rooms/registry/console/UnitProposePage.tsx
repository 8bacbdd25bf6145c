// 提出单位变更: which unit and how, its new values, from which day and why.
import { Form, Input, Radio, Select } from 'antd';
import { useLocation, useNavigate } from 'react-router';
import { bounds } from '@/api/bounds';
import type { Schemas } from '@/api/client';
import { useRead } from '@/api/read';
import { WhenFields } from '@/kit/console/approvals';
import { DiffView } from '@/kit/console/DiffView';
import { Outcome } from '@/kit/console/Outcome';
import { Loading, Page } from '@/kit/console/Page';
import { UnitPick } from '@/kit/console/picks';
import { RegionSelect } from '@/kit/console/RegionSelect';
import { StepPage, type Step } from '@/kit/console/StepPage';
import { sendVerb } from '@/kit/console/verbs';
import { useEnums } from '@/kit/trade_words';
import { useWords } from '@/kit/words';
import { useUnitDifference } from './UnitDifference';
import { unitWords } from './unit_words';

type Body = Schemas['registry.ProposeUnit'];
type Unit = Schemas['registry.UnitRow'];
type Draft = Partial<Body>;
const lengths = bounds['registry.ProposeUnit'];
type Put = (changes: Draft) => void;

// The unit that the draft is about, as it is now.
function useUnit(draft: Draft): Unit | undefined {
  const id = draft.unit ?? null;
  return useRead('/api/registry/units/{id}', { path: { id: id ?? 0 } }, { enabled: id !== null })
    .data;
}

function WhatStep({ draft, put }: { draft: Draft; put: Put }) {
  const w = useWords(unitWords);
  const enums = useEnums();
  const kinds = Object.entries(enums['registry.UnitKind'])
    .filter(([kind]) => kind !== 'enterprise')
    .map(([value, label]) => ({ value: value as Unit['kind'], label }));
  return (
    <>
      <Form.Item label={w.deed} required>
        <Radio.Group
          value={draft.deed}
          onChange={(event) => put({ deed: event.target.value as Body['deed'] })}
          options={Object.entries(enums['registry.UnitDeed']).map(([value, label]) => ({
            value,
            label,
          }))}
        />
      </Form.Item>
      {draft.deed === 'found' ? (
        <Form.Item label={w.kind} htmlFor="kind" required>
          <Select id="kind" value={draft.kind} options={kinds} onChange={(kind) => put({ kind })} />
        </Form.Item>
      ) : (
        <Form.Item label={w.unit} htmlFor="unit" required extra={w.unitHint}>
          <UnitPick id="unit" value={draft.unit ?? undefined} onChange={(unit) => put({ unit })} />
        </Form.Item>
      )}
    </>
  );
}

function ValuesStep({ draft, put }: { draft: Draft; put: Put }) {
  const w = useWords(unitWords);
  const unit = useUnit(draft);
  if (draft.deed === 'close') return <p>{w.closeNote}</p>;
  return (
    <>
      <Form.Item label={w.name} htmlFor="name" required={draft.deed === 'found'}>
        <Input
          id="name"
          maxLength={lengths.name.max}
          value={draft.name ?? unit?.name ?? ''}
          onChange={(event) => put({ name: event.target.value })}
        />
      </Form.Item>
      <Form.Item label={w.region} htmlFor="region" required={draft.deed === 'found'}>
        <RegionSelect
          id="region"
          value={draft.region ?? unit?.region ?? undefined}
          onChange={(region) => put({ region })}
          placeholder={w.regionHint}
        />
      </Form.Item>
      <Form.Item label={w.phone} htmlFor="phone">
        <Input
          id="phone"
          maxLength={lengths.phone.max}
          value={draft.phone ?? unit?.phone ?? ''}
          onChange={(event) => put({ phone: event.target.value })}
        />
      </Form.Item>
    </>
  );
}

function WhenStep({ draft, put }: { draft: Draft; put: Put }) {
  const w = useWords(unitWords);
  const unit = useUnit(draft);
  const differences = useUnitDifference({
    deed: draft.deed ?? 'change',
    kind: draft.kind ?? unit?.kind ?? 'fire',
    name_before: unit?.name ?? '',
    name: draft.name ?? unit?.name ?? '',
    region_before: unit?.region ?? null,
    region: draft.region ?? unit?.region ?? null,
    phone_before: unit?.phone ?? '',
    phone: draft.phone ?? unit?.phone ?? '',
    valid_from: draft.valid_from ?? '',
  });
  return (
    <>
      <DiffView
        label={w.changes}
        changes={differences}
        {...(draft.deed === 'found' ? { note: w.foundNote } : {})}
      />
      <WhenFields draft={draft} put={put} hint={w.validFromHint} longest={lengths.reason.max} />
    </>
  );
}

// What was left as it is, is not sent.
function bodyOf(draft: Draft): Body {
  const said = Object.entries(draft).filter(([, value]) => value !== undefined && value !== '');
  const body = Object.fromEntries(said) as Body;
  if (draft.phone === '') body.phone = '';
  if (draft.deed === 'found') delete body.unit;
  else delete body.kind;
  return body;
}

export default function UnitProposePage() {
  const w = useWords(unitWords);
  const navigate = useNavigate();
  const params = new URLSearchParams(useLocation().search);
  const unit = Number(params.get('unit'));
  const initial: Draft =
    unit > 0
      ? { deed: 'change', unit }
      : { deed: params.get('deed') === 'found' ? 'found' : 'change' };
  const known = useRead('/api/registry/units/{id}', { path: { id: unit } }, { enabled: unit > 0 });
  if (unit > 0 && known.isPending) return <Loading />;
  if (known.isError) return <Outcome error={known.error} retry={() => void known.refetch()} />;
  const step = (
    name: string,
    title: string,
    members: Step<Body>['members'],
    Shown: typeof WhatStep,
  ): Step<Body> => ({
    name,
    title,
    members,
    show: (draft, put) => <Shown draft={draft} put={put} />,
  });
  return (
    <Page>
      <StepPage<Body, unknown>
        draft={`unit ${unit > 0 ? unit : initial.deed}`}
        initial={initial}
        steps={[
          step('what', w.stepWhat, ['deed', 'unit', 'kind'], WhatStep),
          step('values', w.stepValues, ['name', 'region', 'phone'], ValuesStep),
          step('when', w.stepWhen, ['valid_from', 'reason'], WhenStep),
        ]}
        submit={w.send}
        send={(draft, key) =>
          sendVerb({ post: '/api/registry/unit-changes' }, {}, bodyOf(draft), key)
        }
        onDone={(made) => {
          const { row } = made as Schemas['registry.UnitChangeDetail'];
          void navigate(`/units/changes/${row.id}`);
        }}
      />
    </Page>
  );
}
