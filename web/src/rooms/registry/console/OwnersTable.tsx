// Bindings of people to houses, masked, with the verbs the server allows on each.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { api, commandHeaders, type Schemas } from '@/api/client';
import { CommandForm } from '@/kit/console/CommandForm';
import { Facts } from '@/kit/console/Facts';
import { RefusalNote } from '@/kit/console/RefusalNote';
import { dateTime } from '@/kit/format';
import { StateTag } from '@/kit/StateTag';
import { useEnums } from '@/kit/trade_words';
import { useWords } from '@/kit/words';
import { estateKey } from './calls';
import { registryPageWords } from './words';
import { DataTable } from '@/kit/console/DataTable';

type Owner = Schemas['registry.OwnerRow'];
type Deed = 'verify' | 'refuse' | 'end' | 'reveal';
type Revealed = Schemas['registry.RevealedOwner'];

export function OwnersTable({ estate }: { estate: number }) {
  const w = useWords(registryPageWords);
  const enums = useEnums();
  const client = useQueryClient();
  const [after, setAfter] = useState<string[]>([]);
  const [seen, setSeen] = useState<Revealed | null>(null);
  const [deed, setDeed] = useState<{ row: Owner; deed: Deed } | null>(null);
  const owners = useQuery({
    queryKey: ['owners', estate, after.at(-1) ?? ''],
    queryFn: async () => {
      const cursor = after.at(-1);
      const { data } = await api.GET('/api/registry/estates/{id}/owners', {
        params: {
          path: { id: estate },
          query: { limit: 50, ...(cursor === undefined ? {} : { after: cursor }) },
        },
      });
      return data ?? { rows: [], next: null };
    },
  });
  const labels: Record<Deed, string> = {
    verify: w.verify,
    refuse: w.refuse,
    end: w.end,
    reveal: w.reveal,
  };
  if (owners.isError) return <RefusalNote error={owners.error} retry={() => owners.refetch()} />;
  return (
    <>
      <DataTable<Owner>
        aria-label={w.owners}
        size="small"
        loading={owners.isPending}
        scroll={{ x: 900 }}
        dataSource={owners.data?.rows ?? []}
        rowKey={(row) => row.id}
        columns={[
          {
            title: w.house,
            width: 180,
            render: (_value, row) =>
              `${row.building_name} ${row.unit_no === '' ? '' : `${row.unit_no}-`}${row.room_no}`,
          },
          { title: w.owner, dataIndex: 'name', width: 90 },
          { title: w.phone, dataIndex: 'phone', width: 130 },
          { title: w.idTail, dataIndex: 'id_number_tail', width: 90 },
          {
            title: w.role,
            width: 80,
            render: (_value, row) => enums['registry.OwnerRole'][row.role],
          },
          {
            title: w.state,
            width: 110,
            render: (_value, row) => (
              <StateTag
                state={row.state}
                words={enums['registry.BindingState']}
                looks={{
                  requested: { tone: 'warn', icon: 'clock' },
                  verified: { tone: 'good', icon: 'check' },
                  refused: { tone: 'bad', icon: 'stop' },
                  ended: { tone: 'calm', icon: 'stop' },
                }}
              />
            ),
          },
          {
            title: w.requestedAt,
            width: 150,
            render: (_value, row) => dateTime(row.requested_at),
          },
          {
            title: '',
            fixed: 'right',
            width: 170,
            render: (_value, row) => (
              <span className="row-actions">
                {row.may.map((verb) =>
                  verb in labels ? (
                    <Button
                      key={verb}
                      type="link"
                      size="small"
                      onClick={() => setDeed({ row, deed: verb as Deed })}
                    >
                      {labels[verb as Deed]}
                    </Button>
                  ) : null,
                )}
              </span>
            ),
          },
        ]}
      />
      <div className="query-pages">
        <Button disabled={after.length === 0} onClick={() => setAfter(after.slice(0, -1))}>
          ‹
        </Button>
        <Button
          disabled={!owners.data?.next}
          onClick={() => owners.data?.next && setAfter([...after, owners.data.next])}
        >
          ›
        </Button>
      </div>
      <Modal
        open={deed !== null}
        title={deed === null ? '' : labels[deed.deed]}
        onCancel={() => {
          setDeed(null);
          setSeen(null); // shown once; asking again is another reason
        }}
        footer={null}
        destroyOnHidden
        width={460}
      >
        {seen !== null && (
          <Facts
            rows={[
              [w.owner, seen.name],
              [w.phone, seen.phone],
            ]}
          />
        )}
        {deed !== null && seen === null && (
          <CommandForm<{ reason: string }, unknown>
            draft={`binding-${deed.row.id}-${deed.deed}`}
            send={(body, key) => {
              const init = {
                params: { path: { id: deed.row.id } },
                body,
                headers: commandHeaders(key, deed.row.version),
              };
              switch (deed.deed) {
                case 'verify':
                  return api.POST('/api/registry/bindings/{id}/verification', init);
                case 'refuse':
                  return api.POST('/api/registry/bindings/{id}/refusal', init);
                case 'end':
                  return api.POST('/api/registry/bindings/{id}/termination', init);
                case 'reveal':
                  return api.POST('/api/registry/bindings/{id}/unmasking', init).then((reply) => {
                    setSeen(reply.data ?? null);
                    return reply;
                  });
              }
            }}
            onDone={() => {
              if (deed.deed === 'reveal') return;
              setDeed(null);
              void client.invalidateQueries({ queryKey: ['owners', estate] });
              void client.invalidateQueries({ queryKey: estateKey(estate) });
            }}
            onCancel={() => setDeed(null)}
          >
            <Form.Item name="reason" label={w.decision} required={deed.deed !== 'verify'}>
              <Input.TextArea rows={3} maxLength={200} showCount />
            </Form.Item>
          </CommandForm>
        )}
      </Modal>
    </>
  );
}
