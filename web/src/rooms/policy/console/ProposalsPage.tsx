// 参数审批: proposals and versions, newest first.
import { useMemo } from 'react';
import { listOf, type RowOf } from '@/api/read';
import { columnsOf } from '@/kit/console/columns';
import type { FilterField } from '@/kit/console/FilterBar';
import { Page } from '@/kit/console/Page';
import { QueryTable } from '@/kit/console/QueryTable';
import { useEnums } from '@/kit/trade_words';
import { useWords } from '@/kit/words';
import { StandingMark, useValidity, VersionState } from './parts';
import { policyPageWords } from './words';

type Row = RowOf<'/api/policy/versions'>;

const versions = listOf('/api/policy/versions');
const col = columnsOf<Row>();

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
  return (
    <Page>
      <QueryTable<Row>
        list={versions}
        fields={fields}
        columns={[
          col.link('title', w.title, (row) => `/policy/proposals/${row.id}`, {
            width: 240,
            fixed: 'left',
          }),
          col.text('value_text', w.value, { width: 160 }),
          col.show('state', w.state, (row) => <VersionState state={row.state} />, { width: 110 }),
          col.show('standing', w.standing, (row) => <StandingMark standing={row.standing} />, {
            width: 130,
          }),
          col.show('valid', w.valid, validity, { width: 220 }),
          col.text('reason', w.reason, { width: 260, clip: 'tip' }),
          col.time('proposed_at', w.proposedAt),
          col.text('proposed_post', w.proposedBy, { width: 200, clip: 'tip' }),
        ]}
        card={(row) => ({
          to: `/policy/proposals/${row.id}`,
          title: row.title,
          due: row.value_text,
          no: validity(row),
          state: <VersionState state={row.state} />,
          unit: row.proposed_post,
        })}
      />
    </Page>
  );
}
