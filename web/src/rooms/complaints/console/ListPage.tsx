// 诉求列表: conditions in the URL, tabs with counts, batch signing and dispatching, export.
import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { Link, Navigate, useLocation, useNavigate } from 'react-router';
import type { Schemas } from '@/api/client';
import { useRead, useReads } from '@/api/read';
import { columnsOf } from '@/kit/console/columns';
import { ConfirmDeed } from '@/kit/console/ConfirmDeed';
import type { FilterField } from '@/kit/console/FilterBar';
import { filtersOf } from '@/kit/console/filters';
import { saying } from '@/kit/console/labels';
import { Page, useCan } from '@/kit/console/Page';
import { QueryTable } from '@/kit/console/QueryTable';
import type { CardOf } from '@/kit/console/RecordCard';
import { DueTag } from '@/kit/DueTag';
import { useEnums } from '@/kit/trade_words';
import { useWords } from '@/kit/words';
import {
  cases,
  categoryOptions,
  countText,
  dispatchByCatalogue,
  sign,
  useCategories,
  type CaseRow,
} from './calls';
import './complaints.css';
import { CaseCategory, CaseState, CaseUrgency } from './looks';
import { caseWords } from './words';

const say = saying(caseWords);
const col = columnsOf('complaints.CaseRow');
const columns = [
  col.link('case_no', (row) => `/complaints/${row.id}`, { width: 178, fixed: 'left', card: 'no' }),
  col('title', { width: 210, clip: 'tip' }),
  col.show('state', (row) => <CaseState state={row.state} />, { width: 110 }),
  col.show('next_due_at', (row) => <NextDue row={row} />, {
    width: 186,
    sort: { up: 'due', down: 'ended' },
  }),
  col.show('urgency', (row) => <CaseUrgency urgency={row.urgency} />, { width: 116 }),
  col.show('category', (row) => <CaseCategory row={row} />, { width: 112, clip: 'tip' }),
  col('estate_name', { width: 120, clip: 'tip' }),
  col('region_name', { width: 200, clip: 'tip', start: 'hidden' }),
  col('lead_unit_name', { width: 140, clip: 'tip' }),
  col('registered_at', { sort: { up: 'oldest', down: 'newest' } }),
  col('enterprise_name', { width: 200, clip: 'tip', start: 'hidden' }),
  col('source', { width: 110, start: 'hidden' }),
  col('kind', { width: 80, start: 'hidden' }),
  col('reworks', { start: 'hidden' }),
];

function NextDue({ row }: { row: CaseRow }) {
  const clocks = useEnums()['complaints.Clock'];
  return (
    <>
      <DueTag due_at={row.next_due_at} late={row.late} warned={row.warned} />{' '}
      {row.next_clock !== null && <span className="faint">{clocks[row.next_clock]}</span>}
    </>
  );
}

function useFields(): FilterField[] {
  const groups = useCategories();
  return useMemo(
    () =>
      filtersOf(
        '/api/complaints',
        'words',
        'state',
        'region',
        'estate',
        {
          name: 'category',
          kind: 'select',
          options: categoryOptions(groups, 'groups_too').flatMap((group) => group.options),
        },
        'urgency',
        'mine',
        {
          name: 'registered_from',
          until: 'registered_until',
          label: say((w) => w.registeredOn),
          kind: 'dates',
        },
        'unclassified',
        'kind',
        'source',
        'enterprise',
        'unit',
        { name: 'caller_of', kind: 'complaint' },
      ),
    [groups],
  );
}

const tabs: readonly Schemas['complaints.Tab'][] = ['all', 'open', 'due_today', 'overdue', 'done'];

function CaseTabs({ conditions }: { conditions: Record<string, string> }) {
  const enums = useEnums();
  const w = useWords(caseWords);
  const navigate = useNavigate();
  const {
    tab: chosen = 'all',
    cursor: _cursor,
    page: _page,
    limit,
    order: _order,
    ...rest
  } = conditions;
  const counts = useRead('/api/complaints/counts', { query: rest });
  const go = (tab: string) => {
    const params = new URLSearchParams({
      ...rest,
      tab,
      ...(limit === undefined ? {} : { limit }),
    });
    void navigate({ search: params.toString() });
  };
  return (
    <div className="choice-tabs" role="group" aria-label={w.state}>
      {tabs.map((tab) => (
        <button key={tab} type="button" aria-pressed={tab === chosen} onClick={() => go(tab)}>
          {enums['complaints.Tab'][tab]}{' '}
          <small>{countText(counts.data?.tabs.find((one) => one.tab === tab)?.count)}</small>
        </button>
      ))}
    </div>
  );
}

// The unit that each would go to is the server's advice; without one it is dispatched by hand.
function BatchDispatch({ rows, onClose }: { rows: readonly CaseRow[]; onClose: Closed }) {
  const w = useWords(caseWords);
  const enums = useEnums();
  const advice = useReads(
    '/api/complaints/{id}/dispatch',
    rows.map((row) => ({ path: { id: row.id } })),
  );
  // 特急 and 疑难 want somebody's eye, each of its own.
  const apart = new Set<CaseRow['urgency']>(['U0', 'U5']);
  return (
    <ConfirmDeed
      deed={w.batchDispatch}
      consequence={w.batchDispatchHint}
      loading={advice.some((one) => one.isPending)}
      rows={rows.map((row, at) => {
        const read = advice[at];
        const unit = read?.data?.unit?.name;
        return {
          key: row.id,
          name: `${row.case_no} ${row.title}`,
          ...(unit === undefined ? {} : { to: unit }),
          ...(apart.has(row.urgency) ? { apart: enums['complaints.Urgency'][row.urgency] } : {}),
          ...(read?.isPending === false && unit === undefined ? { barred: w.noAdvice } : {}),
        };
      })}
      run={(row, key) => dispatchByCatalogue(rowOf(rows, row.key), key)}
      onClose={onClose}
    />
  );
}

function BatchSign({ rows, onClose }: { rows: readonly CaseRow[]; onClose: Closed }) {
  const w = useWords(caseWords);
  return (
    <ConfirmDeed
      deed={w.batchSign}
      consequence={w.signHint}
      rows={rows.map((row) => ({
        key: row.id,
        name: `${row.case_no} ${row.title}`,
        to: row.lead_unit_name,
      }))}
      run={(row, key) => sign(rowOf(rows, row.key), key)}
      onClose={onClose}
    />
  );
}

type Closed = (outcome: 'done' | 'left') => void;

function rowOf(rows: readonly CaseRow[], id: number | string): CaseRow {
  return rows.find((row) => row.id === id) as CaseRow;
}

function BatchButtons({ rows, clear }: { rows: readonly CaseRow[]; clear: () => void }) {
  const w = useWords(caseWords);
  const can = useCan();
  const [open, setOpen] = useState<'sign' | 'dispatch' | null>(null);
  const onClose: Closed = (outcome) => {
    setOpen(null);
    if (outcome === 'done') clear();
  };
  return (
    <>
      {can('complaint_sign') && <Button onClick={() => setOpen('sign')}>{w.batchSign}</Button>}
      {can('complaint_dispatch') && (
        <Button onClick={() => setOpen('dispatch')}>{w.batchDispatch}</Button>
      )}
      {open === 'sign' && <BatchSign rows={rows} onClose={onClose} />}
      {open === 'dispatch' && <BatchDispatch rows={rows} onClose={onClose} />}
    </>
  );
}

function useCard() {
  const enums = useEnums();
  return (row: CaseRow): CardOf => ({
    title: <Link to={`/complaints/${row.id}`}>{row.title}</Link>,
    due:
      row.next_due_at === null ? null : (
        <DueTag due_at={row.next_due_at} late={row.late} warned={row.warned} />
      ),
    no: row.case_no,
    place: row.estate_name === '' ? row.region_name : row.estate_name,
    state: (
      <>
        <CaseState state={row.state} /> <CaseUrgency urgency={row.urgency} />
      </>
    ),
    unit: row.lead_unit_name || enums['complaints.Source'][row.source],
  });
}

export default function ListPage() {
  const w = useWords(caseWords);
  const can = useCan();
  const { search } = useLocation();
  const conditions = Object.fromEntries(new URLSearchParams(search));
  const all = useFields();
  // Whose cases one looks at is said by a case, and can then be taken back.
  const fields = all.filter((field) => field.name !== 'caller_of' || field.name in conditions);
  const card = useCard();
  // Who asks for nothing sees what is still to be done, what is due first on top.
  if (search === '') return <Navigate replace to="/complaints?tab=open" />;
  return (
    <Page
      personal="watermark"
      extra={
        can('complaint_file_for_other') && (
          <Link to="/complaints/new">
            <Button type="primary" icon={<PlusOutlined />} tabIndex={-1}>
              {w.newCase}
            </Button>
          </Link>
        )
      }
    >
      <QueryTable<CaseRow>
        list={cases}
        fields={fields}
        columns={columns}
        keep={['tab']}
        orderBy="order"
        card={card}
        rowLabel={(row) => row.case_no}
        above={<CaseTabs conditions={conditions} />}
        exports="complaint_export"
        {...(can('complaint_sign') || can('complaint_dispatch')
          ? { batch: (rows, clear) => <BatchButtons rows={rows} clear={clear} /> }
          : {})}
      />
    </Page>
  );
}
