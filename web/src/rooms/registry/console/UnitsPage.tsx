// 单位: who answers for which place. What becomes of them is proposed here.
import { Button } from 'antd';
import { Link } from 'react-router';
import { listOf } from '@/api/read';
import { columnsOf } from '@/kit/console/columns';
import { filtersOf } from '@/kit/console/filters';
import { Page, useCan } from '@/kit/console/Page';
import { QueryTable } from '@/kit/console/QueryTable';
import { useWords } from '@/kit/words';
import { UnitStanding } from './UnitPage';
import { unitWords } from './unit_words';

const units = listOf('/api/registry/units');
const fields = filtersOf('/api/registry/units', 'text', 'kind', 'region', 'standing');
const col = columnsOf('registry.UnitRow');
const columns = [
  col.link('name', (row) => `/units/${row.id}`, { width: 280, fixed: 'left' }),
  col('kind', { width: 180, card: 'no' }),
  col('region', { width: 240, card: 'place' }),
  col('phone', { width: 140, card: 'unit' }),
  col.show('standing', (unit) => <UnitStanding unit={unit} />, { width: 150, card: 'state' }),
];

export default function UnitsPage() {
  const w = useWords(unitWords);
  const may = useCan()('change_propose');
  return (
    <Page
      extra={
        may && (
          <>
            <Link to="/changes?kind=unit&box=all">
              <Button tabIndex={-1}>{w.changes}</Button>
            </Link>
            <Link to="/changes/unit?deed=add">
              <Button type="primary" tabIndex={-1}>
                {w.found}
              </Button>
            </Link>
          </>
        )
      }
    >
      <QueryTable list={units} fields={fields} columns={columns} exports="registry_export" />
    </Page>
  );
}
