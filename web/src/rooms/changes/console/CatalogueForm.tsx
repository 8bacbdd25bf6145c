// 提出派单目录变更: which row and how, to whom it sends, from which day and why.
import { Radio, Select, Switch } from 'antd';
import { useLocation } from 'react-router';
import type { Schemas } from '@/api/client';
import { useRead } from '@/api/read';
import { Refusal } from '@/api/refusal';
import { ProposalForm } from '@/kit/console/approvals';
import { fieldsOf } from '@/kit/console/field_makers';
import { CategoryName, useCategories } from '@/kit/console/names';
import { Outcome } from '@/kit/console/Outcome';
import { Loading, Page } from '@/kit/console/Page';
import { UnitPick } from '@/kit/console/picks';
import { RegionSelect } from '@/kit/console/RegionSelect';
import { useDraft } from '@/kit/console/useDraft';
import { optionsOf, useEnums } from '@/kit/trade_words';
import { useWords } from '@/kit/words';
import { useDifference } from './differences';
import { changePageWords } from './words';

type Body = Schemas['changes.ProposeCatalogue'];
type Row = Schemas['complaints.CatalogueView'];

const { Field, Text, Choice, Day, Lines } = fieldsOf('changes.ProposeCatalogue');

function What({ row }: { row: Row | null }) {
  const w = useWords(changePageWords);
  const deeds = useEnums()['changes.ChangeDeed'];
  const categories = useCategories().map(({ code, name }) => ({
    value: code,
    label: `${code} ${name}`,
  }));
  if (row !== null)
    return (
      <>
        <p>
          {w.row}：<CategoryName code={row.category} />
        </p>
        <Field name="deed">
          <Radio.Group options={optionsOf(deeds, ['change', 'end'])} />
        </Field>
      </>
    );
  return (
    <>
      <Field name="category">
        <Select showSearch={{ optionFilterProp: 'label' }} options={categories} />
      </Field>
      <Field name="region" extra={w.regionOfRow}>
        <RegionSelect />
      </Field>
    </>
  );
}

function Whom({ deed }: { deed: Body['deed'] | undefined }) {
  const w = useWords(changePageWords);
  const kinds = useEnums()['registry.UnitKind'];
  if (deed === 'end') return <p>{w.ended.catalogue}</p>;
  return (
    <>
      <Choice name="unit_kind" of="registry.UnitKind" />
      <Field name="unit" extra={w.nearestHint}>
        <UnitPick />
      </Field>
      <Field name="assists">
        <Select mode="multiple" options={optionsOf(kinds)} />
      </Field>
      <Field name="automatic">
        <Switch />
      </Field>
      <Text name="basis" />
    </>
  );
}

const nowOf = ({ unit_kind, unit, assists, automatic, basis }: Row) => ({
  unit_kind,
  unit,
  assists: assists.split(' ').filter((kind) => kind !== ''),
  automatic,
  basis,
});

function Form({ row }: { row: Row | null }) {
  const w = useWords(changePageWords);
  const draft = useDraft<Body>(
    `catalogue ${row?.id ?? 'add'}`,
    row === null ? { deed: 'add' } : { deed: 'change', replaces: row.id },
  );
  const { values } = draft;
  const after = { ...row, ...values, assists: values.assists?.join(' ') ?? row?.assists ?? '' };
  const difference = useDifference(
    'catalogue',
    row,
    values.deed === 'end' ? null : (after as Partial<Schemas['changes.CatalogueValues']>),
  );
  return (
    <ProposalForm
      command="changes.ProposeCatalogue"
      post="/api/changes/catalogue"
      at="/changes"
      draft={draft}
      {...(row === null ? {} : { now: nowOf(row) })}
      steps={[
        {
          name: 'what',
          title: w.stepRow,
          members: ['deed', 'replaces', 'category', 'region'],
          fields: <What row={row} />,
        },
        {
          name: 'whom',
          title: w.stepWhom,
          members: ['unit_kind', 'unit', 'assists', 'automatic', 'basis'],
          fields: <Whom deed={values.deed} />,
        },
      ]}
      difference={difference}
      when={
        <>
          <Day name="valid_from" extra={w.whenRow} />
          <Lines name="reason" />
        </>
      }
    />
  );
}

export default function CatalogueForm() {
  const asked = new URLSearchParams(useLocation().search).get('row');
  const catalogue = useRead('/api/complaints/catalogue');
  if (catalogue.isPending) return <Loading />;
  if (catalogue.isError)
    return <Outcome error={catalogue.error} retry={() => void catalogue.refetch()} />;
  const row = catalogue.data.rows.find((one) => String(one.id) === asked) ?? null;
  // A row that is over or has not begun: no proposal of another one in its place.
  if (asked !== null && row === null)
    return <Outcome error={new Refusal(404, 'not_found', '', [], '')} />;
  return (
    <Page>
      <Form row={row} />
    </Page>
  );
}
