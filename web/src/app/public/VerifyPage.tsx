// 核验: a receipt, a code on paper or a key, held against the public log in this browser.
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { Link } from 'wouter';
import { complaintsWords } from '@/api/words/complaints';
import { Field } from '@/kit/public/Field';
import { Icon } from '@/kit/public/Icon';
import { Callout, Page } from '@/kit/public/parts';
import { useWords } from '@/kit/words';
import { Days, Pair, Seal } from './LogSeal';
import { nameOf, speechOf, valueOf } from './opened';
import { verify, type Outcome } from './verify';
import { verifying } from './words_verify';

// The code of a QR stands behind the # of the address, which no server is sent.
const codeInAddress = () => window.location.hash.slice(1);
const forgetCode = () => window.history.replaceState(null, '', window.location.pathname);

export function VerifyPage() {
  const w = useWords(verifying);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [working, setWorking] = useState(false);
  // Who works with the keyboard goes on where the page does.
  const place = useRef<HTMLDivElement>(null);
  const came = useRef(false);
  useEffect(() => {
    came.current = came.current || outcome !== null;
    if (came.current) place.current?.focus();
  }, [outcome]);

  function another() {
    forgetCode();
    setOutcome(null);
  }
  async function check(text: string) {
    setWorking(true);
    setOutcome(await verify(text));
    setWorking(false);
  }
  useEffect(() => {
    const come = () => void (codeInAddress() && check(codeInAddress()));
    come();
    window.addEventListener('hashchange', come);
    return () => window.removeEventListener('hashchange', come);
  }, []);

  return (
    <Page title={w.title} lead={w.lead}>
      <div ref={place} tabIndex={-1} style={{ outline: 'none' }}>
        {!outcome && <Give onGiven={check} />}
      </div>
      <div role="status">{working && <p className="waiting">{w.working}</p>}</div>
      {outcome && !working && (
        <>
          <Verdict outcome={outcome} />
          <button type="button" className="button full" onClick={another}>
            {w.other}
          </button>
        </>
      )}
      <Seal />
      <Days />
    </Page>
  );
}

function Give({ onGiven }: { onGiven: (text: string) => Promise<void> }) {
  const w = useWords(verifying);
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState<string | undefined>();
  const [missing, setMissing] = useState(false);

  async function take(file: File | undefined) {
    if (!file) return;
    setFault(undefined);
    if (!file.type.startsWith('image/')) return onGiven(await file.text());
    const { codeInFile } = await import('./qr');
    const code = await codeInFile(file).catch(() => null);
    if (code === null) setFault(w.no_code);
    else await onGiven(code);
  }
  function go(event: FormEvent) {
    event.preventDefault();
    setMissing(!typed.trim());
    if (typed.trim()) void onGiven(typed);
  }
  return (
    <section className="sheet stack" aria-labelledby="give">
      <h2 id="give">{w.give}</h2>
      <Field label={w.file} hint={w.file_hint} fault={fault}>
        {(control) => (
          <input
            {...control}
            type="file"
            accept=".json,application/json,image/*"
            onChange={(event) => void take(event.target.files?.[0])}
          />
        )}
      </Field>
      {'mediaDevices' in navigator && <Camera onCode={onGiven} />}
      <form className="stack-tight" onSubmit={go}>
        <Field label={w.paste} hint={w.paste_hint} fault={missing ? w.nothing : undefined}>
          {(control) => (
            <textarea
              {...control}
              rows={3}
              autoComplete="off"
              spellCheck={false}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
        </Field>
        <button type="submit" className="button main">
          {w.go}
        </button>
      </form>
    </section>
  );
}

const look_ms = 200;

function Camera({ onCode }: { onCode: (text: string) => Promise<void> }) {
  const w = useWords(verifying);
  const video = useRef<HTMLVideoElement>(null);
  const [on, setOn] = useState(false);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    if (!on) return;
    let ended = false;
    let stream: MediaStream | undefined;
    let timer = 0;
    async function start() {
      const { codeInVideo } = await import('./qr');
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
      const picture = video.current;
      if (ended || !picture) return stream.getTracks().forEach((track) => track.stop());
      picture.srcObject = stream;
      await picture.play();
      timer = window.setInterval(() => {
        const code = codeInVideo(picture);
        if (code === null) return;
        window.clearInterval(timer);
        void onCode(code);
      }, look_ms);
    }
    start().catch(() => {
      setFailed(true);
      setOn(false);
    });
    return () => {
      ended = true;
      window.clearInterval(timer);
      stream?.getTracks().forEach((track) => track.stop());
    };
  }, [on, onCode]);

  return (
    <div className="stack-tight">
      <button type="button" className="button" aria-expanded={on} onClick={() => setOn(!on)}>
        <Icon name="camera" /> {on ? w.camera_stop : w.camera}
      </button>
      {failed && <p role="alert">{w.camera_none}</p>}
      {on && <video ref={video} className="finder" muted playsInline aria-label={w.camera} />}
    </div>
  );
}

function Verdict({ outcome }: { outcome: Outcome }) {
  const w = useWords(verifying);
  const names = useWords(complaintsWords);
  const speech = speechOf(names, w);
  const facts: Readonly<Record<string, string>> = names.facts;
  const { held, wrong, unasked, entry, opened, words, steps } = outcome;
  const code = held.includes('code');
  const title = wrong ? w.bad : unasked ? w.part_good : code ? w.good_code : w.good;
  return (
    <>
      <div role="alert">
        <Callout tone={wrong ? 'bad' : unasked ? 'warn' : 'good'} title={title}>
          {wrong && (
            <>
              <p>
                {wrong.part === 'opened'
                  ? w.wrong_opened(nameOf(wrong.member, speech))
                  : w[`wrong_${wrong.part}`]}
              </p>
              {wrong.part !== 'form' && <p>{w.wrong_next}</p>}
            </>
          )}
          {unasked && <p>{w.unasked}</p>}
          {code && !wrong && (
            <p>
              {w.only_code} <Link to="/lookup">{w.to_lookup}</Link>
            </p>
          )}
        </Callout>
      </div>
      {held.length > 0 && (
        <section className="sheet stack-tight">
          <h2>{w.checked}</h2>
          <ul className="held">
            {held.map((step) => (
              <li key={step}>
                <Icon name="done" /> <span>{w[`held_${step}`]}</span>
              </li>
            ))}
            {held.includes('receipt') && (
              <li>
                <Icon name="done" /> <span>{w.held_opened(opened.length, words.length)}</span>
              </li>
            )}
          </ul>
        </section>
      )}
      {entry && !wrong && (
        <section className="sheet stack-tight">
          <h2>{w.record}</h2>
          <dl className="pairs">
            <Pair name={w.kind} value={facts[entry.kind] ?? entry.kind} />
            <Pair name={w.on} value={entry.on} />
          </dl>
          {words.map(({ name, value }) => (
            <div key={name}>
              <p className="soft small">{w.words}</p>
              <p className="said">{value}</p>
            </div>
          ))}
          {opened.length > 0 && (
            <details>
              <summary>{w.opened}</summary>
              <dl className="pairs">
                {opened.map((one) => (
                  <Pair
                    key={one.name}
                    name={nameOf(one.name, speech)}
                    value={valueOf(one, speech)}
                  />
                ))}
              </dl>
            </details>
          )}
        </section>
      )}
      {steps.length > 0 && !wrong && (
        <section className="sheet stack-tight">
          <h2>{w.history}</h2>
          <ol className="dots">
            {steps.map((step, at) => (
              <li key={at}>
                {step.on} {facts[step.kind] ?? step.kind}
              </li>
            ))}
          </ol>
        </section>
      )}
      <section className="sheet stack-tight">
        <h2>{w.unchecked}</h2>
        <ul className="dots">
          <li>{w.unchecked_1}</li>
          <li>{w.unchecked_2}</li>
          <li>{w.unchecked_3}</li>
          <li>{w.unchecked_4}</li>
        </ul>
      </section>
    </>
  );
}
