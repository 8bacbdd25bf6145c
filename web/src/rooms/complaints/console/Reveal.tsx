// Seeing a complainant's number asks a reason and leaves a trace.
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { api, commandHeaders, type Schemas } from '@/api/client';
import { columnsOf } from '@/kit/console/columns';
import { CommandForm } from '@/kit/console/CommandForm';
import { fieldsOf } from '@/kit/console/field_makers';
import { FactList } from '@/kit/console/DetailPage';
import { useWords } from '@/kit/words';
import { caseWords } from './words';

type Revealed = Schemas['complaints.ContactRevealed'];

const revealing = fieldsOf('complaints.RevealContact');

const fact = columnsOf('complaints.ContactRevealed');
const facts = [fact('name'), fact('phone')];

export function Reveal({ id }: { id: number }) {
  const w = useWords(caseWords);
  const [open, setOpen] = useState<'open' | 'closed'>('closed');
  const [seen, setSeen] = useState<Revealed | null>(null);
  const close = () => {
    setOpen('closed');
    setSeen(null); // shown once; asking again is another reason
  };
  return (
    <>
      <Button size="small" onClick={() => setOpen('open')}>
        {w.reveal}
      </Button>
      <Modal
        open={open === 'open'}
        title={seen === null ? w.reveal : w.revealed}
        onCancel={close}
        footer={null}
        destroyOnHidden
        width={460}
      >
        {seen === null ? (
          <>
            <p className="dialog-hint">{w.revealHint}</p>
            <CommandForm<Schemas['complaints.RevealContact'], { data?: Revealed }>
              draft={`reveal-${id}`}
              send={(body, key) =>
                api.POST('/api/complaints/{id}/revelation', {
                  params: { path: { id } },
                  body,
                  headers: commandHeaders(key),
                })
              }
              onDone={(reply) => setSeen(reply.data ?? null)}
              onCancel={close}
            >
              <revealing.Lines name="reason" />
            </CommandForm>
          </>
        ) : (
          <FactList of={seen} facts={facts} columns={1} />
        )}
      </Modal>
    </>
  );
}
