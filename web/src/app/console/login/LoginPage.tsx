// Signing in: password, second factor, forced change of the password, setting up the factor. The
// server's stage tells which step is shown. No antd here: the page must be there at once.
import { bounds } from '@/api/bounds';
import { lazy, Suspense, useEffect, useState, type FormEvent } from 'react';
import { api, commandHeaders, newKey, type Schemas } from '@/api/client';
import { useArrival } from '@/kit/arrival';
import { language, setLanguage, useWords } from '@/kit/words';
import { readSession, type SessionState } from '../session';
import { DemoCodes } from './Demo';
import './login.css';
import { loginWords } from './login_words';
import { Field, Refused, useStep } from './parts';

// The QR code is drawn by antd, loaded for this one step.
const QrCode = lazy(() => import('@/kit/console/QrCode'));

type Take = (state: SessionState) => void;

function PasswordStep({ take }: { take: Take }) {
  const w = useWords(loginWords);
  const { refusal, busy, run, faultOf } = useStep();
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void run(async () => {
      const { data } = await api.POST('/api/session', {
        body: { login: login.trim(), password },
        headers: commandHeaders(newKey()),
      });
      take(data as SessionState);
    });
  };
  return (
    <form onSubmit={submit}>
      <Refused refusal={refusal} />
      <Field
        label={w.login}
        name="login"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        value={login}
        onChange={(event) => setLogin(event.target.value)}
        bad={faultOf('login')}
      />
      <Field
        label={w.password}
        name="password"
        secret
        autoComplete="current-password"
        value={password}
        onChange={(event) => setPassword(event.target.value)}
        bad={faultOf('password')}
      />
      <button className="login-go" aria-disabled={busy}>
        {busy ? w.signingIn : w.signIn}
      </button>
    </form>
  );
}

function CodeStep({ take }: { take: Take }) {
  const w = useWords(loginWords);
  const { refusal, busy, run, faultOf } = useStep();
  const [code, setCode] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void run(async () => {
      const { data } = await api.POST('/api/session/second-factor', {
        body: { code: code.trim() },
        headers: commandHeaders(newKey()),
      });
      take(data as SessionState);
    });
  };
  return (
    <form onSubmit={submit}>
      <p className="hint">{w.secondFactorHint}</p>
      <Refused refusal={refusal} />
      <Field
        label={w.code}
        name="code"
        className="code"
        autoComplete="one-time-code"
        inputMode="text"
        maxLength={bounds['identity.GiveSecondFactor'].code.max}
        value={code}
        onChange={(event) => setCode(event.target.value)}
        bad={faultOf('code')}
      />
      <button className="login-go" aria-disabled={busy}>
        {w.verify}
      </button>
    </form>
  );
}

function ChangeStep({ take }: { take: Take }) {
  const w = useWords(loginWords);
  const { refusal, busy, run, faultOf } = useStep();
  const [rules, setRules] = useState<Schemas['identity.LoginRules'] | null>(null);
  const [old_password, setOld] = useState('');
  const [new_password, setNew] = useState('');
  const [again, setAgain] = useState('');
  const [differs, setDiffers] = useState(false);
  useEffect(() => {
    void api.GET('/api/session/rules').then(
      ({ data }) => setRules(data ?? null),
      () => setRules(null), // the form works without the hint; the server holds the rules
    );
  }, []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setDiffers(new_password !== again);
    if (new_password !== again) return;
    void run(async () => {
      const { data } = await api.PUT('/api/session/password', {
        body: { old_password, new_password },
        headers: commandHeaders(newKey()),
      });
      take(data as SessionState);
    });
  };
  return (
    <form onSubmit={submit}>
      <p className="hint">{w.changeHint}</p>
      <Refused refusal={refusal} />
      <Field
        label={w.oldPassword}
        name="old_password"
        secret
        autoComplete="current-password"
        value={old_password}
        onChange={(event) => setOld(event.target.value)}
        bad={faultOf('old_password')}
      />
      <Field
        label={w.newPassword}
        name="new_password"
        secret
        autoComplete="new-password"
        value={new_password}
        onChange={(event) => setNew(event.target.value)}
        bad={faultOf('new_password')}
        note={
          rules === null
            ? undefined
            : w.rules(rules.password_min, rules.password_kinds, rules.password_kept)
        }
      />
      <Field
        label={w.repeatPassword}
        name="again"
        secret
        autoComplete="new-password"
        value={again}
        onChange={(event) => setAgain(event.target.value)}
        bad={differs ? w.differs : undefined}
      />
      <button className="login-go" aria-disabled={busy}>
        {w.change}
      </button>
    </form>
  );
}

function SetupStep({ take }: { take: Take }) {
  const w = useWords(loginWords);
  const { refusal, busy, run, faultOf } = useStep();
  const [enrolment, setEnrolment] = useState<Schemas['identity.Enrolment'] | null>(null);
  const [codes, setCodes] = useState<string[] | null>(null);
  const [code, setCode] = useState('');
  const begin = () =>
    void run(async () => {
      const { data } = await api.POST('/api/session/enrolment', {
        body: {},
        headers: commandHeaders(newKey()),
      });
      setEnrolment(data ?? null);
    });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void run(async () => {
      const { data } = await api.PUT('/api/session/enrolment', {
        body: { code: code.trim() },
        headers: commandHeaders(newKey()),
      });
      setCodes(data?.codes ?? []);
    });
  };
  if (codes !== null) {
    return (
      <>
        <h3>{w.recovery}</h3>
        <p className="hint">{w.recoveryHint}</p>
        <ul className="login-codes">
          {codes.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
        <button
          className="login-go"
          onClick={() => void run(async () => take(await readSession()))}
          aria-disabled={busy}
        >
          {w.recoveryDone}
        </button>
      </>
    );
  }
  return (
    <form onSubmit={submit}>
      <p className="hint">{w.setupHint}</p>
      <Refused refusal={refusal} />
      {enrolment === null ? (
        <button type="button" className="login-go" onClick={begin} aria-disabled={busy}>
          {w.setupBegin}
        </button>
      ) : (
        <>
          <div className="login-secret">
            <Suspense fallback={null}>
              <QrCode value={enrolment.otpauth_uri} />
            </Suspense>
            <div>
              {w.secret}
              <br />
              <code>{enrolment.secret}</code>
            </div>
          </div>
          <Field
            label={w.code}
            name="code"
            className="code"
            autoComplete="one-time-code"
            inputMode="numeric"
            maxLength={bounds['identity.ConfirmEnrolment'].code.max}
            value={code}
            onChange={(event) => setCode(event.target.value)}
            bad={faultOf('code')}
          />
          <button className="login-go" aria-disabled={busy}>
            {w.confirm}
          </button>
        </>
      )}
    </form>
  );
}

// Each stage is a page of its own to whoever comes to it.
function Title({ children }: { children: string }) {
  const heading = useArrival();
  return (
    <h2 id="login-title" ref={heading} tabIndex={-1}>
      {children}
    </h2>
  );
}

export function LoginPage({
  state,
  take,
  signOut,
}: {
  state: SessionState;
  take: Take;
  signOut: () => Promise<void>;
}) {
  const w = useWords(loginWords);
  const { refusal, run } = useStep();
  const titles = {
    anonymous: w.subtitle,
    second_factor_needed: w.secondFactor,
    password_change_needed: w.change,
    second_factor_setup_needed: w.setup,
    signed_in: w.subtitle,
  };
  const title = titles[state.stage];
  useEffect(() => {
    document.title = `${title} · ${w.product}`;
  }, [title, w.product]);
  return (
    <div className="login">
      <main className="login-main">
        <div>
          <div className="login-brand">
            <img src="/favicon.svg" alt="" />
            <h1>
              {w.product} · {w.title}
            </h1>
          </div>
          <section className="login-card" aria-labelledby="login-title">
            <Title key={state.stage}>{title}</Title>
            {state.stage === 'anonymous' && <PasswordStep take={take} />}
            {state.stage === 'second_factor_needed' && (
              <>
                <CodeStep take={take} />
                <DemoCodes />
              </>
            )}
            {state.stage === 'password_change_needed' && <ChangeStep take={take} />}
            {state.stage === 'second_factor_setup_needed' && <SetupStep take={take} />}
            {state.stage === 'signed_in' && <p className="hint">{w.notStaff}</p>}
            {state.stage !== 'anonymous' && (
              <>
                <Refused refusal={refusal} />
                <button type="button" className="login-link" onClick={() => void run(signOut)}>
                  {w.startOver}
                </button>
              </>
            )}
          </section>
        </div>
      </main>
      <footer className="login-foot">
        <a href="/">{w.publicSide}</a>
        <button
          type="button"
          lang={language() === 'zh-CN' ? 'en' : 'zh-CN'}
          onClick={() => void setLanguage(language() === 'zh-CN' ? 'en' : 'zh-CN')}
        >
          {w.language}
        </button>
      </footer>
    </div>
  );
}
