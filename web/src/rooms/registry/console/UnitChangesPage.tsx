// 单位变更: what was proposed and what became of it, newest first.
import { Button } from 'antd';
import { Link } from 'react-router';
import { listOf, type RowOf } from '@/api/read';
import {
  ApprovalTable,
  ApprovalTag,
  useApprovalColumns,
  useApprovalFilters,
} from '@/kit/console/approvals';
import { columnsOf } from '@/kit/console/columns';
import { Page } from '@/kit/console/Page';
import { RegionName } from '@/kit/console/RegionName';
import { optionsOf, useEnums } from '@/kit/trade_words';
import { useWords } from '@/kit/words';
import { unitWords } from './unit_words';

type Row = RowOf<'/api/registry/unit-changes'>;

const changes = listOf('/api/registry/unit-changes');
const col = columnsOf<Row>();

export default function UnitChangesPage() {
  const w = useWords(unitWords);
  const deeds = useEnums()['registry.UnitDeed'];
  return (
    <Page
      extra={
        <Link to="/units/propose">
          <Button type="primary" tabIndex={-1}>
            {w.propose}
          </Button>
        </Link>
      }
    >
      <ApprovalTable<Row>
        list={changes}
        boxes="/api/registry/unit-changes/boxes"
        fields={[
          { name: 'text', label: w.name, kind: 'text' },
          {
            name: 'deed',
            label: w.deed,
            kind: 'select',
            options: optionsOf(deeds),
          },
          ...useApprovalFilters(),
        ]}
        columns={[
          col.link('name', w.name, (row) => `/units/changes/${row.id}`, {
            width: 240,
            fixed: 'left',
          }),
          col.word('deed', w.deed, deeds, { width: 90 }),
          col.show('region', w.region, (row) => <RegionName code={row.region} />, { width: 200 }),
          ...useApprovalColumns<Row>(),
        ]}
        card={(row) => ({
          to: `/units/changes/${row.id}`,
          title: `${deeds[row.deed]} ${row.name}`,
          no: w.fromDay(row.valid_from),
          place: <RegionName code={row.region} />,
          state: <ApprovalTag approval={row.approval} />,
          unit: row.approval.proposed_post,
        })}
      />
    </Page>
  );
}
