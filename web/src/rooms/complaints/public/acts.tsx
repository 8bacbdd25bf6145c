// What a resident may do with their matter. Which of these appear is the server's `may`.
import { bounds } from '@/api/bounds';
import { useRef, useState, type FormEvent, type ReactNode } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { newKey } from '@/api/client';
import { placeFaults, refusalFrom, type Refusal } from '@/api/refusal';
import { Choices, Field } from '@/kit/public/Field';
import { Refused } from '@/kit/public/parts';
import { useEnums } from '@/kit/trade_words';
import { useWords } from '@/kit/words';
import * as calls from './calls';
import type { CaseDetail, Satisfied, Solved } from './calls';
import { PhotoPicker } from './PhotoPicker';
import { useShots } from './photos';
import { matters } from './words_case';

// One deed: its key lives as long as its form's content, its refusal is placed at the fields.
function useDeed(detail: CaseDetail, fields: readonly string[], onDone: (said: string) => void) {
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const last = useRef({ body: '', key: '' });
  const placed = refusal ? placeFaults(refusal, fields) : undefined;

  async function run<Body>(
    deed: (seen: CaseDetail, body: Body, key: string) => Promise<CaseDetail>,
    body: Body,
    said: string,
  ) {
    if (busy) return;
    const text = JSON.stringify(body);
    if (last.current.body !== text) last.current = { body: text, key: newKey() };
    setBusy(true);
    setRefusal(null);
    try {
      const next = await deed(detail, body, last.current.key);
      client.setQueryData(['case', detail.id], next);
      await Promise.all([
        client.invalidateQueries({ queryKey: ['case', detail.id] }),
        client.invalidateQueries({ queryKey: ['mine'] }),
      ]);
      onDone(said);
    } catch (error) {
      const refused = refusalFrom(error);
      setRefusal(refused);
      // Somebody was faster: the newer row is read, the words stay, the next press carries it.
      if (refused.status === 409) {
        last.current = { body: '', key: '' };
        void client.invalidateQueries({ queryKey: ['case', detail.id] });
      }
    } finally {
      setBusy(false);
    }
  }
  return {
    run,
    busy,
    fail: (error: unknown) => setRefusal(refusalFrom(error)),
    at: (field: string) => placed?.at.get(field)?.join(' '),
    refused: refusal && (refusal.faults.length === 0 || (placed?.elsewhere.length ?? 0) > 0) && (
      <Refused error={refusal} rest={placed?.elsewhere} />
    ),
  };
}

interface DeedProps {
  detail: CaseDetail;
  onDone: (said: string) => void;
}

function DeedForm(props: { onGo: () => void; busy: boolean; submit: string; children: ReactNode }) {
  const w = useWords(matters);
  function go(event: FormEvent) {
    event.preventDefault();
    props.onGo();
  }
  return (
    <form className="stack" onSubmit={go} noValidate>
      {props.children}
      <button type="submit" className="button main full" aria-disabled={props.busy}>
        {props.busy ? w.sending : props.submit}
      </button>
    </form>
  );
}

export function Rate({ detail, onDone }: DeedProps) {
  const enums = useEnums();
  const w = useWords(matters);
  const [solved, setSolved] = useState<Solved | ''>('');
  const [satisfied, setSatisfied] = useState<Satisfied | ''>('');
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const deed = useDeed(detail, ['solved', 'satisfied', 'words'], onDone);
  function go() {
    setTried(true);
    if (solved === '' || satisfied === '') return;
    void deed.run(calls.rate, { solved, satisfied, words: words.trim() }, w.rated);
  }
  return (
    <section className="sheet rate" aria-labelledby="rate">
      <h2 id="rate">{w.act_rate}</h2>
      <p className="soft">{w.rate_lead}</p>
      <DeedForm onGo={go} busy={deed.busy} submit={w.rate_send}>
        {deed.refused}
        <Choices
          legend={w.solved}
          name="solved"
          value={solved}
          choices={(['solved', 'partly', 'unsolved'] as const).map((value) => ({
            value,
            title: enums['complaints.Solved'][value],
          }))}
          fault={deed.at('solved') ?? (tried && solved === '' ? w.rate_missing : undefined)}
          onChoose={(value) => setSolved(value as Solved)}
        />
        <Choices
          legend={w.satisfied}
          name="satisfied"
          value={satisfied}
          choices={(['satisfied', 'basically', 'dissatisfied'] as const).map((value) => ({
            value,
            title: enums['complaints.Satisfied'][value],
          }))}
          fault={deed.at('satisfied') ?? (tried && satisfied === '' ? w.rate_missing : undefined)}
          onChoose={(value) => setSatisfied(value as Satisfied)}
        />
        <Field
          label={w.rate_words}
          hint={solved === 'unsolved' || solved === 'partly' ? w.rate_unsolved : undefined}
          fault={deed.at('words')}
        >
          {(control) => (
            <textarea
              {...control}
              rows={3}
              maxLength={bounds['complaints.RateComplaint'].words.max}
              value={words}
              onChange={(event) => setWords(event.target.value)}
            />
          )}
        </Field>
      </DeedForm>
    </section>
  );
}

export function Supplement({ detail, onDone }: DeedProps) {
  const w = useWords(matters);
  const [words, setWords] = useState('');
  const album = useShots('not kept');
  const deed = useDeed(detail, ['words', 'files'], onDone);
  async function go() {
    try {
      const files = await album.sendAll();
      await deed.run(calls.supplement, { words: words.trim(), files }, w.supplement_sent);
    } catch (error) {
      deed.fail(error);
    }
  }
  return (
    <DeedForm onGo={() => void go()} busy={deed.busy} submit={w.supplement_send}>
      {deed.refused}
      <Field
        label={w.supplement}
        hint={w.supplement_lead}
        fault={deed.at('words') ?? deed.at('files')}
      >
        {(control) => (
          <textarea
            {...control}
            rows={3}
            maxLength={bounds['complaints.SupplementComplaint'].words.max}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        )}
      </Field>
      <PhotoPicker shots={album} />
    </DeedForm>
  );
}

export function Message({ detail, onDone }: DeedProps) {
  const w = useWords(matters);
  const [words, setWords] = useState('');
  const deed = useDeed(detail, ['words'], (said) => {
    setWords('');
    onDone(said);
  });
  return (
    <DeedForm
      onGo={() => void deed.run(calls.message, { words: words.trim() }, w.message_sent)}
      busy={deed.busy}
      submit={w.message_send}
    >
      {deed.refused}
      <Field label={w.message} hint={w.messages_lead} fault={deed.at('words')}>
        {(control) => (
          <textarea
            {...control}
            rows={2}
            maxLength={bounds['complaints.SendMessage'].words.max}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        )}
      </Field>
    </DeedForm>
  );
}

export function Withdraw({ detail, onDone, onKeep }: DeedProps & { onKeep: () => void }) {
  const w = useWords(matters);
  const [words, setWords] = useState('');
  const deed = useDeed(detail, ['words'], onDone);
  return (
    <div className="stack">
      <b>{w.withdraw_sure}</b>
      {deed.refused}
      <Field label={w.withdraw_words} fault={deed.at('words')}>
        {(control) => (
          <input
            {...control}
            maxLength={bounds['complaints.WithdrawComplaint'].words.max}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        )}
      </Field>
      <div className="row">
        <button
          type="button"
          className="button harm"
          aria-disabled={deed.busy}
          onClick={() => void deed.run(calls.withdraw, { words: words.trim() }, w.withdrawn)}
        >
          {w.withdraw_yes}
        </button>
        <button type="button" className="button" onClick={onKeep}>
          {w.withdraw_no}
        </button>
      </div>
    </div>
  );
}
