// 派单目录变更: what was proposed and what became of it, newest first.
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
import { useCategoryName } from './CatalogueDifference';
import { catalogueWords } from './catalogue_words';

type Row = RowOf<'/api/complaints/catalogue-changes'>;

const changes = listOf('/api/complaints/catalogue-changes');
const col = columnsOf<Row>();

function Category({ code }: { code: string }) {
  return <>{useCategoryName(code)}</>;
}

export default function CatalogueChangesPage() {
  const w = useWords(catalogueWords);
  const enums = useEnums();
  const deeds = enums['complaints.CatalogueDeed'];
  return (
    <Page
      extra={
        <Link to="/complaints/catalogue/propose">
          <Button type="primary" tabIndex={-1}>
            {w.addRow}
          </Button>
        </Link>
      }
    >
      <ApprovalTable<Row>
        list={changes}
        boxes="/api/complaints/catalogue-changes/boxes"
        fields={[
          { name: 'category', label: w.category, kind: 'text' },
          {
            name: 'deed',
            label: w.deed,
            kind: 'select',
            options: optionsOf(deeds),
          },
          ...useApprovalFilters(),
        ]}
        columns={[
          col.show(
            'category',
            w.category,
            (row) => (
              <Link to={`/complaints/catalogue/changes/${row.id}`}>
                <Category code={row.category} />
              </Link>
            ),
            { width: 180, fixed: 'left' },
          ),
          col.word('deed', w.deed, deeds, { width: 90 }),
          col.show('region', w.region, (row) => <RegionName code={row.region} />, { width: 160 }),
          col.word('unit_kind', w.unitKind, enums['registry.UnitKind'], { width: 170 }),
          ...useApprovalColumns<Row>(),
        ]}
        card={(row) => ({
          to: `/complaints/catalogue/changes/${row.id}`,
          title: `${deeds[row.deed]} ${row.category}`,
          no: w.fromDay(row.valid_from),
          place: <RegionName code={row.region} />,
          state: <ApprovalTag approval={row.approval} />,
          unit: enums['registry.UnitKind'][row.unit_kind],
        })}
      />
    </Page>
  );
}
