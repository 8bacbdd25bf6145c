// 提出派单目录变更: which row and how, to whom it sends, from which day and why.
import { Form, Input, Radio, Select, Switch } from 'antd';
import { useLocation, useNavigate } from 'react-router';
import { bounds } from '@/api/bounds';
import type { Schemas } from '@/api/client';
import { useRead } from '@/api/read';
import { DiffView } from '@/kit/console/DiffView';
import { WhenFields } from '@/kit/console/approvals';
import { Loading, Page } from '@/kit/console/Page';
import { UnitPick } from '@/kit/console/picks';
import { RegionSelect } from '@/kit/console/RegionSelect';
import { StepPage, type Step } from '@/kit/console/StepPage';
import { sendVerb } from '@/kit/console/verbs';
import { useEnums } from '@/kit/trade_words';
import { useWords } from '@/kit/words';
import { useCatalogueDifference, useCategoryName } from './CatalogueDifference';
import { catalogueWords } from './catalogue_words';

type Body = Schemas['complaints.ProposeCatalogue'];
type Row = Schemas['complaints.CatalogueView'];
type Kind = Row['unit_kind'];
type Draft = Partial<Body>;
const lengths = bounds['complaints.ProposeCatalogue'];
interface Shown {
  draft: Draft;
  put: (changes: Draft) => void;
  row: Row | null; // that is replaced or ended
}

function CategorySelect({ value, onChange }: { value?: string; onChange: (code: string) => void }) {
  const { data } = useRead('/api/complaints/categories', {}, { staleTime: Infinity });
  const all = data?.groups.flatMap((group) => [group, ...group.matters]) ?? [];
  return (
    <Select
      id="category"
      {...(value === undefined ? {} : { value })}
      showSearch={{ optionFilterProp: 'label' }}
      options={all.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))}
      onChange={onChange}
    />
  );
}

function WhatStep({ draft, put, row }: Shown) {
  const w = useWords(catalogueWords);
  const deeds = useEnums()['complaints.CatalogueDeed'];
  const name = useCategoryName(row?.category ?? '');
  if (row !== null)
    return (
      <>
        <p>
          {w.row}：{name}
        </p>
        <Form.Item label={w.deed} required>
          <Radio.Group
            value={draft.deed}
            onChange={(event) => put({ deed: event.target.value as Body['deed'] })}
            options={(['replace', 'end'] as const).map((value) => ({
              value,
              label: deeds[value],
            }))}
          />
        </Form.Item>
      </>
    );
  return (
    <>
      <Form.Item label={w.category} htmlFor="category" required>
        <CategorySelect
          {...(draft.category ? { value: draft.category } : {})}
          onChange={(category) => put({ category })}
        />
      </Form.Item>
      <Form.Item label={w.region} htmlFor="region" required extra={w.regionHint}>
        <RegionSelect
          id="region"
          value={draft.region ?? undefined}
          onChange={(region) => put(region === undefined ? {} : { region })}
        />
      </Form.Item>
    </>
  );
}

const kindsOf = (assists: string) => assists.split(' ').filter((kind) => kind !== '') as Kind[];

function WhomStep({ draft, put, row }: Shown) {
  const w = useWords(catalogueWords);
  const kinds = Object.entries(useEnums()['registry.UnitKind']).map(([value, label]) => ({
    value: value as Kind,
    label,
  }));
  if (draft.deed === 'end') return <p>{w.endNote}</p>;
  return (
    <>
      <Form.Item label={w.unitKind} htmlFor="unit_kind" required>
        <Select
          id="unit_kind"
          value={draft.unit_kind ?? row?.unit_kind}
          options={kinds}
          onChange={(unit_kind: Kind) => put({ unit_kind })}
        />
      </Form.Item>
      <Form.Item label={w.unit} htmlFor="unit" extra={w.unitHint}>
        <UnitPick
          id="unit"
          value={draft.unit ?? row?.unit ?? undefined}
          onChange={(unit) => put(unit === undefined ? { unit: null } : { unit })}
        />
      </Form.Item>
      <Form.Item label={w.assists} htmlFor="assists">
        <Select
          id="assists"
          mode="multiple"
          value={draft.assists ?? kindsOf(row?.assists ?? '')}
          options={kinds}
          onChange={(assists: Kind[]) => put({ assists })}
        />
      </Form.Item>
      <Form.Item label={w.automatic} htmlFor="automatic">
        <Switch
          id="automatic"
          checked={draft.automatic ?? row?.automatic ?? false}
          onChange={(automatic) => put({ automatic })}
        />
      </Form.Item>
      <Form.Item label={w.basis} htmlFor="basis">
        <Input
          id="basis"
          maxLength={lengths.basis.max}
          value={draft.basis ?? row?.basis ?? ''}
          onChange={(event) => put({ basis: event.target.value })}
        />
      </Form.Item>
    </>
  );
}

function WhenStep({ draft, put, row }: Shown) {
  const w = useWords(catalogueWords);
  const differences = useCatalogueDifference(
    {
      deed: draft.deed ?? 'add',
      category: row?.category ?? draft.category ?? '',
      region: row?.region ?? draft.region ?? '',
      unit_kind: draft.unit_kind ?? row?.unit_kind ?? 'street_office',
      unit: draft.unit ?? (draft.unit_kind === undefined ? (row?.unit ?? null) : null),
      assists: draft.assists?.join(' ') ?? row?.assists ?? '',
      automatic: draft.automatic ?? row?.automatic ?? false,
      basis: draft.basis ?? row?.basis ?? '',
      valid_from: draft.valid_from ?? '',
    },
    row,
  );
  return (
    <>
      <DiffView
        label={w.changes}
        changes={differences}
        {...(row === null ? { note: w.addNote } : {})}
      />
      <WhenFields draft={draft} put={put} hint={w.validFromHint} longest={lengths.reason.max} />
    </>
  );
}

export default function CatalogueProposePage() {
  const w = useWords(catalogueWords);
  const navigate = useNavigate();
  const asked = Number(new URLSearchParams(useLocation().search).get('row'));
  const catalogue = useRead('/api/complaints/catalogue');
  if (catalogue.isPending) return <Loading />;
  const row = catalogue.data?.rows.find((one) => one.id === asked) ?? null;
  const step = (
    name: string,
    title: string,
    members: Step<Body>['members'],
    Fields: typeof WhatStep,
  ): Step<Body> => ({
    name,
    title,
    members,
    show: (draft, put) => <Fields draft={draft} put={put} row={row} />,
  });
  return (
    <Page>
      <StepPage<Body, unknown>
        draft={`catalogue ${row?.id ?? 'add'}`}
        initial={row === null ? { deed: 'add' } : { deed: 'replace', replaces: row.id }}
        steps={[
          step('what', w.stepWhat, ['deed', 'replaces', 'category', 'region'], WhatStep),
          step(
            'whom',
            w.stepValues,
            ['unit_kind', 'unit', 'assists', 'automatic', 'basis'],
            WhomStep,
          ),
          step('when', w.stepWhen, ['valid_from', 'reason'], WhenStep),
        ]}
        submit={w.send}
        send={(draft, key) =>
          sendVerb({ post: '/api/complaints/catalogue-changes' }, {}, draft, key)
        }
        onDone={(made) => {
          const { row: change } = made as Schemas['complaints.CatalogueChangeDetail'];
          void navigate(`/complaints/catalogue/changes/${change.id}`);
        }}
      />
    </Page>
  );
}
