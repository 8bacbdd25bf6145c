// Seeing a complainant's number asks a reason and leaves a trace.
import type { Schemas } from '@/api/client';
import { columnsOf } from '@/kit/console/columns';
import { FactList } from '@/kit/console/DetailPage';
import { fieldsOf } from '@/kit/console/field_makers';
import { RowVerbs } from '@/kit/console/verbs';
import { useWords } from '@/kit/words';
import { caseWords } from './words';

const revealing = fieldsOf('complaints.RevealContact');
const fact = columnsOf('complaints.ContactRevealed');
const facts = [fact('name'), fact('phone')];

export function Reveal({ id }: { id: number }) {
  const w = useWords(caseWords);
  return (
    <RowVerbs
      of="contact"
      row={{ id }}
      may={['reveal']}
      verbs={{
        reveal: {
          post: '/api/complaints/{id}/revelation',
          label: w.reveal,
          hint: w.revealHint,
          fields: <revealing.Lines name="reason" />,
          answer: (reply: Schemas['complaints.ContactRevealed']) => (
            <FactList of={reply} facts={facts} columns={1} />
          ),
        },
      }}
    />
  );
}
