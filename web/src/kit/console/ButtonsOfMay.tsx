// The verbs that the server says this person may do now, in its order, each with its form. What
// is not in `may` is not shown; nothing here knows a state.
import { Button, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { kitWords } from '../kit_words';
import { useWords } from '../words';
import { MenuButton } from './MenuButton';

export interface VerbLook {
  label: string;
  tone?: 'primary' | 'danger';
  hint?: string;
  width?: number;
  // Renders the form; `close` closes the dialogue.
  form: (close: () => void) => ReactNode;
}

const room = 5; // buttons before 更多

export function ButtonsOfMay<Verb extends string>({
  may,
  verbs,
  as = 'buttons',
}: {
  may: readonly Verb[];
  verbs: Readonly<Partial<Record<Verb, VerbLook>>>;
  as?: 'buttons' | 'links'; // links: in a row of a table
}) {
  const w = useWords(kitWords);
  const [open, setOpen] = useState<Verb | null>(null);
  const known = may.filter((verb) => verbs[verb] !== undefined);
  if (known.length === 0 && as === 'links') return null;
  if (known.length === 0) return <span className="faint">{w.noRights}</span>;
  const look = open === null ? undefined : verbs[open];
  const firstPrimary = known.find((verb) => verbs[verb]?.tone === 'primary');
  const close = () => setOpen(null);
  return (
    <div className={as === 'links' ? 'row-actions' : 'may'}>
      {known.slice(0, room).map((verb) => (
        <Button
          key={verb}
          {...(as === 'links'
            ? { type: 'link', size: 'small' }
            : { type: verb === firstPrimary ? 'primary' : 'default' })}
          danger={verbs[verb]?.tone === 'danger'}
          onClick={() => setOpen(verb)}
        >
          {verbs[verb]?.label}
        </Button>
      ))}
      {known.length > room && (
        <MenuButton
          menu={{
            items: known.slice(room).map((verb) => ({
              key: verb,
              label: verbs[verb]?.label,
              danger: verbs[verb]?.tone === 'danger',
            })),
            onClick: ({ key }) => setOpen(key as Verb),
          }}
        >
          {w.more}
        </MenuButton>
      )}
      <Modal
        open={look !== undefined}
        title={look?.label}
        onCancel={close}
        footer={null}
        destroyOnHidden
        mask={{ closable: false }}
        width={look?.width ?? 600}
      >
        {look?.hint !== undefined && <p className="dialog-hint">{look.hint}</p>}
        {look?.form(close)}
      </Modal>
    </div>
  );
}
