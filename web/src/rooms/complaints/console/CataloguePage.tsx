// 派单目录: category x area -> unit, as it holds on a day.
import { useQuery } from '@tanstack/react-query';

import { useState } from 'react';
import { api } from '@/api/client';
import { DayInput } from '@/kit/console/fields';
import { Outcome } from '@/kit/console/Outcome';
import { Page } from '@/kit/console/Page';
import { civilDay } from '@/kit/format';
import { kitWords } from '@/kit/kit_words';
import { Mark } from '@/kit/Mark';
import { useEnums } from '@/kit/trade_words';
import { useWords } from '@/kit/words';
import { caseWords } from './words';
import { DataTable } from '@/kit/console/DataTable';

export default function CataloguePage() {
  const w = useWords(caseWords);
  const k = useWords(kitWords);
  const kinds = useEnums()['registry.UnitKind'];
  const [on, setOn] = useState(() => civilDay(new Date()));
  const catalogue = useQuery({
    queryKey: ['catalogue', on],
    queryFn: async () => {
      const { data } = await api.GET('/api/complaints/catalogue', { params: { query: { on } } });
      return data?.rows ?? [];
    },
  });
  if (catalogue.isError) {
    return <Outcome error={catalogue.error} retry={() => void catalogue.refetch()} />;
  }
  return (
    <Page
      title={w.catalogue}
      extra={
        <label className="with-label" htmlFor="catalogue-on">
          {w.on}
          <DayInput id="catalogue-on" value={on} onChange={(day) => day && setOn(day)} />
        </label>
      }
    >
      <section className="panel">
        <p className="hint">{w.catalogueHint}</p>
        <DataTable
          aria-label={w.catalogue}
          size="small"
          loading={catalogue.isPending}
          scroll={{ x: 1080 }}
          dataSource={catalogue.data ?? []}
          rowKey={(row) => row.id}
          columns={[
            { title: w.categoryCode, dataIndex: 'category', width: 70 },
            { title: w.category, dataIndex: 'category_name', width: 120 },
            {
              title: w.region,
              width: 90,
              render: (_value, row) =>
                row.region === null || row.region === '1302' ? w.cityWide : row.region,
            },
            {
              title: w.unitKind,
              width: 170,
              render: (_value, row) => kinds[row.unit_kind],
            },
            {
              title: w.assists,
              width: 150,
              render: (_value, row) =>
                row.assists
                  .split(' ')
                  .filter((kind) => kind !== '')
                  .map((kind) => kinds[kind as keyof typeof kinds] ?? kind)
                  .join('、') || '—',
            },
            {
              title: w.automatic,
              width: 90,
              render: (_value, row) => (
                <Mark
                  tone={row.automatic ? 'good' : 'calm'}
                  icon={row.automatic ? 'check' : 'stop'}
                >
                  {row.automatic ? k.yes : k.no}
                </Mark>
              ),
            },
            {
              title: w.validity,
              width: 180,
              render: (_value, row) => w.sinceOn(row.valid_from, row.valid_until ?? w.openEnd),
            },
            { title: w.basis, dataIndex: 'basis' },
          ]}
        />
      </section>
    </Page>
  );
}
