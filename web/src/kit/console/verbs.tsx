// The verbs of a thing, made: each is one command to one address, with the version that was seen,
// a draft of its own, and what the server answers shown when it comes.
import { useQueryClient } from '@tanstack/react-query';
import { Form } from 'antd';
import { useState, type ReactNode } from 'react';
import { api, commandHeaders } from '@/api/client';
import type { Detail } from '@/api/read';
import type { paths } from '@/api/schema';
import { kitWords } from '../kit_words';
import { useWords } from '../words';
import { ButtonsOfMay, type VerbLook } from './ButtonsOfMay';
import { CommandForm } from './CommandForm';
import { useMessage } from './message';

export type Taking<Method extends string> = {
  [P in keyof paths]: paths[P] extends Record<Method, object> ? P : never;
}[keyof paths];
export type VerbAddress =
  { post: Taking<'post'> } | { put: Taking<'put'> } | { delete: Taking<'delete'> };

export interface Target {
  id?: number | string; // none: a command that adds
  version?: number;
}

interface More extends Omit<VerbLook, 'form'> {
  fields?: ReactNode;
  initial?: object;
  // What the command says beside what was typed: a text left empty, the key it is about.
  body?: (values: never) => object;
  submit?: string; // on the button; the plain word where the label is no deed
  done?: string; // what is said when it is done
  // Another thing than the one on the page: the open service of an estate.
  on?: Target;
  // Shows what would change, before it is sent.
  changes?: (values: never) => ReactNode;
  // Shows what was answered, once, in place of the form.
  answer?: (reply: never) => ReactNode;
}
export type VerbSpec = VerbAddress & More;
// Where the words of the verb are its label.
export type VerbOfWords = VerbAddress & Omit<More, 'label'>;
export type MakeVerb = (verb: string, spec: VerbSpec) => VerbLook;

export async function sendVerb(
  address: VerbAddress,
  on: Target,
  body: object | undefined,
  key: string,
) {
  const init = {
    params: { path: on.id === undefined ? {} : { id: on.id } },
    headers: commandHeaders(key, on.version),
    ...(body === undefined ? {} : { body }),
  } as never;
  const { data } = (await ('post' in address
    ? api.POST(address.post, init)
    : 'put' in address
      ? api.PUT(address.put, init)
      : api.DELETE(address.delete, init))) as { data?: unknown };
  return data;
}

function VerbForm({
  draft,
  spec,
  on,
  onReply,
  close,
}: {
  draft: string;
  spec: VerbSpec;
  on: Target;
  onReply: (reply: unknown) => void;
  close: () => void;
}) {
  const message = useMessage();
  const w = useWords(kitWords);
  const [reply, setReply] = useState<{ now: unknown } | null>(null);
  const [form] = Form.useForm<object>();
  const typed = Form.useWatch([], form) as object | undefined;
  const { fields = null, initial, body, answer, label, tone } = spec;
  if (reply !== null) return answer?.(reply.now as never);
  return (
    <CommandForm<object, unknown>
      draft={draft}
      form={form}
      submit={spec.submit ?? w.submit}
      {...(tone === 'danger' ? { danger: tone } : {})}
      {...(initial === undefined ? {} : { initial })}
      send={(values, key) => {
        const said = body?.(values as never) ?? (fields === null ? undefined : values);
        return sendVerb(spec, on, said, key);
      }}
      onCancel={close}
      onDone={(now) => {
        onReply(now);
        if (answer !== undefined) return setReply({ now });
        void message.success(spec.done ?? `${label}：${w.done}`);
        return close();
      }}
      goesOn={answer === undefined}
    >
      {fields}
      {typed !== undefined && spec.changes?.(typed as never)}
    </CommandForm>
  );
}

// Answers the maker of verbs of the thing on a page. A verb that answers with the thing itself
// shows it as it now is.
export function useVerbsOf<Reply extends object>(
  of: Detail<Reply>,
  id: number | string,
  detail: Reply,
) {
  const client = useQueryClient();
  const take = (reply: unknown) => {
    const whole =
      typeof reply === 'object' &&
      reply !== null &&
      Object.keys(detail).every((member) => member in reply);
    // What was made of it is another thing: a reversal.
    const row = (reply as { row?: { id?: unknown } } | undefined)?.row;
    const another = row?.id !== undefined && String(row.id) !== String(id);
    if (whole && !another) of.take(client, id, reply as Reply);
  };
  const version = (detail as { version?: number }).version;
  const here: Target = version === undefined ? { id } : { id, version };
  const verb: MakeVerb = (name, spec) => ({
    ...spec,
    form: (close) => (
      <VerbForm
        draft={`${of.path} ${id} ${name}`}
        spec={spec}
        on={spec.on ?? here}
        onReply={take}
        close={close}
      />
    ),
  });
  return { verb, take };
}

// The verbs of one row of a table; the list is read again when one is done.
export function RowVerbs<Verb extends string>({
  of,
  row,
  may,
  verbs,
}: {
  of: string; // what the row is: names the drafts
  row: Target;
  may: readonly Verb[];
  verbs: Readonly<Partial<Record<Verb, VerbSpec>>>;
}) {
  const looks = Object.entries<VerbSpec | undefined>(verbs).flatMap(([name, spec]) =>
    spec === undefined
      ? []
      : [
          [
            name,
            {
              ...spec,
              width: spec.width ?? 460,
              form: (close: () => void) => (
                <VerbForm
                  draft={`${of} ${row.id} ${name}`}
                  spec={spec}
                  on={row}
                  onReply={() => undefined}
                  close={close}
                />
              ),
            },
          ],
        ],
  );
  return <ButtonsOfMay as="links" may={may} verbs={Object.fromEntries(looks) as never} />;
}
