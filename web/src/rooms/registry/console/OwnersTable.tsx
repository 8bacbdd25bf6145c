// Bindings of people to houses, masked, with the verbs the server allows on each.
import { Button, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import type { Schemas } from '@/api/client';
import { listOf } from '@/api/read';
import { columnsOf } from '@/kit/console/columns';
import { CommandForm } from '@/kit/console/CommandForm';
import { fieldsOf } from '@/kit/console/field_makers';
import { Facts } from '@/kit/console/Facts';
import { LongList } from '@/kit/console/LongList';
import { sendVerb } from '@/kit/console/verbs';
import { kitWords } from '@/kit/kit_words';
import { useEnums } from '@/kit/trade_words';
import { useWords } from '@/kit/words';
import { registryPageWords } from './words';

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

const col = columnsOf<Owner>();

export function OwnersTable({ estate }: { estate: number }) {
  const w = useWords(registryPageWords);
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
          col.show(
            'house',
            w.house,
            (row) =>
              `${row.building_name} ${row.unit_no === '' ? '' : `${row.unit_no}-`}${row.room_no}`,
            { width: 180 },
          ),
          col.text('name', w.owner, { width: 90 }),
          col.text('phone', w.phone, { width: 130 }),
          col.text('id_number_tail', w.idTail, { width: 90 }),
          col.word('role', w.role, enums['registry.OwnerRole'], { width: 80 }),
          col.state('state', w.state, enums['registry.BindingState'], {
            requested: { tone: 'warn', icon: 'clock' },
            verified: { tone: 'good', icon: 'check' },
            refused: { tone: 'bad', icon: 'stop' },
            ended: { tone: 'calm', icon: 'stop' },
          }),
          col.time('requested_at', w.requestedAt),
          col.show(
            'may',
            k.actions,
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
            { width: 170, fixed: 'right' },
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
