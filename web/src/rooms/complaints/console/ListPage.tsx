// 诉求列表: conditions in the URL, tabs with counts, batch signing and dispatching, export.
import { PlusOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useMemo, useState } from 'react';
import { Link, Navigate, useLocation, useNavigate } from 'react-router';
import { newKey, type Schemas } from '@/api/client';
import type { FilterField } from '@/kit/console/FilterBar';
import { Page, useCan } from '@/kit/console/Page';
import { QueryTable, type QueryColumn } from '@/kit/console/QueryTable';
import { useRefusalText } from '@/kit/console/RefusalNote';
import { DueTag } from '@/kit/DueTag';
import { dateTime } from '@/kit/format';
import { Mark } from '@/kit/Mark';
import { useEnums } from '@/kit/trade_words';
import { useWords } from '@/kit/words';
import {
  categoryOptions,
  countText,
  dispatchByCatalogue,
  readCases,
  sign,
  useCategories,
  useCounts,
  type CaseRow,
} from './calls';
import './complaints.css';
import { CaseState, CaseUrgency } from './looks';
import { caseWords } from './words';

function optionsOf(table: Readonly<Record<string, string>>) {
  return Object.entries(table).map(([value, label]) => ({ value, label }));
}

function useColumns(): QueryColumn<CaseRow>[] {
  const w = useWords(caseWords);
  const enums = useEnums();
  return useMemo(
    () => [
      {
        key: 'case_no',
        title: w.caseNo,
        width: 178,
        fixed: 'left',
        render: (row) => <Link to={`/complaints/${row.id}`}>{row.case_no}</Link>,
      },
      { key: 'title', title: w.title, width: 210, ellipsis: 'tip', render: (row) => row.title },
      {
        key: 'state',
        title: w.state,
        width: 98,
        render: (row) => <CaseState state={row.state} />,
      },
      {
        key: 'due',
        title: w.due,
        width: 186,
        render: (row) =>
          row.next_due_at === null ? (
            <span className="faint">—</span>
          ) : (
            <>
              <DueTag due_at={row.next_due_at} />{' '}
              {row.next_clock !== null && (
                <span className="faint">{enums['complaints.Clock'][row.next_clock]}</span>
              )}
            </>
          ),
      },
      {
        key: 'urgency',
        title: w.urgency,
        width: 90,
        render: (row) => <CaseUrgency urgency={row.urgency} />,
      },
      {
        key: 'category',
        title: w.category,
        width: 112,
        ellipsis: 'tip',
        render: (row) =>
          row.category === '' ? (
            <Mark tone="warn" icon="pen">
              {w.toBeClassified}
            </Mark>
          ) : (
            row.category_name
          ),
      },
      {
        key: 'estate',
        title: w.estate,
        width: 120,
        ellipsis: 'tip',
        render: (row) => (row.estate_name === '' ? '—' : row.estate_name),
      },
      {
        key: 'region',
        title: w.region,
        width: 200,
        ellipsis: 'tip',
        start: 'hidden',
        render: (row) => (row.region_name === '' ? '—' : row.region_name),
      },
      {
        key: 'lead',
        title: w.leadUnit,
        width: 140,
        ellipsis: 'tip',
        render: (row) => (row.lead_unit_name === '' ? '—' : row.lead_unit_name),
      },
      {
        key: 'registered_at',
        title: w.registeredAt,
        width: 142,
        render: (row) => dateTime(row.registered_at),
      },
      {
        key: 'enterprise',
        title: w.enterprise,
        width: 200,
        ellipsis: 'tip',
        start: 'hidden',
        render: (row) => (row.enterprise_name === '' ? '—' : row.enterprise_name),
      },
      {
        key: 'source',
        title: w.source,
        width: 110,
        start: 'hidden',
        render: (row) => enums['complaints.Source'][row.source],
      },
      {
        key: 'kind',
        title: w.kind,
        width: 80,
        start: 'hidden',
        render: (row) => enums['complaints.Kind'][row.kind],
      },
      {
        key: 'reworks',
        title: w.reworks,
        width: 90,
        align: 'right',
        start: 'hidden',
        render: (row) => row.reworks,
      },
    ],
    [w, enums],
  );
}

function useFields(): FilterField[] {
  const w = useWords(caseWords);
  const enums = useEnums();
  const categories = useCategories();
  const groups = categories.data;
  return useMemo(() => {
    const flat = categoryOptions(groups ?? [], 'groups_too').flatMap((group) => group.options);
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
      {
        name: 'order',
        label: w.order,
        kind: 'select',
        options: optionsOf(enums['complaints.Order']),
      },
    ] satisfies FilterField[];
  }, [w, enums, groups]);
}

const tabs: readonly Schemas['complaints.Tab'][] = ['all', 'open', 'due_today', 'overdue', 'done'];

function CaseTabs({ conditions }: { conditions: Record<string, string> }) {
  const enums = useEnums();
  const w = useWords(caseWords);
  const navigate = useNavigate();
  const { tab: chosen = 'all', after: _after, limit, order: _order, ...rest } = conditions;
  const counts = useCounts(rest);
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

export default function ListPage() {
  const w = useWords(caseWords);
  const can = useCan();
  const { search } = useLocation();
  const conditions = Object.fromEntries(new URLSearchParams(search));
  const columns = useColumns();
  const fields = useFields();
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
        id="complaints"
        label={w.list}
        fields={fields}
        columns={columns}
        keep={['tab']}
        rowKey={(row) => row.id}
        rowLabel={(row) => row.case_no}
        read={readCases}
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
