// Bindings of people to houses, masked, with the verbs the server allows on each.
import { Button, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import type { Schemas } from '@/api/client';
import { listOf } from '@/api/read';
import { columnsOf } from '@/kit/console/columns';
import { CommandForm } from '@/kit/console/CommandForm';
import { fieldsOf } from '@/kit/console/field_makers';
import { FactList } from '@/kit/console/DetailPage';
import { labelOf } from '@/kit/console/labels';
import { LongList } from '@/kit/console/LongList';
import { sendVerb } from '@/kit/console/verbs';
import { kitWords } from '@/kit/kit_words';
import { useEnums } from '@/kit/trade_words';
import { useWords } from '@/kit/words';

type Owner = Schemas['registry.OwnerRow'];
type Deed = Schemas['registry.BindingVerb'];
type Revealed = Schemas['registry.RevealedOwner'];

const addresses = {
  verify: '/api/registry/bindings/{id}/verification',
  refuse: '/api/registry/bindings/{id}/refusal',
  end: '/api/registry/bindings/{id}/termination',
  reveal: '/api/registry/bindings/{id}/unmasking',
} as const;

const verifying = fieldsOf('registry.VerifyBinding');
const refusing = fieldsOf('registry.RefuseBinding');
const leaving = fieldsOf('registry.EndBinding');
const revealing = fieldsOf('registry.RevealBinding');
const reasons: Record<Deed, ReactNode> = {
  verify: <verifying.Lines name="reason" />,
  refuse: <refusing.Lines name="reason" />,
  end: <leaving.Lines name="reason" />,
  reveal: <revealing.Lines name="reason" />,
};

const col = columnsOf('registry.OwnerRow');
const columns = [
  col.show(
    'house',
    ({ building_name, unit_no, room_no }) =>
      `${building_name} ${unit_no === '' ? '' : `${unit_no}-`}${room_no}`,
    { width: 180 },
  ),
  col('name', { width: 90 }),
  col('phone', { width: 130 }),
  col('id_number_tail', { width: 90 }),
  col('role', { width: 80 }),
  col.state('state', {
    requested: { tone: 'warn', icon: 'clock' },
    verified: { tone: 'good', icon: 'check' },
    refused: { tone: 'bad', icon: 'stop' },
    ended: { tone: 'calm', icon: 'stop' },
  }),
  col('requested_at'),
];

const fact = columnsOf('registry.RevealedOwner');
const revealed = [
  fact('name', { title: () => labelOf('registry.OwnerRow', 'name') }),
  fact('phone'),
];

export function OwnersTable({ estate }: { estate: number }) {
  const k = useWords(kitWords);
  const enums = useEnums();
  const [seen, setSeen] = useState<Revealed | null>(null);
  const [deed, setDeed] = useState<{ row: Owner; deed: Deed } | null>(null);
  const labels = enums['registry.BindingVerb'];
  return (
    <>
      <LongList<Owner>
        list={listOf('/api/registry/estates/{id}/owners', { at: { id: estate } })}
        label={enums['registry.EstateVerb'].see_owners}
        columns={[
          ...columns,
          col.show(
            'may',
            (row) => (
              <span className="row-actions">
                {row.may.map((verb) => (
                  <Button
                    key={verb}
                    type="link"
                    size="small"
                    onClick={() => setDeed({ row, deed: verb })}
                  >
                    {labels[verb]}
                  </Button>
                ))}
              </span>
            ),
            { width: 170, fixed: 'right', title: () => k.actions },
          ),
        ]}
      />
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
        {seen !== null && <FactList of={seen} facts={revealed} columns={1} />}
        {deed !== null && seen === null && (
          <CommandForm<{ reason: string }, unknown>
            draft={`binding-${deed.row.id}-${deed.deed}`}
            send={(body, key) => sendVerb({ post: addresses[deed.deed] }, deed.row, body, key)}
            onDone={(reply) => {
              if (deed.deed === 'reveal') setSeen(reply as Revealed);
              else setDeed(null);
            }}
            onCancel={() => setDeed(null)}
          >
            {reasons[deed.deed]}
          </CommandForm>
        )}
      </Modal>
    </>
  );
}
