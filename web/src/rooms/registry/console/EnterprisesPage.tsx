// 企业列表.
import { Tooltip } from 'antd';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { AddButton } from '@/kit/console/AddButton';
import { columnsOf } from '@/kit/console/columns';
import type { FilterField } from '@/kit/console/FilterBar';
import { Page } from '@/kit/console/Page';
import { QueryTable } from '@/kit/console/QueryTable';
import { count } from '@/kit/format';
import { Mark } from '@/kit/Mark';
import { useWords } from '@/kit/words';
import { enterprises, type EnterpriseRow } from './calls';
import { EnterpriseFields, enterpriseFields } from './forms';
import { registryPageWords } from './words';

const col = columnsOf<EnterpriseRow>();

export default function EnterprisesPage() {
  const w = useWords(registryPageWords);
  const fields = useMemo<FilterField[]>(
    () => [
      { name: 'text', label: w.enterpriseText, kind: 'text' },
      { name: 'region', label: w.registeredIn, kind: 'region', to: 'district' },
    ],
    [w],
  );
  const columns = useMemo(
    () => [
      col.link('name', w.name, (row) => `/enterprises/${row.id}`, {
        width: 260,
        fixed: 'left',
        sort: { up: 'name', down: '-name' },
      }),
      col.show(
        'credit_code',
        w.creditCode,
        (row) => (
          <>
            {row.credit_code}{' '}
            {row.credit_code_odd && (
              <Tooltip title={w.creditOdd}>
                <span>
                  <Mark tone="warn" icon="alarm">
                    ?
                  </Mark>
                </span>
              </Tooltip>
            )}
          </>
        ),
        { width: 230, sort: { up: 'credit_code', down: '-credit_code' } },
      ),
      col.text('region_name', w.registeredIn, { width: 140 }),
      col.text('phone', w.phone, { width: 140 }),
      col.show(
        'estates',
        w.served,
        (row) => <Link to={`/estates?enterprise=${row.id}`}>{count(row.estates)}</Link>,
        { width: 100, align: 'right' },
      ),
      col.count('houses', w.servedHouses, { width: 110, total: 'sum' }),
    ],
    [w],
  );
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
      <QueryTable<EnterpriseRow>
        list={enterprises}
        orderBy="sort"
        fields={fields}
        columns={columns}
        card={(row) => ({
          to: `/enterprises/${row.id}`,
          title: row.name,
          no: row.credit_code,
          place: row.region_name,
          state: `${w.served} ${count(row.estates)}`,
          unit: row.phone,
        })}
        exports="registry_export"
      />
    </Page>
  );
}
