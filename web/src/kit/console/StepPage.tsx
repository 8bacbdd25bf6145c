// A long form in steps. The step stands in the address (?step=place), so back and forward go through
// the steps and a link opens one; what was typed is a draft of this browser until it is sent. What
// the contract calls needed is asked for before the next step; everything else the server says when
// it is sent, each fault at its field, whose step is opened.
import { Alert, Button, Form, Steps } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { Schemas } from '@/api/client';
import { placeFaults, refusalFrom, type Fault, type Refusal } from '@/api/refusal';
import { kitWords } from '../kit_words';
import { pageWords } from '../page_words';
import { said } from '../said';
import { useWords, words } from '../words';
import { boundOf, type Command } from './field_makers';
import { labelOf } from './labels';
import { RefusalNote } from './RefusalNote';
import type { Draft } from './useDraft';
import { useWidth } from './width';

const site = said(pageWords, (w) => ({ back: w.back, forward: w.forward, progress: w.progress }));
const stepWords = words({ ...site['zh-CN'], fillIn: (label: string) => `请填写${label}` }, () => ({
  ...site.en,
  fillIn: (label: string) => `${label} is needed`,
}));

type Member<C extends Command> = keyof Schemas[C] & string;

export interface Step<C extends Command> {
  name: string; // in the address
  title: string;
  members: readonly Member<C>[]; // that are asked for here: a fault of one opens it
  fields: ReactNode;
}

interface Props<C extends Command, Reply> {
  command: C;
  draft: Draft<Schemas[C]>;
  // What stands now: shown where nothing was typed, and not sent.
  now?: { readonly [M in Member<C>]?: unknown };
  steps: readonly Step<C>[];
  submit: string;
  send: () => Promise<Reply>;
  onDone: (reply: Reply) => void;
}

const isNothing = (value: unknown) => value === undefined || value === null || value === '';

export function StepPage<C extends Command, Reply>(props: Props<C, Reply>) {
  const { command, draft, now, steps } = props;
  const w = useWords(stepWords);
  const k = useWords(kitWords);
  const width = useWidth();
  const { search } = useLocation();
  const navigate = useNavigate();
  const [form] = Form.useForm<object>();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [bad, setBad] = useState<ReadonlyMap<string, readonly string[]>>(new Map());
  const [busy, setBusy] = useState(false);
  const asked = new URLSearchParams(search).get('step');
  const at = Math.max(
    0,
    steps.findIndex((step) => step.name === asked),
  );
  const step = steps[at];
  const members = steps.flatMap((one) => one.members);
  const valueOf = (member: Member<C>) => draft.values[member] ?? now?.[member] ?? undefined;

  // The first fault that is in sight is where one goes on.
  useEffect(() => {
    const [first] = [...bad.keys()];
    if (first !== undefined) form.scrollToField(first as never, { block: 'center', focus: true });
  }, [bad, form]);

  const go = (to: number) => {
    const params = new URLSearchParams(search);
    params.set('step', steps[to]?.name ?? '');
    void navigate({ search: params.toString() });
  };
  const forward = (from: Step<C>) => {
    const missing = from.members.filter(
      (member) => boundOf(command, member).needed === 'filled' && isNothing(valueOf(member)),
    );
    setBad(new Map(missing.map((member) => [member, [w.fillIn(labelOf(command, member))]])));
    if (missing.length === 0) go(at + 1);
  };
  const finish = async () => {
    setBusy(true);
    setRefusal(null);
    setBad(new Map());
    try {
      const reply = await props.send();
      draft.drop();
      props.onDone(reply);
    } catch (error) {
      const refused = refusalFrom(error);
      const placed = placeFaults(refused, members);
      setRefusal(refused);
      setBad(placed.at);
      const of = steps.findIndex((one) => one.members.some((member) => placed.at.has(member)));
      if (of >= 0) go(of);
    } finally {
      setBusy(false);
    }
  };
  if (step === undefined) return null;
  const last = at === steps.length - 1;
  const elsewhere: readonly Fault[] =
    refusal === null ? [] : placeFaults(refusal, members).elsewhere;
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
        {draft.restored === 'restored' && (
          <Alert
            type="info"
            showIcon
            className="draft"
            title={k.draftRestored}
            action={
              <Button size="small" onClick={draft.drop}>
                {k.dropDraft}
              </Button>
            }
          />
        )}
        <RefusalNote error={refusal} faults={elsewhere} />
        <Form
          layout="vertical"
          form={form}
          fields={members.map((member) => ({
            name: [member] as never,
            value: valueOf(member),
            errors: [...(bad.get(member) ?? [])],
          }))}
          onValuesChange={(changed) => draft.put(changed as Partial<Schemas[C]>)}
          onFinish={() => (last ? void finish() : forward(step))}
        >
          {step.fields}
          <div className="form-foot">
            {at > 0 && <Button onClick={() => go(at - 1)}>{w.back}</Button>}
            <Button type="primary" htmlType="submit" loading={busy}>
              {last ? props.submit : w.forward}
            </Button>
          </div>
        </Form>
      </section>
    </>
  );
}
