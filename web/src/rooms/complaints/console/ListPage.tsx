// 诉求列表: conditions in the URL, tabs with counts, batch signing and dispatching, export.
import { PlusOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useMemo, useState } from 'react';
import { Link, Navigate, useLocation, useNavigate } from 'react-router';
import { newKey, type Schemas } from '@/api/client';
import { useRead } from '@/api/read';
import { columnsOf, type Column } from '@/kit/console/columns';
import type { FilterField } from '@/kit/console/FilterBar';
import { Page, useCan } from '@/kit/console/Page';
import { QueryTable } from '@/kit/console/QueryTable';
import type { CardOf } from '@/kit/console/RecordCard';
import { useRefusalText } from '@/kit/console/RefusalNote';
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

function optionsOf(table: Readonly<Record<string, string>>) {
  return Object.entries(table).map(([value, label]) => ({ value, label }));
}

const col = columnsOf<CaseRow>();

function useColumns(): Column<CaseRow>[] {
  const w = useWords(caseWords);
  const enums = useEnums();
  return useMemo(
    () => [
      col.link('case_no', w.caseNo, (row) => `/complaints/${row.id}`, {
        width: 178,
        fixed: 'left',
      }),
      col.text('title', w.title, { width: 210, clip: 'tip' }),
      col.show('state', w.state, (row) => <CaseState state={row.state} />, { width: 98 }),
      col.show(
        'due',
        w.due,
        (row) => (
          <>
            <DueTag due_at={row.next_due_at} />{' '}
            {row.next_clock !== null && (
              <span className="faint">{enums['complaints.Clock'][row.next_clock]}</span>
            )}
          </>
        ),
        { width: 186, sort: { up: 'due', down: 'newest' } },
      ),
      col.show('urgency', w.urgency, (row) => <CaseUrgency urgency={row.urgency} />, {
        width: 90,
      }),
      col.show('category', w.category, (row) => <CaseCategory row={row} />, {
        width: 112,
        clip: 'tip',
      }),
      col.text('estate_name', w.estate, { width: 120, clip: 'tip' }),
      col.text('region_name', w.region, { width: 200, clip: 'tip', start: 'hidden' }),
      col.text('lead_unit_name', w.leadUnit, { width: 140, clip: 'tip' }),
      col.time('registered_at', w.registeredAt),
      col.text('enterprise_name', w.enterprise, { width: 200, clip: 'tip', start: 'hidden' }),
      col.word('source', w.source, enums['complaints.Source'], { width: 110, start: 'hidden' }),
      col.word('kind', w.kind, enums['complaints.Kind'], { width: 80, start: 'hidden' }),
      col.count('reworks', w.reworks, { start: 'hidden' }),
    ],
    [w, enums],
  );
}

function useFields(): FilterField[] {
  const w = useWords(caseWords);
  const enums = useEnums();
  const groups = useCategories();
  return useMemo(() => {
    const flat = categoryOptions(groups, 'groups_too').flatMap((group) => group.options);
    return [
      { name: 'words', label: w.words, kind: 'text' },
      {
        name: 'state',
        label: w.state,
        kind: 'select',
        options: optionsOf(enums['complaints.State']),
      },
      { name: 'region', label: w.region, kind: 'region' },
      { name: 'estate', label: w.estate, kind: 'estate' },
      { name: 'category', label: w.category, kind: 'select', options: flat },
      {
        name: 'urgency',
        label: w.urgency,
        kind: 'select',
        options: optionsOf(enums['complaints.Urgency']),
      },
      { name: 'mine', label: w.mine, kind: 'flag' },
      { name: 'registered_from', until: 'registered_until', label: w.registeredOn, kind: 'dates' },
      { name: 'unclassified', label: w.unclassified, kind: 'flag' },
      {
        name: 'kind',
        label: w.kind,
        kind: 'select',
        options: optionsOf(enums['complaints.Kind']),
      },
      {
        name: 'source',
        label: w.source,
        kind: 'select',
        options: optionsOf(enums['complaints.Source']),
      },
      { name: 'enterprise', label: w.enterprise, kind: 'enterprise' },
      { name: 'unit', label: w.leadUnit, kind: 'unit' },
    ] satisfies FilterField[];
  }, [w, enums, groups]);
}

const tabs: readonly Schemas['complaints.Tab'][] = ['all', 'open', 'due_today', 'overdue', 'done'];

function CaseTabs({ conditions }: { conditions: Record<string, string> }) {
  const enums = useEnums();
  const w = useWords(caseWords);
  const navigate = useNavigate();
  const {
    tab: chosen = 'all',
    after: _after,
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
    <div className="case-tabs" role="group" aria-label={w.state}>
      {tabs.map((tab) => (
        <button key={tab} type="button" aria-pressed={tab === chosen} onClick={() => go(tab)}>
          {enums['complaints.Tab'][tab]}{' '}
          <small>{countText(counts.data?.tabs.find((one) => one.tab === tab)?.count)}</small>
        </button>
      ))}
    </div>
  );
}

type Deed = (row: CaseRow, key: string) => Promise<unknown>;

// One command a row, one after the other, each with its own answer: what one unit may not do to
// one case does not stop the others.
function BatchButtons({ rows, clear }: { rows: readonly CaseRow[]; clear: () => void }) {
  const w = useWords(caseWords);
  const can = useCan();
  const client = useQueryClient();
  const textOf = useRefusalText();
  const [run, setRun] = useState<{
    title: string;
    total: number;
    done: number;
    failed: { row: CaseRow; text: string }[];
  } | null>(null);

  const start = async (title: string, deed: Deed) => {
    const failed: { row: CaseRow; text: string }[] = [];
    let done = 0;
    setRun({ title, total: rows.length, done, failed });
    for (const row of rows) {
      try {
        await deed(row, newKey());
        done += 1;
      } catch (error) {
        failed.push({ row, text: textOf(error) });
      }
      setRun({ title, total: rows.length, done, failed: [...failed] });
    }
    await client.invalidateQueries();
  };
  const finished = run !== null && run.done + run.failed.length === run.total;
  return (
    <>
      {can('complaint_sign') && (
        <Button onClick={() => void start(w.batchSign, sign)}>{w.batchSign}</Button>
      )}
      {can('complaint_dispatch') && (
        <Button onClick={() => void start(w.batchDispatch, dispatchByCatalogue)}>
          {w.batchDispatch}
        </Button>
      )}
      <Modal
        open={run !== null}
        title={run?.title}
        closable={finished}
        mask={{ closable: false }}
        onCancel={() => {
          setRun(null);
          clear();
        }}
        footer={null}
      >
        {run !== null && (
          <div role="status">
            <progress className="bar" max={run.total} value={run.done + run.failed.length} />
            <p>{w.batchResult(run.done, run.failed.length)}</p>
            {run.failed.length > 0 && (
              <ul aria-label={w.batchFailed}>
                {run.failed.map(({ row, text }) => (
                  <li key={row.id}>
                    {row.case_no}：{text}
                  </li>
                ))}
              </ul>
            )}
          </div>
        )}
      </Modal>
    </>
  );
}

function useCard() {
  const enums = useEnums();
  return (row: CaseRow): CardOf => ({
    to: `/complaints/${row.id}`,
    title: row.title,
    due: row.next_due_at === null ? null : <DueTag due_at={row.next_due_at} />,
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
  const columns = useColumns();
  const fields = useFields();
  const card = useCard();
  // Who asks for nothing sees what is still to be done, what is due first on top.
  if (search === '') return <Navigate replace to="/complaints?tab=open" />;
  return (
    <Page
      title={w.list}
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
        label={w.list}
        fields={fields}
        columns={columns}
        keep={['tab']}
        orderBy="order"
        card={card}
        rowLabel={(row) => row.case_no}
        above={<CaseTabs conditions={conditions} />}
        exports={
          can('complaint_export')
            ? [
                {
                  label: w.exportXlsx,
                  path: '/api/complaints/export.xlsx',
                  file: 'complaints.xlsx',
                },
                { label: w.exportCsv, path: '/api/complaints/export.csv', file: 'complaints.csv' },
              ]
            : []
        }
        {...(can('complaint_sign') || can('complaint_dispatch')
          ? { batch: (rows, clear) => <BatchButtons rows={rows} clear={clear} /> }
          : {})}
      />
    </Page>
  );
}
