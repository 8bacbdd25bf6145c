// Adds to a list: a button for those who may, its form, and then the page of what was added.
import { PlusOutlined } from '@ant-design/icons';
import { Button, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import type { Schemas } from '@/api/client';
import { CommandForm } from './CommandForm';
import { useCan } from './Page';
import { sendVerb, type Taking } from './verbs';

interface Props {
  label: string;
  needs: Schemas['Capability'];
  post: Taking<'post'>;
  fields: ReactNode;
  initial?: object;
  body?: (values: never) => object;
  // Where what was added is shown: '/estates' and its number.
  at: string;
  // Shows what was answered, once, before its page is opened.
  answer?: (reply: never, open: () => void) => ReactNode;
  width?: number;
}

export function AddButton({ label, needs, post, fields, initial, body, at, answer, width }: Props) {
  const can = useCan();
  const navigate = useNavigate();
  const [open, setOpen] = useState<'open' | 'closed'>('closed');
  const [made, setMade] = useState<{ id: number } | null>(null);
  if (!can(needs)) return null;
  const close = () => {
    setOpen('closed');
    setMade(null);
  };
  const show = (added: { id: number }) => {
    close();
    void navigate(`${at}/${added.id}`);
  };
  return (
    <>
      <Button type="primary" icon={<PlusOutlined />} onClick={() => setOpen('open')}>
        {label}
      </Button>
      <Modal
        open={open === 'open'}
        title={label}
        onCancel={close}
        footer={null}
        destroyOnHidden
        mask={{ closable: false }}
        width={width ?? 600}
      >
        {made === null ? (
          <CommandForm<object, unknown>
            draft={`${post} new`}
            {...(initial === undefined ? {} : { initial })}
            send={(values, key) => sendVerb({ post }, {}, body?.(values as never) ?? values, key)}
            onDone={(reply) => {
              const said = reply as { id: number } | { row: { id: number } };
              const added = 'row' in said ? said.row : said;
              if (answer === undefined) show(added);
              else setMade(added);
            }}
            onCancel={close}
          >
            {fields}
          </CommandForm>
        ) : (
          answer?.(made as never, () => show(made))
        )}
      </Modal>
    </>
  );
}
