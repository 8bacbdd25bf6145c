// Signing in by phone, and what a resident may see and change about themselves.
import { bounds } from '@/api/bounds';
import { useState, type FormEvent } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, Redirect, useLocation, useSearchParams } from 'wouter';
import type { Schemas } from '@/api/client';
import { placeFaults, refusalFrom, type Refusal } from '@/api/refusal';
import { deviceOf } from '@/kit/device';
import { dateTime } from '@/kit/format';
import { Field } from '@/kit/public/Field';
import { Icon, type IconName } from '@/kit/public/Icon';
import { Callout, Page, Refused, Tag, Waiting } from '@/kit/public/parts';
import { PhoneCode } from '@/kit/public/PhoneCode';
import { useMe, useSessionCalls } from '@/kit/public/session';
import { SignedIn } from '@/kit/public/SignedIn';
import { useWords } from '@/kit/words';
import * as calls from './calls';
import { mine } from './words';

// Only a path of our own: an address given by somebody else must not lead away from here.
function wayBack(to: string | null): string {
  return to && /^\/(?![/\\])/.test(to) ? to : '/me';
}

export function LoginPage() {
  const w = useWords(mine);
  const [query] = useSearchParams();
  const [, navigate] = useLocation();
  const { me, pending } = useMe();
  const { signIn } = useSessionCalls();
  const to = wayBack(query.get('to'));
  if (!pending && me) return <Redirect to={to} replace />;
  return (
    <Page title={w.login} lead={w.login_lead}>
      <div className="sheet">
        <PhoneCode
          purpose="login"
          submit={w.login_submit}
          busy={w.login_busy}
          onCode={async (phone, code) => {
            await signIn(phone, code);
            navigate(to, { replace: true });
          }}
        />
      </div>
      <p className="soft">
        {w.login_other} <Link to="/lookup">{w.login_lookup}</Link>
      </p>
    </Page>
  );
}

export function MePage() {
  const w = useWords(mine);
  const { me, pending } = useMe();
  const { signOut } = useSessionCalls();
  const [error, setError] = useState<unknown>(null);
  if (pending) return <Waiting />;
  const ways: [to: string, label: string, icon: IconName][] = [
    ['/mine', w.matters, 'list'],
    ['/me/houses', w.houses, 'home'],
    ['/me/data', w.data, 'shield'],
    ['/me/logins', w.logins, 'phone'],
    ['/me/rights', w.rights, 'done'],
    ['/help', w.help, 'info'],
  ];
  return (
    <Page title={me ? w.hello(me.name) : w.me} lead={me ? w.signed_phone(me.phone) : w.to_sign_in}>
      {!me && (
        <Link className="button main full" to="/login?to=/me">
          {w.sign_in}
        </Link>
      )}
      <nav aria-label={w.me}>
        <ul className="menu">
          {(me ? ways : ways.slice(-1)).map(([to, label, icon]) => (
            <li key={to}>
              <Link to={to}>
                <Icon name={icon} />
                <span>{label}</span>
                <Icon name="next" />
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {error !== null && <Refused error={error} />}
      {me && (
        <button
          type="button"
          className="button full"
          onClick={() => void signOut().catch((refused: unknown) => setError(refused))}
        >
          {w.sign_out}
        </button>
      )}
    </Page>
  );
}

export function OwnDataPage() {
  const w = useWords(mine);
  return (
    <SignedIn title={w.data} lead={w.data_lead}>
      <LoadOwnData />
    </SignedIn>
  );
}

function LoadOwnData() {
  const { data, error, refetch } = useQuery({ queryKey: ['own-data'], queryFn: calls.readOwnData });
  if (error) return <Refused error={error} retry={() => void refetch()} />;
  return data ? <OwnData data={data} /> : <Waiting />;
}

function OwnData({ data }: { data: calls.OwnData }) {
  const w = useWords(mine);
  const client = useQueryClient();
  const [open, setOpen] = useState<'name' | 'phone' | null>(null);
  const [saved, setSaved] = useState(false);
  const again = async () => {
    setOpen(null);
    setSaved(true);
    await client.invalidateQueries({ queryKey: ['own-data'] });
    await client.invalidateQueries({ queryKey: ['session'] });
  };
  return (
    <>
      <div role="status">{saved && <Callout tone="good" title={w.saved} />}</div>
      <section className="sheet">
        <dl className="pairs">
          <div>
            <dt>{w.name}</dt>
            <dd className="row">
              {data.name || <span className="soft">{w.name_none}</span>}
              <button type="button" className="link-button" onClick={() => setOpen('name')}>
                {w.correct}
                <span className="sr-only"> {w.name}</span>
              </button>
            </dd>
          </div>
          <div>
            <dt>{w.phone}</dt>
            <dd className="row">
              {data.phone}
              <button type="button" className="link-button" onClick={() => setOpen('phone')}>
                {w.correct}
                <span className="sr-only"> {w.phone}</span>
              </button>
            </dd>
          </div>
          <div>
            <dt>{w.since}</dt>
            <dd>{dateTime(data.created_at)}</dd>
          </div>
          <div>
            <dt>{w.revealed}</dt>
            <dd>{w.revealed_times(data.times_revealed)}</dd>
          </div>
        </dl>
      </section>
      {open === 'name' && (
        <NameForm name={data.name} onDone={again} onCancel={() => setOpen(null)} />
      )}
      {open === 'phone' && (
        <section className="sheet">
          <h2>{w.new_phone}</h2>
          <PhoneCode
            purpose="change_phone"
            submit={w.new_phone_submit}
            busy={w.new_phone_busy}
            onCode={async (phone, code) => {
              await calls.correctPhone(phone, code);
              await again();
            }}
          />
        </section>
      )}
      {data.kept.length > 0 && (
        <section className="sheet">
          <h2>{w.kept}</h2>
          <table className="plain">
            <thead>
              <tr>
                <th scope="col">{w.kept_kind}</th>
                <th scope="col">{w.kept_purpose}</th>
                <th scope="col">{w.kept_time}</th>
                <th scope="col">{w.kept_after}</th>
              </tr>
            </thead>
            <tbody>
              {data.kept.map((row) => (
                <tr key={row.kind}>
                  <th scope="row">{row.kind}</th>
                  <td>{row.purpose}</td>
                  <td>{row.kept}</td>
                  <td>{row.after_erasure}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <Deletion data={data} onDone={again} />
    </>
  );
}

function NameForm(props: { name: string; onDone: () => Promise<void>; onCancel: () => void }) {
  const w = useWords(mine);
  const [name, setName] = useState(props.name);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const placed = refusal ? placeFaults(refusal, ['name']) : undefined;
  async function go(event: FormEvent) {
    event.preventDefault();
    try {
      await calls.correctName(name.trim());
      await props.onDone();
    } catch (error) {
      setRefusal(refusalFrom(error));
    }
  }
  return (
    <form className="sheet stack" onSubmit={(event) => void go(event)} noValidate>
      {refusal && placed?.at.size === 0 && <Refused error={refusal} rest={placed.elsewhere} />}
      <Field label={w.name} hint={w.name_hint} fault={placed?.at.get('name')?.join(' ')}>
        {(control) => (
          <input
            {...control}
            autoComplete="name"
            maxLength={bounds['identity.CorrectName'].name.max}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      <div className="row">
        <button type="submit" className="button main">
          {w.save}
        </button>
        <button type="button" className="button" onClick={props.onCancel}>
          {w.cancel}
        </button>
      </div>
    </form>
  );
}

// What is not done yet: a matter of one's own is a link.
export function WaitsFor(props: { matters: Schemas['identity.OpenMatter'][] }) {
  const w = useWords(mine);
  if (props.matters.length === 0) return null;
  return (
    <Callout tone="warn" title={w.waits_for}>
      <ul>
        {props.matters.map((matter) => (
          <li key={`${matter.noun} ${matter.id}`}>
            {matter.noun === 'complaint' ? (
              <Link to={`/mine/${matter.id}`}>{matter.name}</Link>
            ) : (
              matter.name
            )}
          </li>
        ))}
      </ul>
    </Callout>
  );
}

function Deletion(props: { data: Schemas['identity.OwnData']; onDone: () => Promise<void> }) {
  const w = useWords(mine);
  const asked_at = props.data.deletion_requested_at ?? null;
  const [sure, setSure] = useState(false);
  const [error, setError] = useState<unknown>(null);
  async function run(deed: () => Promise<unknown>) {
    setError(null);
    try {
      await deed();
      setSure(false);
      await props.onDone();
    } catch (refused) {
      setError(refused);
    }
  }
  return (
    <section className="sheet stack-tight">
      <h2>{w.deletion}</h2>
      {error !== null && <Refused error={error} />}
      <WaitsFor matters={props.data.erasure_waits_for} />
      {asked_at !== null ? (
        <>
          <p>{w.deletion_asked(dateTime(asked_at))}</p>
          <button type="button" className="button" onClick={() => void run(calls.takeBackDeletion)}>
            {w.deletion_back}
          </button>
        </>
      ) : (
        <>
          <p>{w.deletion_text}</p>
          {!sure && (
            <button type="button" className="button harm" onClick={() => setSure(true)}>
              {w.deletion_ask}
            </button>
          )}
          {sure && (
            <div className="row" role="group" aria-label={w.deletion_sure}>
              <b>{w.deletion_sure}</b>
              <button
                type="button"
                className="button harm"
                onClick={() => void run(calls.askDeletion)}
              >
                {w.deletion_yes}
              </button>
              <button type="button" className="button" onClick={() => setSure(false)}>
                {w.cancel}
              </button>
            </div>
          )}
        </>
      )}
    </section>
  );
}

export function LoginsPage() {
  const w = useWords(mine);
  return (
    <SignedIn title={w.logins} lead={w.logins_lead}>
      <Logins />
    </SignedIn>
  );
}

function Logins() {
  const w = useWords(mine);
  const { data, error, refetch } = useQuery({ queryKey: ['logins'], queryFn: calls.readLogins });
  const [refused, setRefused] = useState<unknown>(null);
  async function end(id: number) {
    try {
      await calls.endLogin(id);
      await refetch();
    } catch (problem) {
      setRefused(problem);
    }
  }
  return (
    <>
      {error && <Refused error={error} retry={() => void refetch()} />}
      {refused !== null && <Refused error={refused} />}
      {!data && !error && <Waiting />}
      <ul className="stack-tight">
        {data?.rows.map((row) => (
          <li className="sheet" key={row.id}>
            <div className="row row-apart">
              <b>{deviceOf(row.user_agent)}</b>
              {row.current ? (
                <Tag tone="good" icon="done">
                  {w.login_current}
                </Tag>
              ) : (
                <button type="button" className="link-button" onClick={() => void end(row.id)}>
                  {w.login_end}
                </button>
              )}
            </div>
            <p className="soft small">
              {w.login_since(dateTime(row.since))} · {w.login_seen(dateTime(row.last_seen_at))} ·{' '}
              {row.address}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

export function RightsPage() {
  const w = useWords(mine);
  const { data, error, refetch } = useQuery({
    queryKey: ['public', 'rights'],
    queryFn: calls.readRights,
  });
  const open = data?.rows.filter((row) => row.capability === 'open') ?? [];
  const own =
    data?.rows.filter((row) => row.capability !== 'open' && row.roles.includes('resident')) ?? [];
  return (
    <Page title={w.rights} lead={w.rights_lead}>
      {error && <Refused error={error} retry={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {(
        [
          [w.rights_resident, own],
          [w.rights_anyone, open],
        ] as const
      ).map(
        ([title, rows]) =>
          rows.length > 0 && (
            <section className="sheet" key={title}>
              <h2>{title}</h2>
              <ul className="dots">
                {rows.map((row) => (
                  <li key={row.method + row.path}>{row.summary}</li>
                ))}
              </ul>
            </section>
          ),
      )}
    </Page>
  );
}
