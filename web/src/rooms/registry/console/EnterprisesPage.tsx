// 企业列表.
import { Tooltip } from 'antd';
import { Link } from 'react-router';
import type { Schemas } from '@/api/client';
import { listOf } from '@/api/read';
import { AddButton } from '@/kit/console/AddButton';
import { columnsOf } from '@/kit/console/columns';
import { filtersOf } from '@/kit/console/filters';
import { Page } from '@/kit/console/Page';
import { QueryTable } from '@/kit/console/QueryTable';
import { count } from '@/kit/format';
import { Mark } from '@/kit/Mark';
import { useWords } from '@/kit/words';
import { EnterpriseFields, enterpriseFields } from './forms';
import { registryPageWords } from './words';

type Row = Schemas['registry.EnterpriseRow'];

const enterprises = listOf('/api/registry/enterprises');
const fields = filtersOf('/api/registry/enterprises', 'text', { name: 'region', to: 'district' });
const col = columnsOf('registry.EnterpriseRow');
const columns = [
  col.link('name', (row) => `/enterprises/${row.id}`, {
    width: 260,
    fixed: 'left',
    sort: { up: 'name', down: '-name' },
  }),
  col.show('credit_code', (row) => <CreditCode of={row} />, {
    width: 230,
    card: 'no',
    sort: { up: 'credit_code', down: '-credit_code' },
  }),
  col('region_name', { width: 140, card: 'place' }),
  col('phone', { width: 140, card: 'unit' }),
  col.show(
    'estates',
    (row) => <Link to={`/estates?enterprise=${row.id}`}>{count(row.estates)}</Link>,
    { width: 100, card: 'state' },
  ),
  col('houses', { width: 110, total: 'sum' }),
];

function CreditCode({ of: { credit_code, credit_code_odd } }: { of: Row }) {
  const w = useWords(registryPageWords);
  return (
    <>
      {credit_code}{' '}
      {credit_code_odd && (
        <Tooltip title={w.creditOdd}>
          <span>
            <Mark tone="warn" icon="alarm">
              ?
            </Mark>
          </span>
        </Tooltip>
      )}
    </>
  );
}

export default function EnterprisesPage() {
  const w = useWords(registryPageWords);
  return (
    <Page
      extra={
        <AddButton
          label={w.addEnterprise}
          needs="enterprise_edit"
          post="/api/registry/enterprises"
          fields={<EnterpriseFields />}
          body={enterpriseFields.body}
          at="/enterprises"
          width={640}
        />
      }
    >
      <QueryTable
        list={enterprises}
        orderBy="sort"
        fields={fields}
        columns={columns}
        exports="registry_export"
      />
    </Page>
  );
}
