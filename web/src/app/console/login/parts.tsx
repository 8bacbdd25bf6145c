// Parts of the login pages, in plain HTML.
import { useId, useState, type InputHTMLAttributes, type ReactNode } from 'react';
import type { Refusal } from '@/api/refusal';
import { refusalFrom, unreachable, unreadable } from '@/api/refusal';
import { useWords } from '@/kit/words';
import { loginWords } from './login_words';

export function Field({
  label,
  bad,
  note,
  secret = false,
  ...input
}: InputHTMLAttributes<HTMLInputElement> & {
  label: string;
  bad?: string | undefined;
  note?: ReactNode;
  secret?: boolean;
}) {
  const w = useWords(loginWords);
  const id = useId();
  const [shown, setShown] = useState(false);
  const [caps, setCaps] = useState(false);
  return (
    <div className="login-field" data-bad={bad === undefined ? undefined : ''}>
      <label htmlFor={id}>{label}</label>
      <div className="box">
        <input
          id={id}
          required
          aria-invalid={bad !== undefined}
          aria-describedby={`${id}-note`}
          type={secret && !shown ? 'password' : 'text'}
          onKeyUp={(event) => setCaps(secret && event.getModifierState('CapsLock'))}
          {...input}
        />
        {secret && (
          <button type="button" onClick={() => setShown(!shown)} aria-pressed={shown}>
            {shown ? w.hide : w.show}
          </button>
        )}
      </div>
      <div id={`${id}-note`}>
        {bad !== undefined && <p className="login-bad">{bad}</p>}
        {caps && <p className="login-note">{w.capsLock}</p>}
        {note !== undefined && <p className="login-note">{note}</p>}
      </div>
    </div>
  );
}

export function Refused({ refusal }: { refusal: Refusal | null }) {
  const w = useWords(loginWords);
  if (refusal === null) return null;
  const text =
    refusal.code === unreachable
      ? w.unreachable
      : refusal.code === unreadable
        ? w.unreadable
        : refusal.message;
  return (
    <div className="login-refused" role="alert">
      {text}
      {refusal.request_id !== '' && <small>{w.problemId(refusal.request_id)}</small>}
    </div>
  );
}

// One step of signing in: sends, keeps what was refused, is busy meanwhile.
export function useStep() {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);
  // Its button keeps the focus meanwhile, so it is not disabled and may be pressed again.
  async function run(step: () => Promise<void>) {
    if (busy) return;
    setBusy(true);
    setRefusal(null);
    try {
      await step();
    } catch (error) {
      setRefusal(refusalFrom(error));
    } finally {
      setBusy(false);
    }
  }
  const faultOf = (field: string) =>
    refusal?.faults.find((fault) => fault.pointer === `/${field}`)?.text;
  return { refusal, busy, run, faultOf, setRefusal };
}
