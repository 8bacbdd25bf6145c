// A phone number and the one-time code sent to it: to sign in, to look a matter up, to change the
// number. Says nothing about whether the number is known.
import { bounds } from '@/api/bounds';
import { identityWords } from '@/api/words/identity';
import { said } from '@/kit/said';
import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import { useQuery } from '@tanstack/react-query';
import { placeFaults, refusalFrom, type Refusal } from '@/api/refusal';
import { useWords, words } from '@/kit/words';
import { api, the } from './ask';
import { Field } from './Field';
import { Callout, Refused } from './parts';
import { useSessionCalls, type CodePurpose } from './session';
import { useSite } from './site';
const tradeIdentity = said(identityWords, ({ fields, enums }) => ({
  phone: fields.phone,
  code: enums['identity.LoginMeans'].phone_code,
}));

const own = words(
  {
    ...tradeIdentity['zh-CN'],
    phone_hint: '只用于办理您的事项和告知结果，不会给被投诉的单位。',
    phone_fault: '请填写 11 位手机号',
    ask: '获取验证码',
    ask_again: '重新获取',
    ask_in: (s: number) => `${s} 秒后可重发`,
    code_hint: '6 位数字',
    code_fault: '请填写收到的 6 位验证码',
    sent: (phone: string) => `验证码已发往 ${phone}，请查看短信。`,
    demo: '演示环境不发短信，最近一条验证短信是：',
  },
  () => ({
    ...tradeIdentity.en,
    phone_hint: 'Used only for your matters; never given to the company complained about.',
    phone_fault: 'Enter your 11-digit mobile number',
    ask: 'Send code',
    ask_again: 'Send again',
    ask_in: (s: number) => `Again in ${s} s`,
    code_hint: '6 digits',
    code_fault: 'Enter the 6-digit code',
    sent: (phone: string) => `A code was sent to ${phone}.`,
    demo: 'This demonstration sends no messages. The latest one is:',
  }),
);

type Props = {
  purpose: CodePurpose;
  submit: string;
  busy: string;
  onCode: (phone: string, code: string) => Promise<unknown>;
};

export function PhoneCode({ purpose, submit, busy, onCode }: Props) {
  const w = useWords(own);
  const site = useSite();
  const { askCode } = useSessionCalls();
  const [phone, setPhone] = useState('');
  const [code, setCode] = useState('');
  const [sentTo, setSentTo] = useState('');
  const [wait, setWait] = useState(0);
  const [working, setWorking] = useState(false);
  const [local, setLocal] = useState<{ phone?: string; code?: string }>({});
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const status = useId();

  useEffect(() => {
    if (wait <= 0) return undefined;
    const timer = setTimeout(() => setWait(wait - 1), 1000);
    return () => clearTimeout(timer);
  }, [wait]);

  const placed = refusal ? placeFaults(refusal, ['phone', 'code']) : undefined;
  const at = (name: 'phone' | 'code') => local[name] ?? placed?.at.get(name)?.join(' ');
  const focusOn = (name: string) =>
    form.current?.querySelector<HTMLInputElement>(`[name=${name}]`)?.focus();
  const plain = phone.replace(/[\s-]/g, '');

  function fail(error: unknown) {
    const next = refusalFrom(error);
    setRefusal(next);
    const first = placeFaults(next, ['phone', 'code']).at.keys().next().value;
    if (first) focusOn(first);
  }

  async function ask() {
    if (wait > 0 || working) return;
    if (!/^1\d{10}$/.test(plain)) {
      setLocal({ phone: w.phone_fault });
      focusOn('phone');
      return;
    }
    setLocal({});
    setRefusal(null);
    setWorking(true);
    try {
      const answer = await askCode(plain, purpose);
      setSentTo(plain);
      setWait(answer.resend_after_s);
      focusOn('code');
    } catch (error) {
      fail(error);
    } finally {
      setWorking(false);
    }
  }

  async function go(event: FormEvent) {
    event.preventDefault();
    event.stopPropagation();
    if (working) return;
    const faults = {
      ...(/^1\d{10}$/.test(plain) ? {} : { phone: w.phone_fault }),
      ...(/^\d{6}$/.test(code.trim()) ? {} : { code: w.code_fault }),
    };
    setLocal(faults);
    setRefusal(null);
    const first = Object.keys(faults)[0];
    if (first) {
      focusOn(first);
      return;
    }
    setWorking(true);
    try {
      await onCode(plain, code.trim());
    } catch (error) {
      fail(error);
    } finally {
      setWorking(false);
    }
  }

  return (
    <form ref={form} className="stack" onSubmit={go} noValidate>
      {refusal && placed && placed.at.size === 0 && (
        <Refused error={refusal} rest={placed.elsewhere} />
      )}
      <Field label={w.phone} hint={w.phone_hint} fault={at('phone')}>
        {(control) => (
          <input
            {...control}
            name="phone"
            type="tel"
            inputMode="tel"
            autoComplete="tel-national"
            maxLength={bounds['identity.SignInByPhone'].phone.max}
            value={phone}
            onChange={(event) => setPhone(event.target.value)}
          />
        )}
      </Field>
      <Field label={w.code} hint={w.code_hint} fault={at('code')}>
        {(control) => (
          <div className="beside">
            <input
              {...control}
              name="code"
              inputMode="numeric"
              autoComplete="one-time-code"
              maxLength={bounds['identity.SignInByPhone'].code.max}
              value={code}
              onChange={(event) => setCode(event.target.value)}
            />
            <button
              type="button"
              className="button"
              aria-disabled={wait > 0 || working}
              onClick={() => void ask()}
            >
              {wait > 0 ? w.ask_in(wait) : sentTo ? w.ask_again : w.ask}
            </button>
          </div>
        )}
      </Field>
      <p role="status" id={status} className={sentTo ? 'soft small' : 'sr-only'}>
        {sentTo && w.sent(sentTo)}
      </p>
      {sentTo && site.demo && <DemoMessage phone={sentTo} note={w.demo} />}
      <button type="submit" className="button main full" aria-disabled={working}>
        {working ? busy : submit}
      </button>
    </form>
  );
}

// Only a demo answers this, and only then is it asked; so the contract does not
// know it.
interface Outbox {
  messages: { phone: string; text: string }[];
}
const outbox = api as unknown as {
  GET: (path: '/api/demo/outbox') => Promise<{ data?: Outbox }>;
};

function DemoMessage({ phone, note }: { phone: string; note: string }) {
  const { data } = useQuery({
    queryKey: ['demo-outbox', phone],
    queryFn: () => the(outbox.GET('/api/demo/outbox')),
    refetchInterval: 2000,
    retry: false,
  });
  const message = data?.messages.find((row) => row.phone === phone) ?? data?.messages[0];
  if (!message) return null;
  return (
    <Callout tone="warn">
      <p className="small">{note}</p>
      <p>{message.text}</p>
    </Callout>
  );
}
