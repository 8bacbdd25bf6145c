// 参数审批: proposals and versions, newest first.
import { useMemo } from 'react';
import { Link } from 'react-router';
import { api, type Schemas, type QueryOf } from '@/api/client';
import type { FilterField } from '@/kit/console/FilterBar';
import { Page } from '@/kit/console/Page';
import { QueryTable, type QueryColumn } from '@/kit/console/QueryTable';
import { dateTime } from '@/kit/format';
import { useEnums } from '@/kit/trade_words';
import { useWords } from '@/kit/words';
import { StandingMark, useValidity, VersionState } from './parts';
import { policyPageWords } from './words';

type Row = Schemas['policy.VersionRow'];

export default function ProposalsPage() {
  const w = useWords(policyPageWords);
  const enums = useEnums();
  const validity = useValidity();
  const fields = useMemo<FilterField[]>(
    () => [
      {
        name: 'state',
        label: w.state,
        kind: 'select',
        options: Object.entries(enums['policy.VersionState']).map(([value, label]) => ({
          value,
          label,
        })),
      },
      { name: 'key', label: w.key, kind: 'text' },
    ],
    [w, enums],
  );
  const columns: QueryColumn<Row>[] = [
    {
      key: 'title',
      title: w.title,
      width: 240,
      fixed: 'left',
      render: (row) => <Link to={`/policy/proposals/${row.id}`}>{row.title}</Link>,
    },
    { key: 'value', title: w.value, width: 160, render: (row) => row.value_text },
    {
      key: 'state',
      title: w.state,
      width: 110,
      render: (row) => <VersionState state={row.state} />,
    },
    {
      key: 'standing',
      title: w.standing,
      width: 130,
      render: (row) => <StandingMark standing={row.standing} />,
    },
    { key: 'valid', title: w.valid, width: 220, render: (row) => validity(row) },
    { key: 'reason', title: w.reason, width: 260, ellipsis: 'tip', render: (row) => row.reason },
    {
      key: 'proposed',
      title: w.proposedAt,
      width: 150,
      render: (row) => dateTime(row.proposed_at),
    },
    {
      key: 'by',
      title: w.proposedBy,
      width: 200,
      ellipsis: 'tip',
      render: (row) => row.proposed_post,
    },
  ];
  return (
    <Page title={w.proposals}>
      <QueryTable<Row>
        id="proposals"
        label={w.proposals}
        fields={fields}
        columns={columns}
        rowKey={(row) => row.id}
        read={async (conditions, page) => {
          const { data } = await api.GET('/api/policy/versions', {
            params: { query: { ...conditions, ...page } as QueryOf<'/api/policy/versions'> },
          });
          return { rows: data?.rows ?? [], next: data?.next ?? null };
        }}
      />
    </Page>
  );
}
