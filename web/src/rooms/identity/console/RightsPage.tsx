// 我的权限: what every role may do, from the server's own tables.
import { useQuery } from '@tanstack/react-query';
import { Checkbox, Form, Select } from 'antd';
import { useState } from 'react';
import { api, type Schemas } from '@/api/client';
import { Outcome } from '@/kit/console/Outcome';
import { Loading, Page } from '@/kit/console/Page';
import { Mark } from '@/kit/Mark';
import { useEnums } from '@/kit/trade_words';
import { useWords } from '@/kit/words';
import { identityPageWords } from './words';
import { DataTable } from '@/kit/console/DataTable';

type Row = Schemas['identity.RightRow'];
type Role = Schemas['Role'];

export default function RightsPage() {
  const w = useWords(identityPageWords);
  const enums = useEnums();
  const [chosen, setChosen] = useState<Role | null>(null);
  const [only, setOnly] = useState<'mine' | 'all'>('mine');
  const rights = useQuery({
    queryKey: ['rights'],
    queryFn: async () => {
      const [{ data: table }, { data: session }] = await Promise.all([
        api.GET('/api/rights'),
        api.GET('/api/session'),
      ]);
      return { table, me: session?.me ?? null };
    },
    staleTime: 600_000,
  });
  if (rights.isPending) return <Loading />;
  if (rights.isError) return <Outcome error={rights.error} retry={() => void rights.refetch()} />;
  const { table, me } = rights.data;
  const role = chosen ?? me?.role ?? 'resident';
  const look = table?.roles.find((one) => one.role === role);
  const may = (row: Row) =>
    row.capability === 'open' || row.capability === 'signed_in' || row.roles.includes(role);
  // What only some may do comes before what everybody may.
  const rank = (row: Row) => ['signed_in', 'open'].indexOf(row.capability);
  const rows = (table?.rows ?? [])
    .filter((row) => only === 'all' || may(row))
    .sort((a, b) => rank(a) - rank(b));
  return (
    <Page title={w.rights}>
      <section className="panel">
        <p className="hint">
          {w.rightsHint} <a href="/api/docs">{w.contract}</a>
        </p>
        <Form layout="inline" className="rights-form">
          <Form.Item label={w.otherRole} htmlFor="rights-role">
            <Select<Role>
              id="rights-role"
              value={role}
              onChange={setChosen}
              showSearch={{ optionFilterProp: 'label' }}
              style={{ minWidth: '14rem' }}
              options={(table?.roles ?? []).map((one) => ({ value: one.role, label: one.title }))}
            />
          </Form.Item>
          <Form.Item>
            <Checkbox
              checked={only === 'mine'}
              onChange={(event) => setOnly(event.target.checked ? 'mine' : 'all')}
            >
              {w.onlyMine}
            </Checkbox>
          </Form.Item>
          <Form.Item>
            {look && (
              <>
                {w.scope}：{enums.ScopeKind[look.scope]}{' '}
                {look.second_factor && (
                  <Mark tone="blue" icon="check">
                    {w.needsSecondFactor}
                  </Mark>
                )}
              </>
            )}
          </Form.Item>
        </Form>
      </section>
      <section className="panel">
        <DataTable<Row>
          aria-label={w.rights}
          size="small"
          scroll={{ x: 750 }}
          dataSource={rows}
          rowKey={(row) => `${row.method} ${row.path}`}
          columns={[
            { title: w.operation, dataIndex: 'summary', width: 190 },
            {
              title: w.state,
              width: 110,
              render: (_value, row) => (
                <Mark tone={may(row) ? 'good' : 'calm'} icon={may(row) ? 'check' : 'stop'}>
                  {may(row) ? w.mine : w.notMine}
                </Mark>
              ),
            },
            {
              title: w.capability,
              width: 130,
              render: (_value, row) => enums.Capability[row.capability],
            },
            {
              title: w.roles,
              render: (_value, row) =>
                row.capability === 'open'
                  ? w.everybody
                  : row.capability === 'signed_in'
                    ? w.signedIn
                    : row.roles.map((one) => enums.Role[one]).join('、'),
            },
          ]}
        />
      </section>
    </Page>
  );
}
