// A long form in steps. The step stands in the address (?step=place), so back and forward go through
// the steps and a link opens one; what was typed is a draft of this browser until it is sent. The
// page decides nothing: what is wrong the server says at the last step, and the fault's own step is
// opened.
import { pageWords } from '@/kit/page_words';
import { said } from '@/kit/said';
import { Alert, Button, Form, Steps } from 'antd';
import { useState, type ReactNode } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { newKey } from '@/api/client';
import { pathOf, refusalFrom, type Refusal } from '@/api/refusal';
import { kitWords } from '../kit_words';
import { useWords, words } from '../words';
import { RefusalNote } from './RefusalNote';
import { useWidth } from './width';
const site = said(pageWords, (w) => ({ back: w.back, forward: w.forward, progress: w.progress }));

const stepWords = words(
  {
    ...site['zh-CN'],
  },
  {
    ...site.en,
  },
);

export interface Step<Draft> {
  name: string; // in the address
  title: string;
  members: readonly (keyof Draft & string)[]; // that are asked for here: a fault of one opens it
  show: (draft: Partial<Draft>, put: (changes: Partial<Draft>) => void) => ReactNode;
}

interface Props<Draft, Reply> {
  draft: string; // its name, unique to what is being written
  initial?: Partial<Draft>;
  steps: readonly Step<Draft>[];
  submit: string;
  // Sends the whole; `key` goes as Idempotency-Key and lives with the draft.
  send: (draft: Partial<Draft>, key: string) => Promise<Reply>;
  onDone: (reply: Reply) => void;
}

interface Kept<Draft> {
  key: string;
  values: Partial<Draft>;
}

const kept = 'anju.steps.';

function readKept<Draft>(name: string): Kept<Draft> | null {
  try {
    const text = localStorage.getItem(kept + name);
    return text === null ? null : (JSON.parse(text) as Kept<Draft>);
  } catch {
    return null;
  }
}

function writeKept<Draft>(name: string, value: Kept<Draft> | null): void {
  try {
    if (value === null) localStorage.removeItem(kept + name);
    else localStorage.setItem(kept + name, JSON.stringify(value));
  } catch {
    // Without storage the draft lasts as long as the page.
  }
}

export function StepPage<Draft extends object, Reply>(props: Props<Draft, Reply>) {
  const { draft: name, steps, initial = {} } = props;
  const w = useWords(stepWords);
  const k = useWords(kitWords);
  const width = useWidth();
  const { search } = useLocation();
  const navigate = useNavigate();
  const [restored] = useState(() => readKept<Draft>(name));
  const [draft, setDraft] = useState<Kept<Draft>>(restored ?? { key: newKey(), values: initial });
  const [told, setTold] = useState<'told' | 'read'>(restored === null ? 'read' : 'told');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);
  const asked = new URLSearchParams(search).get('step');
  const at = Math.max(
    0,
    steps.findIndex((step) => step.name === asked),
  );
  const step = steps[at];
  const go = (to: number) => {
    const params = new URLSearchParams(search);
    params.set('step', steps[to]?.name ?? '');
    void navigate({ search: params.toString() });
  };
  // Other content is another deed: it gets a key of its own.
  const put = (changes: Partial<Draft>) => {
    const next = { key: newKey(), values: { ...draft.values, ...changes } };
    setDraft(next);
    writeKept(name, next);
  };
  const finish = async () => {
    setBusy(true);
    setRefusal(null);
    try {
      const reply = await props.send(draft.values, draft.key);
      writeKept(name, null);
      props.onDone(reply);
    } catch (error) {
      const refused = refusalFrom(error);
      setRefusal(refused);
      const member = String(pathOf(refused.faults[0]?.pointer ?? '')[0] ?? '');
      const of = steps.findIndex((one) => (one.members as readonly string[]).includes(member));
      if (of >= 0) go(of);
    } finally {
      setBusy(false);
    }
  };
  if (step === undefined) return null;
  return (
    <>
      <nav className="panel" aria-label={w.progress}>
        <Steps
          size="small"
          responsive={false}
          titlePlacement={width === 'narrow' ? 'vertical' : 'horizontal'}
          current={at}
          onChange={go}
          items={steps.map(({ title }) => ({ title }))}
        />
      </nav>
      <section className="panel" aria-labelledby="step-title">
        <h2 id="step-title">{step.title}</h2>
        {told === 'told' && (
          <Alert
            type="info"
            showIcon
            className="draft"
            title={k.draftRestored}
            action={
              <Button
                size="small"
                onClick={() => {
                  writeKept(name, null);
                  setDraft({ key: newKey(), values: initial });
                  setTold('read');
                }}
              >
                {k.dropDraft}
              </Button>
            }
          />
        )}
        <RefusalNote error={refusal} faults={refusal?.faults ?? []} />
        <Form layout="vertical" component="div">
          {step.show(draft.values, put)}
        </Form>
        <div className="form-foot">
          {at > 0 && <Button onClick={() => go(at - 1)}>{w.back}</Button>}
          {at < steps.length - 1 ? (
            <Button type="primary" onClick={() => go(at + 1)}>
              {w.forward}
            </Button>
          ) : (
            <Button type="primary" loading={busy} onClick={() => void finish()}>
              {props.submit}
            </Button>
          )}
        </div>
      </section>
    </>
  );
}
