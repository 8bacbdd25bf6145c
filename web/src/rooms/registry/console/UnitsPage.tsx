// 单位: who answers for which place. What becomes of them is proposed here.
import { Button } from 'antd';
import { Link } from 'react-router';
import { listOf, type RowOf } from '@/api/read';
import { columnsOf } from '@/kit/console/columns';
import { Page, useCan } from '@/kit/console/Page';
import { QueryTable } from '@/kit/console/QueryTable';
import { RegionName } from '@/kit/console/RegionName';
import { optionsOf, useEnums } from '@/kit/trade_words';
import { useWords } from '@/kit/words';
import { unitWords } from './unit_words';

type Row = RowOf<'/api/registry/units'>;

const units = listOf('/api/registry/units');
const col = columnsOf<Row>();

export default function UnitsPage() {
  const w = useWords(unitWords);
  const enums = useEnums();
  const may = useCan()('unit_propose');
  return (
    <Page
      extra={
        may && (
          <>
            <Link to="/units/changes">
              <Button tabIndex={-1}>{w.changes}</Button>
            </Link>
            <Link to="/units/propose?deed=found">
              <Button type="primary" tabIndex={-1}>
                {w.found}
              </Button>
            </Link>
          </>
        )
      }
    >
      <QueryTable<Row>
        list={units}
        fields={[
          { name: 'text', label: w.name, kind: 'text' },
          {
            name: 'kind',
            label: w.kind,
            kind: 'select',
            options: optionsOf(enums['registry.UnitKind']),
          },
          { name: 'region', label: w.region, kind: 'region' },
          {
            name: 'standing',
            label: w.standing,
            kind: 'select',
            options: optionsOf(enums['registry.UnitStanding']),
          },
        ]}
        columns={[
          col.link('name', w.name, (row) => `/units/${row.id}`, { width: 280, fixed: 'left' }),
          col.word('kind', w.kind, enums['registry.UnitKind'], { width: 180 }),
          col.show('region', w.region, (row) => <RegionName code={row.region} />, { width: 240 }),
          col.text('phone', w.phone, { width: 140 }),
          col.show(
            'closed_on',
            w.standing,
            (row) => (row.closed_on === null ? w.open : w.closedFrom(row.closed_on)),
            { width: 150 },
          ),
        ]}
        card={(row) => ({
          to: `/units/${row.id}`,
          title: row.name,
          no: enums['registry.UnitKind'][row.kind],
          place: <RegionName code={row.region} />,
          state: row.closed_on === null ? w.open : w.closedFrom(row.closed_on),
          unit: row.phone,
        })}
      />
    </Page>
  );
}
