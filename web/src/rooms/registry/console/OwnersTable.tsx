// Bindings of people to houses, masked, with the verbs the server allows on each.
import type { Schemas } from '@/api/client';
import { listOf } from '@/api/read';
import { columnsOf } from '@/kit/console/columns';
import { fieldsOf } from '@/kit/console/field_makers';
import { FactList } from '@/kit/console/DetailPage';
import { labelOf } from '@/kit/console/labels';
import { LongList } from '@/kit/console/LongList';
import { RowVerbs, type VerbSpec } from '@/kit/console/verbs';
import { kitWords } from '@/kit/kit_words';
import { useEnums } from '@/kit/trade_words';
import { useWords } from '@/kit/words';

type Deed = Schemas['registry.BindingVerb'];
type Revealed = Schemas['registry.RevealedOwner'];

const verifying = fieldsOf('registry.VerifyBinding');
const refusing = fieldsOf('registry.RefuseBinding');
const leaving = fieldsOf('registry.EndBinding');
const revealing = fieldsOf('registry.RevealBinding');

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

function useBindingVerbs(): Record<Deed, VerbSpec> {
  const labels = useEnums()['registry.BindingVerb'];
  return {
    verify: {
      post: '/api/registry/bindings/{id}/verification',
      label: labels.verify,
      fields: <verifying.Lines name="reason" />,
    },
    refuse: {
      post: '/api/registry/bindings/{id}/refusal',
      label: labels.refuse,
      fields: <refusing.Lines name="reason" />,
    },
    end: {
      post: '/api/registry/bindings/{id}/termination',
      label: labels.end,
      fields: <leaving.Lines name="reason" />,
    },
    // Shown once; asking again is another reason.
    reveal: {
      post: '/api/registry/bindings/{id}/unmasking',
      label: labels.reveal,
      fields: <revealing.Lines name="reason" />,
      answer: (reply: Revealed) => <FactList of={reply} facts={revealed} columns={1} />,
    },
  };
}

export function OwnersTable({ estate }: { estate: number }) {
  const k = useWords(kitWords);
  const verbs = useBindingVerbs();
  const acting = col.show(
    'may',
    (row) => <RowVerbs of="binding" row={row} may={row.may} verbs={verbs} />,
    { width: 170, fixed: 'right', title: () => k.actions },
  );
  return (
    <LongList
      list={listOf('/api/registry/estates/{id}/owners', { at: { id: estate } })}
      label={useEnums()['registry.EstateVerb'].see_owners}
      columns={[...columns, acting]}
    />
  );
}
