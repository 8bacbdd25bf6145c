// 登记诉求 at the desk: usable by the keyboard alone, with the clock that is promised beside it.
import { Button, Form, Radio, Select } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { api, commandHeaders, type Schemas, type QueryOf } from '@/api/client';
import { useRead } from '@/api/read';
import { CommandForm } from '@/kit/console/CommandForm';
import { EstatePick } from '@/kit/console/picks';
import { fieldsOf } from '@/kit/console/field_makers';
import { PhotoField } from '@/kit/console/fields';
import { Page } from '@/kit/console/Page';
import { Verdict } from '@/kit/console/Verdict';
import { DueTag } from '@/kit/DueTag';
import { dateTime } from '@/kit/format';
import { MapView, type MapPlace } from '@/kit/map/MapView';
import { optionsOf, useEnums } from '@/kit/trade_words';
import { useWords } from '@/kit/words';
import { categoryOptions, useCategories, type CaseDetail } from './calls';
import './complaints.css';
import { CaseUrgency } from './looks';
import { caseWords } from './words';

type Desk = Schemas['complaints.DeskComplaint'];
type Preview = QueryOf<'/api/complaints/preview'>;

// What the server promises for what is filled in so far.
function Promised({ asked }: { asked: Preview }) {
  const w = useWords(caseWords);
  const ready =
    typeof asked.category === 'string' &&
    (typeof asked.estate === 'number' || typeof asked.lat_e6 === 'number');
  const preview = useRead(
    '/api/complaints/preview',
    { query: asked },
    { enabled: ready, retry: false },
  );
  const told = ready ? preview.data : null;
  return (
    <aside className="panel promise" aria-labelledby="promised" aria-live="polite">
      <h2 id="promised">{w.promised}</h2>
      {told === null || told === undefined ? (
        <p className="hint">{w.promisedHint}</p>
      ) : (
        <>
          {told.advice !== '' && <p className="advice">{told.advice}</p>}
          <dl>
            <dt>{w.urgency}</dt>
            <dd>
              <CaseUrgency urgency={told.urgency} />
            </dd>
            {told.sign_by !== null && (
              <>
                <dt>{w.signBy}</dt>
                <dd>{dateTime(told.sign_by)}</dd>
              </>
            )}
            {told.contact_by !== null && (
              <>
                <dt>{w.contactBy}</dt>
                <dd>{dateTime(told.contact_by)}</dd>
              </>
            )}
            <dt>{w.answerBy}</dt>
            <dd>
              {dateTime(told.answer_by)}{' '}
              <DueTag due_at={told.answer_by} late={false} provisional={told.provisional} />
            </dd>
            <dt>{w.likelyUnit}</dt>
            <dd>{told.unit_name === '' ? w.dispatcherDecides : told.unit_name}</dd>
            <dt>{w.region}</dt>
            <dd>{told.region_name === '' ? '—' : told.region_name}</dd>
          </dl>
        </>
      )}
    </aside>
  );
}

// Where the point lies, in the server's words.
function PlaceName({ place }: { place: MapPlace }) {
  const w = useWords(caseWords);
  const location = useRead('/api/registry/location', { query: { ...place } }, { retry: false });
  if (!location.data) return null;
  const { region_path, estate, name, distance_m } = location.data;
  return (
    <p className="hint" role="status">
      {region_path} {estate === null ? '' : w.placeOf(name, distance_m)}
    </p>
  );
}

const shortcuts: Record<string, string> = {
  '1': 'phone',
  '2': 'complaint_estate',
  '3': 'complaint_category',
  '4': 'complaint_text',
};

const desk = fieldsOf('complaints.DeskComplaint');
const matter = fieldsOf('complaints.FileComplaint', ['complaint']);

export default function DeskPage() {
  const w = useWords(caseWords);
  const enums = useEnums();
  const navigate = useNavigate();
  const categories = useCategories();
  const [form] = Form.useForm<Desk>();
  const box = useRef<HTMLDivElement>(null);
  const [filed, setFiled] = useState<CaseDetail | null>(null);
  const [turn, setTurn] = useState(0); // a new form for each caller
  const [map, setMap] = useState<'shown' | 'hidden'>('hidden');
  const [place, setPlace] = useState<MapPlace | null>(null);
  const [asked, setAsked] = useState<Preview>({});

  const focus = (field: string) =>
    box.current?.querySelector<HTMLElement>(`[id$="_${field}"]`)?.focus();

  useEffect(() => {
    if (filed === null) focus('phone');
    else document.getElementById('desk-next')?.focus();
  }, [filed, turn]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const field = event.altKey && !event.ctrlKey ? shortcuts[event.key] : undefined;
      if (field !== undefined) {
        event.preventDefault();
        focus(field);
      }
      if (event.ctrlKey && event.key === 'Enter') {
        event.preventDefault();
        form.submit();
      }
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [form]);

  const again = () => {
    setFiled(null);
    setPlace(null);
    setAsked({});
    setMap('hidden');
    setTurn(turn + 1);
  };

  if (filed !== null) {
    return (
      <Page>
        <section className="panel">
          <Verdict
            kind="done"
            title={w.filed(filed.case_no)}
            note={
              filed.next_due_at === null ? undefined : (
                <>
                  {w.due} {dateTime(filed.next_due_at)}{' '}
                  <DueTag
                    due_at={filed.next_due_at}
                    late={false}
                    provisional={filed.next_due_provisional}
                  />
                </>
              )
            }
          >
            <Button id="desk-next" type="primary" onClick={again}>
              {w.next}
            </Button>
            <Button onClick={() => void navigate(`/complaints/${filed.id}`)}>{w.open}</Button>
          </Verdict>
        </section>
      </Page>
    );
  }

  return (
    <Page
      personal="watermark"
      extra={
        <span className="hint desk-keys">
          {w.shortcuts}：{w.shortcutLines}
        </span>
      }
    >
      <div className="desk" ref={box}>
        <div className="panel">
          <CommandForm<Desk, { data?: CaseDetail }>
            key={turn}
            draft="desk-complaint"
            form={form}
            initial={{ source: 'desk', complaint: { kind: 'complaint', text: '' } }}
            submit={`${w.file}（Ctrl+Enter）`}
            onChange={(values) =>
              setAsked({
                kind: values.complaint?.kind ?? undefined,
                category: values.complaint?.category ?? undefined,
                estate: values.complaint?.estate ?? undefined,
                ...(place ?? {}),
              })
            }
            send={(values, key) =>
              api.POST('/api/complaints/desk', {
                body: { ...values, complaint: { ...values.complaint, ...(place ?? {}) } },
                headers: commandHeaders(key),
              })
            }
            onDone={(reply) => setFiled(reply.data ?? null)}
          >
            <section aria-labelledby="desk-caller">
              <h2 id="desk-caller">
                {w.deskCaller}
                <kbd>Alt+1</kbd>
              </h2>
              <div className="cols-3">
                <desk.Text name="phone" inputMode="tel" autoComplete="off" />
                <desk.Text name="name" autoComplete="off" />
                <Form.Item name={['complaint', 'secrecy']} label={w.secrecy}>
                  <Select
                    allowClear
                    placeholder={enums['complaints.Secrecy'].masked_to_enterprise}
                    options={optionsOf(enums['complaints.Secrecy'])}
                  />
                </Form.Item>
                <Form.Item name="source" label={w.source}>
                  <Select
                    options={optionsOf(enums['complaints.Source'], [
                      'desk',
                      'hotline_12345',
                      'grid_worker',
                      'community',
                    ])}
                  />
                </Form.Item>
                <desk.Text name="external_no" autoComplete="off" />
              </div>
            </section>
            <section aria-labelledby="desk-place">
              <h2 id="desk-place">
                {w.deskPlace}
                <kbd>Alt+2</kbd>
              </h2>
              <div className="cols-2">
                <Form.Item name={['complaint', 'estate']} label={w.estate}>
                  <EstatePick />
                </Form.Item>
                <matter.Text name="address" autoComplete="off" />
              </div>
              <Button
                size="small"
                aria-expanded={map === 'shown'}
                onClick={() => setMap(map === 'shown' ? 'hidden' : 'shown')}
              >
                {map === 'shown' ? w.hideMap : w.onMap}
              </Button>
              {place !== null && (
                <>
                  {' '}
                  <Button size="small" onClick={() => setPlace(null)}>
                    {w.clearPlace}
                  </Button>
                  <PlaceName place={place} />
                </>
              )}
              {map === 'shown' && (
                <MapView
                  label={w.deskPlace}
                  height="18rem"
                  points={[]}
                  selected={place}
                  onPick={(picked) => {
                    setPlace(picked);
                    setAsked((old) => ({ ...old, ...picked }));
                  }}
                />
              )}
            </section>
            <section aria-labelledby="desk-matter">
              <h2 id="desk-matter">{w.deskMatter}</h2>
              <div className="cols-2">
                <Form.Item name={['complaint', 'kind']} label={w.kind}>
                  <Radio.Group options={optionsOf(enums['complaints.Kind'])} />
                </Form.Item>
                <Form.Item
                  name={['complaint', 'category']}
                  label={
                    <>
                      {w.category}
                      <kbd>Alt+3</kbd>
                    </>
                  }
                >
                  <Select
                    allowClear
                    showSearch={{ optionFilterProp: 'label' }}
                    options={categoryOptions(categories, 'matters')}
                  />
                </Form.Item>
              </div>
              <matter.Lines
                name="text"
                label={
                  <>
                    {w.text}
                    <kbd>Alt+4</kbd>
                  </>
                }
                placeholder={w.textHint}
                autoSize={{ minRows: 4, maxRows: 12 }}
              />
              <Form.Item name={['complaint', 'files']} label={w.photos}>
                <PhotoField />
              </Form.Item>
            </section>
          </CommandForm>
        </div>
        <Promised asked={asked} />
      </div>
    </Page>
  );
}
