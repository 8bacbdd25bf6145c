// A resident's houses: those bound with their state, and the request to bind another.
import { bounds } from '@/api/bounds';
import { useRef, useState, type FormEvent } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useLocation } from 'wouter';
import { newKey } from '@/api/client';
import { placeFaults, refusalFrom, type Refusal } from '@/api/refusal';
import { doorOf } from '@/kit/door';
import { area } from '@/kit/format';
import { EstateSearch, type EstateChoice } from '@/kit/public/EstateSearch';
import { Choices, Field } from '@/kit/public/Field';
import { Icon, type IconName } from '@/kit/public/Icon';
import { Callout, Refused, Tag, Waiting } from '@/kit/public/parts';
import { SignedIn } from '@/kit/public/SignedIn';
import { useWords } from '@/kit/words';
import {
  endBinding,
  readBuildings,
  readHousesOf,
  readMyHouses,
  requestBinding,
  type BindingState,
  type MyHouse,
  type OwnerRole,
} from './calls';
import { houses } from './words';

export function HousesPage() {
  const w = useWords(houses);
  return (
    <SignedIn title={w.title} lead={w.lead}>
      <Houses />
    </SignedIn>
  );
}

const marks: Record<BindingState, [tone: 'good' | 'warn' | 'bad' | 'calm', icon: IconName]> = {
  requested: ['warn', 'clock'],
  verified: ['good', 'done'],
  refused: ['bad', 'stop'],
  ended: ['calm', 'cross'],
};

function Houses() {
  const w = useWords(houses);
  const { data, error, refetch } = useQuery({ queryKey: ['my-bindings'], queryFn: readMyHouses });
  const [said, setSaid] = useState('');
  if (error) return <Refused error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting />;
  return (
    <>
      <div role="status">{said && <Callout tone="good" title={said} />}</div>
      {data.length === 0 && <p className="empty">{w.none}</p>}
      <ul className="cards">
        {data.map((row) => (
          <OneHouse key={row.id} row={row} onEnded={() => setSaid(w.ended)} />
        ))}
      </ul>
      <Link className="button main full" to="/me/houses/new">
        {data.length === 0 ? w.bind : w.bind_more}
      </Link>
    </>
  );
}

function OneHouse({ row, onEnded }: { row: MyHouse; onEnded: () => void }) {
  const w = useWords(houses);
  const client = useQueryClient();
  const [sure, setSure] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [tone, icon] = marks[row.state];
  async function end() {
    try {
      await endBinding(row.id, row.version, w.end_reason);
      await client.invalidateQueries({ queryKey: ['my-bindings'] });
      await client.invalidateQueries({ queryKey: ['my-houses'] });
      onEnded();
    } catch (refused) {
      setError(refused);
    }
  }
  return (
    <li className="sheet stack-tight">
      <div className="row row-apart">
        <b>{row.estate_name}</b>
        <Tag tone={tone} icon={icon}>
          {w[`state_${row.state}`]}
        </Tag>
      </div>
      <p>
        {doorOf(row)} · {w[`role_${row.role}`]} · {area(row.area)}
      </p>
      <p className="soft small">{row.region_path}</p>
      {row.state === 'requested' && <p className="small">{w.state_requested_note}</p>}
      {row.decision_reason && (
        <p>
          {w.reason}：{row.decision_reason}
        </p>
      )}
      {row.enterprise_name && (
        <p className="soft small">
          {w.enterprise}：{row.enterprise_name}
        </p>
      )}
      {error !== null && <Refused error={error} />}
      {row.may.includes('end') && !sure && (
        <button type="button" className="link-button" onClick={() => setSure(true)}>
          {w.end}
        </button>
      )}
      {sure && (
        <div className="row" role="group" aria-label={w.end_sure}>
          <b>{w.end_sure}</b>
          <button type="button" className="button harm" onClick={() => void end()}>
            {w.end_yes}
          </button>
          <button type="button" className="button" onClick={() => setSure(false)}>
            {w.end_no}
          </button>
        </div>
      )}
    </li>
  );
}

export function BindPage() {
  const w = useWords(houses);
  const [estate, setEstate] = useState<EstateChoice | null>(null);
  return (
    <SignedIn title={w.bind_title} lead={w.bind_lead}>
      {estate ? (
        <>
          <div className="chosen">
            <Icon name="pin" />
            <div>
              <b>{estate.name}</b>
              <span className="soft small">{estate.region_path}</span>
            </div>
            <button type="button" className="link-button" onClick={() => setEstate(null)}>
              {w.change}
            </button>
          </div>
          <BindForm key={estate.id} estate={estate} />
        </>
      ) : (
        <EstateSearch onChoose={setEstate} />
      )}
    </SignedIn>
  );
}

const fields = ['house', 'role', 'name', 'phone', 'id_number'] as const;
type FieldName = (typeof fields)[number];

const bound = bounds['registry.RequestBinding'];

function BindForm({ estate }: { estate: EstateChoice }) {
  const w = useWords(houses);
  const [, navigate] = useLocation();
  const client = useQueryClient();
  const [building, setBuilding] = useState('');
  const [unit, setUnit] = useState('');
  const [house, setHouse] = useState('');
  const [role, setRole] = useState<OwnerRole>('owner');
  const [text, setText] = useState({ name: '', phone: '', id_number: '' });
  const [busy, setBusy] = useState(false);
  const [local, setLocal] = useState<Partial<Record<FieldName, string>>>({});
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const last = useRef({ body: '', key: '' });
  const buildings = useQuery({
    queryKey: ['buildings', estate.id],
    queryFn: () => readBuildings(estate.id),
  });
  const inside = useQuery({
    queryKey: ['houses-of', building],
    queryFn: () => readHousesOf(Number(building)),
    enabled: building !== '',
  });
  const units = [...new Set(inside.data?.map((row) => row.unit_no) ?? [])];
  const shownUnit = units.length === 1 ? units[0]! : unit;
  const rooms = inside.data?.filter((row) => row.unit_no === shownUnit) ?? [];
  const placed = refusal ? placeFaults(refusal, fields) : undefined;
  const at = (name: FieldName) => local[name] ?? placed?.at.get(name)?.join(' ');

  async function go(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    const missing = {
      ...(house ? {} : { house: w.house_fault }),
      ...(text.name.trim() ? {} : { name: w.name_fault }),
      ...(text.phone.trim() ? {} : { phone: w.phone_fault }),
    };
    setLocal(missing);
    setRefusal(null);
    if (Object.keys(missing).length > 0) return;
    const id_number = text.id_number.trim();
    const body = {
      house: Number(house),
      role,
      name: text.name.trim(),
      phone: text.phone.trim(),
      ...(id_number ? { id_number } : {}),
    };
    const sealed = JSON.stringify(body);
    if (last.current.body !== sealed) last.current = { body: sealed, key: newKey() };
    setBusy(true);
    try {
      await requestBinding(body, last.current.key);
      await client.invalidateQueries({ queryKey: ['my-bindings'] });
      navigate('/me/houses', { replace: true });
    } catch (error) {
      setRefusal(refusalFrom(error));
      setBusy(false);
    }
  }

  if (buildings.error) {
    return <Refused error={buildings.error} retry={() => void buildings.refetch()} />;
  }
  if (!buildings.data) return <Waiting />;
  if (buildings.data.length === 0) return <Callout tone="warn">{w.no_buildings}</Callout>;
  const typed = (name: 'name' | 'phone' | 'id_number') => ({
    name,
    value: text[name],
    onChange: (event: { target: { value: string } }) =>
      setText({ ...text, [name]: event.target.value }),
  });
  return (
    <form className="stack" onSubmit={(event) => void go(event)} noValidate>
      <Field label={w.building} fault={building === '' ? at('house') : undefined}>
        {(control) => (
          <select
            {...control}
            value={building}
            onChange={(event) => {
              setBuilding(event.target.value);
              setUnit('');
              setHouse('');
            }}
          >
            <option value="">{w.choose}</option>
            {buildings.data.map((row) => (
              <option key={row.id} value={row.id}>
                {row.name}
              </option>
            ))}
          </select>
        )}
      </Field>
      {inside.error && <Refused error={inside.error} />}
      {building !== '' && !inside.data && !inside.error && <Waiting />}
      {inside.data?.length === 0 && <Callout tone="warn">{w.no_houses}</Callout>}
      {units.length > 1 && (
        <Field label={w.unit} fault={unit === '' ? at('house') : undefined}>
          {(control) => (
            <select
              {...control}
              value={unit}
              onChange={(event) => {
                setUnit(event.target.value);
                setHouse('');
              }}
            >
              <option value="">{w.choose}</option>
              {units.map((name) => (
                <option key={name} value={name}>
                  {name || w.no_unit}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {rooms.length > 0 && (
        <Field label={w.room} fault={at('house')}>
          {(control) => (
            <select {...control} value={house} onChange={(event) => setHouse(event.target.value)}>
              <option value="">{w.choose}</option>
              {rooms.map((row) => (
                <option key={row.id} value={row.id}>
                  {row.room_no}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <Choices
        legend={w.role}
        name="role"
        value={role}
        chips
        choices={(['owner', 'family', 'tenant'] as const).map((value) => ({
          value,
          title: w[`role_${value}`],
        }))}
        fault={at('role')}
        onChoose={(value) => setRole(value as OwnerRole)}
      />
      <Field label={w.name} hint={w.name_hint} fault={at('name')}>
        {(control) => (
          <input {...control} {...typed('name')} autoComplete="name" maxLength={bound.name.max} />
        )}
      </Field>
      <Field label={w.phone} hint={w.phone_hint} fault={at('phone')}>
        {(control) => (
          <input
            {...control}
            {...typed('phone')}
            type="tel"
            inputMode="tel"
            autoComplete="tel-national"
            maxLength={bound.phone.max}
          />
        )}
      </Field>
      <Field label={w.id_number} hint={w.id_hint} fault={at('id_number')}>
        {(control) => (
          <input
            {...control}
            {...typed('id_number')}
            autoComplete="off"
            maxLength={bound.id_number.max}
          />
        )}
      </Field>
      {refusal && (refusal.faults.length === 0 || placed!.elsewhere.length > 0) && (
        <Refused error={refusal} rest={placed!.elsewhere} />
      )}
      <button type="submit" className="button main full" aria-disabled={busy}>
        {busy ? w.busy : w.submit}
      </button>
    </form>
  );
}
