// A resident's matters: the list, one of them, the page after filing, and the way to look one up
// without an account.
import { lazy, Suspense, useState } from 'react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearchParams } from 'wouter';
import { placeFaults, refusalFrom } from '@/api/refusal';
import { dateTime } from '@/kit/format';
import { Field } from '@/kit/public/Field';
import { dayText } from '@/kit/public/moments';
import { Callout, Page, Refused, Tag, Waiting } from '@/kit/public/parts';
import { PhoneCode } from '@/kit/public/PhoneCode';
import { SignedIn } from '@/kit/public/SignedIn';
import { useEnums } from '@/kit/trade_words';
import { useLanguage, useWords } from '@/kit/words';
import { Message, Rate, Supplement, Withdraw } from './acts';
import {
  lookUp,
  readCase,
  readMine,
  readRules,
  readSteps,
  type CaseDetail,
  type PublicCase,
  type Step,
} from './calls';
import { CaseCard, Files, History, Progress, StateTag, TimeLeft, useStands } from './parts';
import { matters } from './words_case';
import { filing } from './words_file';

// Drawing a code takes a library of its own.
const Receipt = lazy(async () => ({ default: (await import('./Receipt')).Receipt }));

export function MinePage() {
  const w = useWords(matters);
  return (
    <SignedIn title={w.mine} lead={w.mine_lead}>
      <Mine />
    </SignedIn>
  );
}

function Mine() {
  const w = useWords(matters);
  const [query, setQuery] = useSearchParams();
  const tab = query.get('tab') === 'all' ? 'all' : 'open';
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    {
      queryKey: ['mine', tab],
      queryFn: ({ pageParam }) => readMine(tab, pageParam || undefined),
      initialPageParam: '',
      getNextPageParam: (last) => last.next || undefined,
    },
  );
  const rows = data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <>
      <div className="two-ways" role="group" aria-label={w.tabs}>
        {(['open', 'all'] as const).map((name) => (
          <button
            type="button"
            key={name}
            aria-pressed={tab === name}
            onClick={() => setQuery(name === 'all' ? { tab: 'all' } : {}, { replace: true })}
          >
            {name === 'open' ? w.tab_open : w.tab_all}
          </button>
        ))}
      </div>
      {error && <Refused error={error} retry={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {data && rows.length === 0 && (
        <div className="empty stack-tight">
          <p>{tab === 'open' ? w.none_open : w.none}</p>
          <Link className="button main" to="/file">
            {w.file}
          </Link>
        </div>
      )}
      <ul className="cards">
        {rows.map((row) => (
          <CaseCard key={row.id} row={row} />
        ))}
      </ul>
      {hasNextPage && (
        <button
          type="button"
          className="button full"
          aria-disabled={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          {w.more}
        </button>
      )}
    </>
  );
}

function useCase(id: number) {
  const detail = useQuery({ queryKey: ['case', id], queryFn: () => readCase(id) });
  const steps = useQuery({ queryKey: ['case', id, 'steps'], queryFn: () => readSteps(id) });
  return { detail, steps };
}

export function CasePage() {
  const w = useWords(matters);
  const { id = '' } = useParams<{ id: string }>();
  return (
    <SignedIn title={w.one}>
      <OneCase key={id} id={Number(id)} />
    </SignedIn>
  );
}

function OneCase({ id }: { id: number }) {
  const enums = useEnums();
  const w = useWords(matters);
  const stands = useStands();
  const { detail, steps } = useCase(id);
  const [said, setSaid] = useState('');
  const [open, setOpen] = useState<'supplement' | 'withdraw' | null>(null);
  if (detail.error) {
    return <Refused error={detail.error} retry={() => void detail.refetch()} />;
  }
  const it = detail.data;
  if (!it) return <Waiting />;
  const may = new Set(it.may);
  const done = (words: string) => {
    setOpen(null);
    setSaid(words);
  };
  const spoken = steps.data?.filter((step) => step.verb === 'message') ?? [];
  const others = steps.data?.filter((step) => step.verb !== 'message') ?? [];
  return (
    <>
      <div role="status">{said && <Callout tone="good" title={said} />}</div>
      <section className="sheet stands stack-tight">
        <div className="row row-apart">
          <span className="soft small">{w.no(it.case_no)}</span>
          <StateTag state={it.state} />
        </div>
        <p className="big">{stands(it.state, it.lead_unit_name)}</p>
        <TimeLeft
          due_at={it.next_due_at}
          clock={it.next_clock}
          warned={it.warned}
          provisional={it.next_due_provisional}
        />
        <Progress line={it.line} />
      </section>
      {may.has('rate') && <Rate detail={it} onDone={done} />}
      {it.rated_at && it.solved && it.satisfied && (
        <section className="sheet">
          <h2>{w.my_rating}</h2>
          <p>
            {enums['complaints.Solved'][it.solved]} · {enums['complaints.Satisfied'][it.satisfied]}
            <span className="soft small"> {dateTime(it.rated_at)}</span>
          </p>
        </section>
      )}
      <Content it={it} steps={others} />
      {(may.has('supplement') || may.has('withdraw')) && (
        <section className="sheet stack">
          <div className="row">
            {may.has('supplement') && (
              <button
                type="button"
                className="button"
                aria-expanded={open === 'supplement'}
                onClick={() => setOpen(open === 'supplement' ? null : 'supplement')}
              >
                {w.act_supplement}
              </button>
            )}
            {may.has('withdraw') && (
              <button
                type="button"
                className="button harm"
                aria-expanded={open === 'withdraw'}
                onClick={() => setOpen(open === 'withdraw' ? null : 'withdraw')}
              >
                {w.act_withdraw}
              </button>
            )}
          </div>
          {open === 'supplement' && <Supplement detail={it} onDone={done} />}
          {open === 'withdraw' && (
            <Withdraw detail={it} onDone={done} onKeep={() => setOpen(null)} />
          )}
        </section>
      )}
      <section className="sheet">
        <h2>{w.history}</h2>
        {steps.error && <Refused error={steps.error} retry={() => void steps.refetch()} />}
        {!steps.data && !steps.error && <Waiting />}
        {steps.data && <History steps={others} />}
        <Rules id={id} />
      </section>
      <Suspense fallback={<Waiting />}>
        <Receipt id={id} case_no={it.case_no} />
      </Suspense>
      {(may.has('message') || spoken.length > 0) && (
        <section className="sheet stack">
          <h2>{w.messages}</h2>
          <Talk steps={spoken} />
          {may.has('message') && <Message detail={it} onDone={done} />}
        </section>
      )}
    </>
  );
}

// The photos of the filing stand with its words; those of later steps stand in the history.
function Content({ it, steps }: { it: CaseDetail; steps: readonly Step[] }) {
  const w = useWords(matters);
  const later = new Set(
    steps.filter((step) => step.verb).flatMap((step) => step.files.map(({ file }) => file)),
  );
  const filed = it.files.filter(({ file }) => !later.has(file));
  return (
    <section className="sheet stack-tight">
      <h2>{w.details}</h2>
      <p className="said">{it.text}</p>
      <Files files={filed} />
      <dl className="pairs">
        <div>
          <dt>{w.category}</dt>
          <dd>{it.category_name || w.to_classify}</dd>
        </div>
        <div>
          <dt>{w.place}</dt>
          <dd>{[it.estate_name || it.region_name, it.address].filter(Boolean).join('，')}</dd>
        </div>
        {it.lead_unit_name && (
          <div>
            <dt>{w.unit}</dt>
            <dd>{it.lead_unit_name}</dd>
          </div>
        )}
        {it.dispatch_reason && (
          <div>
            <dt>{w.why}</dt>
            <dd>{it.dispatch_reason}</dd>
          </div>
        )}
        <div>
          <dt>{w.secrecy}</dt>
          <dd>{w[`secrecy_${it.secrecy}`]}</dd>
        </div>
      </dl>
    </section>
  );
}

function Talk({ steps }: { steps: readonly Step[] }) {
  const w = useWords(matters);
  if (steps.length === 0) return null;
  return (
    <ol className="talk">
      {steps.map((step) => (
        <li key={step.seq} className={step.role === 'resident' ? 'own' : ''}>
          <p className="soft small">
            {step.role === 'resident' ? w.from_me : step.post} {dateTime(step.at)}
          </p>
          <p className="said">{step.words}</p>
        </li>
      ))}
    </ol>
  );
}

function Rules({ id }: { id: number }) {
  const w = useWords(matters);
  const [open, setOpen] = useState(false);
  const { data, error } = useQuery({
    queryKey: ['case', id, 'rules'],
    queryFn: () => readRules(id),
    enabled: open,
  });
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{w.rules}</summary>
      {error && <Refused error={error} />}
      {open && !data && !error && <Waiting />}
      {data && (
        <ul className="rules">
          {data.map((rule) => (
            <li key={rule.clock}>
              <b>{rule.name}</b> {rule.limit}
              {rule.standing === 'proposed_default' && (
                <>
                  {' '}
                  <Tag icon="info">{w.proposed}</Tag>
                </>
              )}
              <p className="soft small">
                {w.rule_due} {dateTime(rule.due_at)}
                {rule.provisional && ` · ${w.provisional}`}
                {rule.met_at && ` · ${w.rule_met(dateTime(rule.met_at))}`}
                {(rule.article || rule.document) &&
                  ` · ${w.rule_basis}：${[rule.article, rule.document].filter(Boolean).join(' ')}`}
              </p>
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}

export function FiledPage() {
  const w = useWords(filing);
  const { id = '' } = useParams<{ id: string }>();
  return (
    <SignedIn title={w.filed}>
      <Filed id={Number(id)} />
    </SignedIn>
  );
}

function Filed({ id }: { id: number }) {
  const w = useWords(filing);
  const m = useWords(matters);
  const language = useLanguage();
  const { detail } = useCase(id);
  const [copied, setCopied] = useState(false);
  if (detail.error) return <Refused error={detail.error} retry={() => void detail.refetch()} />;
  const it = detail.data;
  if (!it) return <Waiting />;
  return (
    <>
      <section className="sheet stack-tight filed">
        <p className="soft">{w.filed_no}</p>
        <p className="number figures">{it.case_no}</p>
        {'clipboard' in navigator && (
          <button
            type="button"
            className="link-button"
            onClick={() =>
              void navigator.clipboard.writeText(it.case_no).then(() => setCopied(true))
            }
          >
            {w.copy}
          </button>
        )}
        <span role="status" className="small">
          {copied && w.copied}
        </span>
      </section>
      <section className="sheet stack-tight">
        <h2>{w.filed_who}</h2>
        <p>{it.lead_unit_name || w.filed_who_pending}</p>
        {it.dispatch_reason && <p className="soft small">{it.dispatch_reason}</p>}
      </section>
      {it.clocks.length > 0 && (
        <section className="sheet stack-tight">
          <h2>{w.filed_when}</h2>
          <ul className="dots">
            {it.clocks
              .filter((clock) => !clock.met_at)
              .map((clock) => (
                <li key={clock.clock}>
                  {m.due(m[`clock_${clock.clock}`], dayText(clock.due_at, language))}
                  {clock.provisional && <p className="small">{m.provisional}</p>}
                </li>
              ))}
          </ul>
        </section>
      )}
      <section className="sheet stack-tight">
        <h2>{w.filed_next}</h2>
        <ul className="dots">
          <li>{w.filed_next_1}</li>
          <li>{w.filed_next_2}</li>
          <li>{w.filed_next_3}</li>
        </ul>
      </section>
      <div className="step-ways">
        <Link className="button" to="/file/what">
          {w.filed_more}
        </Link>
        <Link className="button main" to={`/mine/${it.id}`}>
          {w.filed_see}
        </Link>
      </div>
    </>
  );
}

// TS20260305-00000012, however it was typed: lower case, full width, with spaces.
export function caseNoOf(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[—–－]/g, '-')
    .toUpperCase();
}

export function LookUpPage() {
  const w = useWords(matters);
  const [query] = useSearchParams();
  const [typed, setTyped] = useState(query.get('no') ?? '');
  const [fault, setFault] = useState<string | undefined>();
  const [found, setFound] = useState<PublicCase | null>(null);

  async function look(phone: string, code: string) {
    const case_no = caseNoOf(typed);
    if (!/^TS\d{8}-\d{8,}$/.test(case_no)) {
      setFault(w.case_no_fault);
      return;
    }
    setFault(undefined);
    try {
      setFound(await lookUp(case_no, phone, code));
    } catch (error) {
      setFault(placeFaults(refusalFrom(error), ['case_no']).at.get('case_no')?.join(' '));
      throw error;
    }
  }
  return (
    <Page title={w.look_up} lead={w.look_up_lead}>
      {found ? (
        <>
          <Found it={found} />
          <button type="button" className="button full" onClick={() => setFound(null)}>
            {w.look_up_other}
          </button>
        </>
      ) : (
        <div className="sheet stack">
          <Field label={w.case_no} hint={w.case_no_hint} fault={fault}>
            {(control) => (
              <input
                {...control}
                name="case_no"
                autoComplete="off"
                autoCapitalize="characters"
                value={typed}
                onChange={(event) => setTyped(event.target.value)}
              />
            )}
          </Field>
          <PhoneCode
            purpose="case_lookup"
            submit={w.look_up_submit}
            busy={w.look_up_busy}
            onCode={look}
          />
        </div>
      )}
    </Page>
  );
}

function Found({ it }: { it: PublicCase }) {
  const w = useWords(matters);
  const stands = useStands();
  return (
    <>
      <section className="sheet stands stack-tight" role="status">
        <div className="row row-apart">
          <span className="soft small">{w.no(it.case_no)}</span>
          <StateTag state={it.state} />
        </div>
        <p className="big">{stands(it.state, it.lead_unit_name)}</p>
        <TimeLeft
          due_at={it.next_due_at}
          clock={it.next_clock}
          warned={it.warned}
          provisional={it.next_due_provisional}
        />
        <Progress line={it.line} />
        <p className="soft small">
          {[it.title, it.category_name || w.to_classify, it.estate_name]
            .filter(Boolean)
            .join(' · ')}{' '}
          · {w.filed_at(dateTime(it.registered_at))}
        </p>
      </section>
      <section className="sheet">
        <h2>{w.history}</h2>
        <History steps={it.steps} />
      </section>
    </>
  );
}
