// 我的权限: what every role may do, from the server's own tables.
import { Checkbox, Form, Select } from 'antd';
import { useState } from 'react';
import type { Schemas } from '@/api/client';
import { useRead } from '@/api/read';
import { columnsOf } from '@/kit/console/columns';
import { labelOf } from '@/kit/console/labels';
import { Outcome } from '@/kit/console/Outcome';
import { Loading, Page } from '@/kit/console/Page';
import { Mark } from '@/kit/Mark';
import { useEnums } from '@/kit/trade_words';
import { useWords } from '@/kit/words';
import { identityPageWords } from './words';
import { DataTable } from '@/kit/console/DataTable';

type Row = Schemas['identity.RightRow'];
type Role = Schemas['Role'];

const col = columnsOf('identity.RightRow');

export default function RightsPage() {
  const w = useWords(identityPageWords);
  const enums = useEnums();
  const [chosen, setChosen] = useState<Role | null>(null);
  const [only, setOnly] = useState<'mine' | 'all'>('mine');
  const rights = useRead('/api/rights', {}, { staleTime: 'static' });
  const session = useRead('/api/session');
  if (rights.isError) return <Outcome error={rights.error} retry={() => void rights.refetch()} />;
  if (rights.isPending || session.isPending) return <Loading />;
  const table = rights.data;
  const me = session.data?.me;
  const role = chosen ?? me?.role ?? 'resident';
  const look = table.roles.find((one) => one.role === role);
  const may = (row: Row) =>
    row.capability === 'open' || row.capability === 'signed_in' || row.roles.includes(role);
  // What only some may do comes before what everybody may.
  const rank = (row: Row) => ['signed_in', 'open'].indexOf(row.capability);
  const rows = table.rows
    .filter((row) => only === 'all' || may(row))
    .sort((a, b) => rank(a) - rank(b));
  return (
    <Page>
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
              options={table.roles.map((one) => ({ value: one.role, label: one.title }))}
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
                {labelOf('identity.PostView', 'scope')}：{enums.ScopeKind[look.scope]}{' '}
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
          rows={rows}
          rowKey={(row) => `${row.method} ${row.path}`}
          columns={[
            col('summary', { width: 190 }),
            col.show(
              'state',
              (row) => (
                <Mark tone={may(row) ? 'good' : 'calm'} icon={may(row) ? 'check' : 'stop'}>
                  {may(row) ? w.mine : w.notMine}
                </Mark>
              ),
              { width: 110 },
            ),
            col('capability', { width: 130, title: () => w.capability }),
            col.show(
              'roles',
              (row) =>
                row.capability === 'open'
                  ? w.everybody
                  : row.capability === 'signed_in'
                    ? w.signedIn
                    : row.roles.map((one) => enums.Role[one]).join('、'),
              { width: 320 },
            ),
          ]}
        />
      </section>
    </Page>
  );
}
