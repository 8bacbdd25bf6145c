// 企业列表.
import { PlusOutlined } from '@ant-design/icons';
import { Button, Modal, Tooltip } from 'antd';
import { useMemo, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { FilterField } from '@/kit/console/FilterBar';
import { Page, useCan } from '@/kit/console/Page';
import { QueryTable, type QueryColumn } from '@/kit/console/QueryTable';
import { count } from '@/kit/format';
import { Mark } from '@/kit/Mark';
import { useWords } from '@/kit/words';
import { readEnterprises, type EnterpriseRow } from './calls';
import { EnterpriseForm } from './forms';
import { registryPageWords } from './words';

export default function EnterprisesPage() {
  const w = useWords(registryPageWords);
  const can = useCan();
  const navigate = useNavigate();
  const [adding, setAdding] = useState<'open' | 'closed'>('closed');
  const fields = useMemo<FilterField[]>(
    () => [
      { name: 'text', label: w.enterpriseText, kind: 'text' },
      { name: 'region', label: w.registeredIn, kind: 'region', to: 'district' },
    ],
    [w],
  );
  const columns = useMemo<QueryColumn<EnterpriseRow>[]>(
    () => [
      {
        key: 'name',
        title: w.name,
        width: 260,
        fixed: 'left',
        render: (row) => <Link to={`/enterprises/${row.id}`}>{row.name}</Link>,
      },
      {
        key: 'credit_code',
        title: w.creditCode,
        width: 230,
        render: (row) => (
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
      },
      { key: 'region', title: w.registeredIn, width: 140, render: (row) => row.region_name },
      { key: 'phone', title: w.phone, width: 140, render: (row) => row.phone || '—' },
      {
        key: 'estates',
        title: w.served,
        width: 100,
        align: 'right',
        render: (row) => <Link to={`/estates?enterprise=${row.id}`}>{count(row.estates)}</Link>,
      },
      {
        key: 'houses',
        title: w.servedHouses,
        width: 110,
        align: 'right',
        render: (row) => count(row.houses),
      },
    ],
    [w],
  );
  return (
    <Page
      title={w.enterprises}
      extra={
        can('enterprise_edit') && (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding('open')}>
            {w.addEnterprise}
          </Button>
        )
      }
    >
      <QueryTable<EnterpriseRow>
        id="enterprises"
        label={w.enterprises}
        fields={fields}
        columns={columns}
        rowKey={(row) => row.id}
        read={readEnterprises}
        exports={
          can('registry_export')
            ? [
                {
                  label: w.exportXlsx,
                  path: '/api/registry/exports/enterprises?format=xlsx',
                  file: 'enterprises.xlsx',
                },
                {
                  label: w.exportCsv,
                  path: '/api/registry/exports/enterprises?format=csv',
                  file: 'enterprises.csv',
                },
              ]
            : []
        }
      />
      <Modal
        open={adding === 'open'}
        title={w.addEnterprise}
        onCancel={() => setAdding('closed')}
        footer={null}
        destroyOnHidden
        mask={{ closable: false }}
        width={640}
      >
        <EnterpriseForm
          onCancel={() => setAdding('closed')}
          onDone={(next) => {
            setAdding('closed');
            void navigate(`/enterprises/${next.id}`);
          }}
        />
      </Modal>
    </Page>
  );
}
