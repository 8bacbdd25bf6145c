// The last step: everything once more, who may know, what is promised, and only now a login.
import { bounds } from '@/api/bounds';
import { useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { pathOf, refusalFrom, type Refusal } from '@/api/refusal';
import { Choices, Field } from '@/kit/public/Field';
import { Icon } from '@/kit/public/Icon';
import { dayText } from '@/kit/public/moments';
import { Callout, Page, Refused } from '@/kit/public/parts';
import { PhoneCode } from '@/kit/public/PhoneCode';
import { useMe, useSessionCalls } from '@/kit/public/session';
import { useLanguage, useWords } from '@/kit/words';
import { fileComplaint, readPreview, type FileComplaint, type Secrecy } from './calls';
import { dropDraft, keyFor, type Draft } from './draft';
import type { StepProps } from './steps';
import { Ways } from './Ways';
import { matters } from './words_case';
import { filing } from './words_file';

// A group chosen without its kind of matter still tells the desk something: it leads the text.
export function bodyOf(draft: Draft, files: number[]): FileComplaint {
  const text = draft.text.trim();
  const place = draft.place;
  return {
    kind: draft.kind,
    ...(draft.matter ? { category: draft.matter } : {}),
    text: !draft.matter && draft.group_name ? `${draft.group_name}：${text}` : text,
    ...(place?.estate === undefined ? {} : { estate: place.estate }),
    ...(place?.house === undefined ? {} : { house: place.house }),
    ...(place?.lat_e6 === undefined ? {} : { lat_e6: place.lat_e6, lon_e6: place.lon_e6! }),
    address: draft.address.trim(),
    secrecy: draft.secrecy,
    contact_name: draft.contact_name.trim(),
    contact_phone: '',
    files,
  };
}

type Row = 'what' | 'text' | 'photos' | 'place';
const rowOfField: Record<string, Row> = {
  text: 'text',
  files: 'photos',
  category: 'text',
  kind: 'what',
  estate: 'place',
  house: 'place',
  lat_e6: 'place',
  lon_e6: 'place',
  address: 'place',
};

const rowOf = (fault: Refusal['faults'][number]) => rowOfField[String(pathOf(fault.pointer)[0])];

export function CheckStep(props: StepProps & { foot: ReactNode; progress: ReactNode }) {
  const { draft, change, album, go } = props;
  const w = useWords(filing);
  const [, navigate] = useLocation();
  const { me } = useMe();
  const { signIn } = useSessionCalls();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [notice, setNotice] = useState('');

  async function dispatch() {
    setRefusal(null);
    setNotice('');
    let files: number[];
    try {
      files = await album.sendAll();
    } catch {
      setNotice(w.photo_failed);
      return;
    }
    const body = bodyOf(draft, files);
    try {
      const filed = await fileComplaint(body, keyFor(JSON.stringify(body)));
      dropDraft();
      navigate(`/filed/${filed.id}`, { replace: true });
    } catch (error) {
      const refused = refusalFrom(error);
      setRefusal(refused);
      if (refused.faults.some((fault) => rowOf(fault) === 'photos')) album.renew();
    }
  }
  async function send() {
    if (busy) return;
    if (!navigator.onLine) {
      setNotice(w.offline);
      return;
    }
    setBusy(true);
    await dispatch();
    setBusy(false);
  }

  const faults = refusal?.faults ?? [];
  const row = (name: string, at: Row, value: ReactNode) => (
    <div>
      <dt>{name}</dt>
      <dd className="row">
        <span>
          {value}
          {faults
            .filter((fault) => rowOf(fault) === at)
            .map((fault) => (
              <span className="fault" key={fault.pointer}>
                <Icon name="stop" /> {fault.text}
              </span>
            ))}
        </span>
        <button
          type="button"
          className="link-button"
          onClick={() => go(at === 'text' || at === 'photos' ? 'story' : at)}
        >
          {w.edit}
          <span className="sr-only"> {name}</span>
        </button>
      </dd>
    </div>
  );
  const what = [draft.group_name || w.unsure_name, draft.matter_name].filter(Boolean).join(' · ');
  return (
    <Page title={w.check} lead={w.check_lead}>
      {props.progress}
      <section className="sheet">
        <dl className="pairs">
          {row(w.row_what, 'what', what)}
          {row(w.row_text, 'text', <span className="said">{draft.text.trim()}</span>)}
          {row(
            w.row_photos,
            'photos',
            album.shots.length === 0 ? (
              w.photos_n(0)
            ) : (
              <span className="thumbs">
                {album.shots.map((shot, at) => (
                  <img key={shot.id} src={shot.url} alt={w.photo(at + 1)} />
                ))}
              </span>
            ),
          )}
          {row(
            w.row_place,
            'place',
            <>
              {[draft.place?.name, draft.address.trim()].filter(Boolean).join('，')}
              <span className="soft small block">{draft.place?.region}</span>
            </>,
          )}
        </dl>
      </section>
      <Promised draft={draft} />
      <Choices
        legend={w.secrecy}
        name="secrecy"
        value={draft.secrecy}
        choices={[
          {
            value: 'masked_to_enterprise',
            title: w.secrecy_masked,
            text: w.secrecy_masked_text,
          },
          { value: 'open', title: w.secrecy_open, text: w.secrecy_open_text },
          { value: 'secret', title: w.secrecy_secret, text: w.secrecy_secret_text },
        ]}
        fault={faults.find((fault) => fault.pointer === '/secrecy')?.text}
        onChoose={(value) => change({ secrecy: value as Secrecy })}
      />
      <Field label={w.name} fault={faults.find((fault) => fault.pointer === '/contact_name')?.text}>
        {(control) => (
          <input
            {...control}
            name="contact_name"
            autoComplete="name"
            maxLength={bounds['complaints.FileComplaint'].contact_name.max}
            value={draft.contact_name}
            onChange={(event) => change({ contact_name: event.target.value })}
          />
        )}
      </Field>
      {refusal && (
        <Refused error={refusal} rest={faults.filter((fault) => rowOf(fault) === undefined)} />
      )}
      <div role="alert">{notice && <Callout tone="warn">{notice}</Callout>}</div>
      {me ? (
        <div className="stack-tight">
          <button
            type="button"
            className="button main full"
            aria-disabled={busy}
            onClick={() => void send()}
          >
            {busy ? w.sending_all : w.send}
          </button>
          <p className="soft small center">{w.send_as(me.phone)}</p>
        </div>
      ) : (
        <section className="sheet">
          <h2>{w.sign_in}</h2>
          <p className="soft">{w.sign_in_lead}</p>
          <PhoneCode
            purpose="login"
            submit={w.sign_in_send}
            busy={w.sending_all}
            onCode={async (phone, code) => {
              await signIn(phone, code, draft.contact_name.trim() || undefined);
              await send();
            }}
          />
        </section>
      )}
      <Ways onBack={() => go('place')} />
      {props.foot}
    </Page>
  );
}

// The clock that will run, told before it is started.
function Promised({ draft }: { draft: Draft }) {
  const w = useWords(filing);
  const m = useWords(matters);
  const language = useLanguage();
  const { data, error } = useQuery({
    queryKey: ['public', 'preview', draft.kind, draft.matter, draft.place],
    queryFn: () =>
      readPreview({
        kind: draft.kind,
        category: draft.matter || undefined,
        estate: draft.place?.estate,
        lat_e6: draft.place?.estate === undefined ? draft.place?.lat_e6 : undefined,
        lon_e6: draft.place?.estate === undefined ? draft.place?.lon_e6 : undefined,
      }),
    retry: false,
  });
  return (
    <section className="promise" aria-live="polite">
      <h2>{w.promise}</h2>
      {error && <p>{w.promise_failed}</p>}
      {data && (
        <>
          {data.advice && <Callout tone="bad" title={data.advice} />}
          <ol>
            <li>{data.unit_name ? w.promise_unit(data.unit_name) : w.promise_unit_none}</li>
            {data.sign_by && <li>{w.promise_sign(dayText(data.sign_by, language))}</li>}
            {data.contact_by && <li>{w.promise_contact(dayText(data.contact_by, language))}</li>}
            <li>
              <b>{w.promise_answer(dayText(data.answer_by, language))}</b>
            </li>
          </ol>
          {data.provisional && <p className="small">{m.provisional}</p>}
          <p className="small">{w.promise_note}</p>
        </>
      )}
    </section>
  );
}
