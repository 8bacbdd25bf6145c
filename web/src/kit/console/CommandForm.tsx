// One command to the server. The faults of its refusal stand at the fields they name; what was
// typed is kept as a draft until it is sent; the same content sent again keeps its key, so that a
// lost answer never becomes a second deed.
import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form } from 'antd';
import type { FormInstance } from 'antd/es/form';
import { useContext, useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { newKey } from '@/api/client';
import { type Fault, placeFaults, type Refusal, refusalFrom } from '@/api/refusal';
import { kitWords } from '../kit_words';
import { useWords } from '../words';
import { markDirty } from './dirty';
import { besides, NextContext } from './NeighbourBar';
import { readOwn, writeOwn } from './preferences';
import { RefusalNote } from './RefusalNote';

interface Props<Values, Reply> {
  // The name of the draft, unique to what is being written; null keeps none (passwords).
  draft: string | null;
  initial?: Partial<Values>;
  // Sends. `key` goes as Idempotency-Key.
  send: (values: Values, key: string) => Promise<Reply>;
  onDone: (reply: Reply) => void;
  onCancel?: () => void;
  submit?: string;
  danger?: 'danger';
  layout?: 'vertical' | 'horizontal';
  form?: FormInstance<Values>;
  onChange?: (values: Values) => void;
  foot?: ReactNode;
  className?: string;
  goesOn?: boolean; // offers "do and next" where there is a next one
  children: ReactNode;
}

function readDraft<Values>(name: string | null): Partial<Values> | null {
  return name === null ? null : readOwn<Partial<Values>>(sessionStorage, `draft.${name}`);
}

function writeDraft(name: string | null, values: object | null): void {
  if (name !== null) writeOwn(sessionStorage, `draft.${name}`, values);
}

// A text that was emptied is a text that was left out.
function trimmed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(trimmed);
  // Only what is written as JSON is gone into; a moment of a time picker is left as it is.
  if (value instanceof Object && Object.getPrototypeOf(value) === Object.prototype) {
    return Object.fromEntries(
      Object.entries(value)
        .map(([name, inner]) => [name, trimmed(inner)] as const)
        .filter(([, inner]) => inner !== undefined && inner !== ''),
    );
  }
  return value === null ? undefined : value;
}

export function CommandForm<Values extends object, Reply>(props: Props<Values, Reply>) {
  const { draft, initial, send, onDone, onCancel } = props;
  const w = useWords(kitWords);
  const page = useLocation().pathname;
  const navigate = useNavigate();
  const client = useQueryClient();
  const next = useContext(NextContext);
  const then = useRef<'stay' | 'next'>('stay');
  const formId = useId();
  const [own] = Form.useForm<Values>();
  const form = props.form ?? own;
  const [restored] = useState(() => readDraft<Values>(draft));
  const [showRestored, setShowRestored] = useState(restored !== null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [elsewhere, setElsewhere] = useState<Fault[]>([]);
  const [busy, setBusy] = useState(false);
  const last = useRef({ body: '', key: '' });

  useEffect(() => () => markDirty(formId, page, 'clean'), [formId, page]);

  const keyFor = (values: unknown) => {
    const body = JSON.stringify(values);
    if (last.current.body !== body) last.current = { body, key: newKey() };
    return last.current.key;
  };

  const finish = async () => {
    const values = (trimmed(form.getFieldsValue()) ?? {}) as Values;
    setBusy(true);
    setRefusal(null);
    setElsewhere([]);
    form.setFields(form.getFieldsError().map(({ name }) => ({ name: name as never, errors: [] })));
    try {
      const reply = await send(values, keyFor(values));
      last.current = { body: '', key: '' };
      writeDraft(draft, null);
      markDirty(formId, page, 'clean');
      onDone(reply);
      if (then.current === 'next' && next !== null) void navigate(besides(page, next));
    } catch (error) {
      const refused = refusalFrom(error);
      const registered = form.getFieldsError().map((field) => field.name);
      const placed = placeFaults(
        refused,
        registered.map((name) => name.join('.')),
      );
      setRefusal(refused);
      setElsewhere(placed.elsewhere);
      const bad = registered.filter((name) => placed.at.has(name.join('.')));
      form.setFields(
        bad.map((name) => ({ name: name as never, errors: placed.at.get(name.join('.')) ?? [] })),
      );
      if (bad[0] !== undefined) {
        form.scrollToField(bad[0] as never, { block: 'center', focus: true });
      }
    } finally {
      setBusy(false);
    }
  };

  // Somebody was faster: the page shows how things now stand, what was typed stays in the form.
  const refresh = async () => {
    await client.refetchQueries({ type: 'active' });
    setRefusal(null);
  };

  return (
    <Form<Values>
      form={form}
      layout={props.layout ?? 'vertical'}
      {...(props.className === undefined ? {} : { className: props.className })}
      name={`f${formId.replace(/\W/g, '')}`}
      initialValues={{ ...(trimmed(initial ?? {}) as Partial<Values>), ...restored }}
      requiredMark
      scrollToFirstError={{ focus: true, block: 'center' }}
      onValuesChange={(_changed, all) => {
        writeDraft(draft, all);
        markDirty(formId, page, 'dirty');
        props.onChange?.(all);
      }}
      onFinish={() => void finish()}
    >
      {showRestored && (
        <Alert
          type="info"
          showIcon
          className="draft"
          title={w.draftRestored}
          action={
            <Button
              size="small"
              onClick={() => {
                writeDraft(draft, null);
                form.resetFields();
                form.setFieldsValue({ ...initial } as never);
                setShowRestored(false);
              }}
            >
              {w.dropDraft}
            </Button>
          }
        />
      )}
      <RefusalNote
        error={refusal}
        faults={elsewhere}
        {...(refusal?.code === 'stale_version' ? { refresh: () => void refresh() } : {})}
      />
      {props.children}
      <div className="form-foot">
        {props.foot}
        {onCancel && <Button onClick={onCancel}>{w.cancel}</Button>}
        {props.goesOn === true && next !== null && (
          <Button
            disabled={busy}
            onClick={() => {
              then.current = 'next';
              form.submit();
            }}
          >
            {w.andNext(props.submit ?? w.submit)}
          </Button>
        )}
        <Button
          type="primary"
          htmlType="submit"
          loading={busy}
          danger={props.danger !== undefined}
          onClick={() => {
            then.current = 'stay';
          }}
        >
          {props.submit ?? w.submit}
        </Button>
      </div>
    </Form>
  );
}
