// Choosing a thing by typing part of its name: nobody types a number. What is chosen goes to the
// form as the number the wire wants.
import { baseWords } from '@/api/words/base';
import { registryWords } from '@/api/words/registry';
import { said } from '@/kit/said';
import { Select } from 'antd';
import { useEffect, useState } from 'react';
import { read, useRead, type Asked, type ReadPath, type ReplyOf } from '@/api/read';
import { useQuery } from '@tanstack/react-query';
import { kitWords } from '../kit_words';
import { useWords, words } from '../words';
const everywhere = said(baseWords, ({ fields }) => ({
  house: fields.house,
}));
const tradeRegistry = said(registryWords, ({ fields }) => ({
  building: fields.building,
}));

export const pickWords = words(
  {
    ...everywhere['zh-CN'],
    ...tradeRegistry['zh-CN'],
    estate: '输入小区名称查找',
    enterprise: '输入企业名称查找',
    unit: '输入单位名称查找',
    person: '输入账号或姓名查找',
    complaint: '输入诉求编号或标题查找',
    houses: '先选小区，再选楼栋和房屋',
    unnamed: (id: number) => `编号 ${id}`,
  },
  () => ({
    ...everywhere.en,
    ...tradeRegistry.en,
    estate: 'Type the name of an estate',
    enterprise: 'Type the name of an enterprise',
    unit: 'Type the name of a unit',
    person: 'Type a login or a name',
    complaint: 'Type a number or the head of a title',
    houses: 'First the estate, then the building and the house',
    unnamed: (id: number) => `No. ${id}`,
  }),
);

interface Choice {
  value: number;
  label: string;
  aside?: string; // tells two of one name apart
}

export interface PickProps {
  value?: number | undefined;
  onChange?: (id: number | undefined) => void;
  id?: string;
  'aria-label'?: string;
  within?: object; // what else they must be like: accounts of one book
}

const isLike = (typed: string, choice: Choice | undefined) =>
  choice?.label.toLowerCase().includes(typed.trim().toLowerCase()) === true;

function useLater<T>(value: T, ms: number): T {
  const [late, setLate] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setLate(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return late;
}

// A word of the kit's, or one that the room has.
type Placeholder = 'estate' | 'enterprise' | 'unit' | 'person' | 'complaint' | (() => string);

interface Source {
  found: ReadPath;
  ask: (text: string) => Asked['query'];
  choices: (reply: never) => Choice[];
  named?: ReadPath; // reads one of them, for a number that came from the address
  nameOf?: (reply: never) => string;
  placeholder: Placeholder;
}

function Pick({ source, within, value, onChange, ...rest }: PickProps & { source: Source }) {
  const w = useWords(kitWords);
  const p = useWords(pickWords);
  const [typed, setTyped] = useState('');
  const text = useLater(typed.trim(), 200);
  const found = useRead(
    source.found,
    { query: { ...source.ask(text), ...within } },
    { staleTime: 60_000, retry: false, keep: 'previous' },
  );
  const choices = found.data === undefined ? [] : source.choices(found.data as never);
  const late = typed.trim() !== text || found.isPlaceholderData;
  const known = choices.some((choice) => choice.value === value);
  const { named } = source;
  const asked = { path: { id: value ?? 0 } };
  const one = useQuery({
    queryKey: ['pick', named ?? '', value],
    queryFn: () => read(named as ReadPath, asked),
    enabled: named !== undefined && value !== undefined && found.isFetched && !known,
    staleTime: 60_000,
    retry: false,
  });
  // What was chosen keeps its name while something else is looked for.
  const [last, setLast] = useState<Choice | null>(null);
  const options = [...choices];
  if (value !== undefined && !known) {
    options.unshift(
      last?.value === value
        ? last
        : {
            value,
            label:
              one.data === undefined
                ? p.unnamed(value)
                : (source.nameOf?.(one.data as never) ?? ''),
          },
    );
  }
  return (
    <Select<number, Choice>
      {...rest}
      value={value}
      onChange={(next: number | undefined) => {
        setLast(options.find((choice) => choice.value === next) ?? null);
        setTyped('');
        onChange?.(next);
      }}
      // Until the answer to what was typed is there, Enter chooses nothing that is not like it.
      showSearch={{ filterOption: late ? isLike : false, onSearch: setTyped }}
      allowClear
      options={options}
      optionRender={(option) => (
        <span className="pick-option">
          {option.data.label} <small>{option.data.aside}</small>
        </span>
      )}
      loading={found.isFetching}
      notFoundContent={found.isFetching ? w.loading : w.empty}
      placeholder={
        typeof source.placeholder === 'string' ? p[source.placeholder] : source.placeholder()
      }
      style={{ width: '100%' }}
      popupMatchSelectWidth={360}
    />
  );
}

export function pickOf<Found extends ReadPath, Named extends ReadPath = Found>(source: {
  found: Found;
  ask?: object; // beside what was typed
  typed?: string; // the parameter of what was typed
  choices: (reply: ReplyOf<Found>) => Choice[];
  named?: Named;
  nameOf?: (reply: ReplyOf<Named>) => string;
  placeholder: Source['placeholder'];
}) {
  const { ask, typed = 'text', ...rest } = source;
  const made: Source = {
    ...rest,
    ask: (text) => ({ ...ask, ...(text === '' ? {} : { [typed]: text }) }),
  };
  return function PickOf(props: PickProps) {
    return <Pick {...props} source={made} />;
  };
}

export const EstatePick = pickOf({
  found: '/api/registry/choices',
  choices: (reply) =>
    reply.rows.map((row) => ({ value: row.id ?? 0, label: row.name, aside: row.region_path })),
  named: '/api/registry/estates/{id}',
  nameOf: (reply) => reply.name,
  placeholder: 'estate',
});

// By its unit: those who grant posts see no list of enterprises.
export const EnterprisePick = pickOf({
  found: '/api/registry/units',
  ask: { kind: 'enterprise', limit: 20 },
  choices: (reply) =>
    reply.rows.flatMap((row) =>
      row.enterprise === null ? [] : [{ value: row.enterprise, label: row.name }],
    ),
  named: '/api/registry/enterprises/{id}',
  nameOf: (reply) => reply.name,
  placeholder: 'enterprise',
});

export const UnitPick = pickOf({
  found: '/api/registry/units',
  ask: { limit: 50 },
  choices: (reply) => reply.rows.map((row) => ({ value: row.id ?? 0, label: row.name })),
  named: '/api/registry/units/{id}',
  nameOf: (reply) => reply.name,
  placeholder: 'unit',
});

export const PersonPick = pickOf({
  found: '/api/users',
  ask: { limit: 20 },
  choices: (reply) =>
    reply.rows.map((row) => ({
      value: row.id ?? 0,
      label: `${row.name} ${row.login || row.phone}`,
      aside: row.posts,
    })),
  named: '/api/users/{id}',
  nameOf: (reply) => `${reply.name} ${reply.login}`,
  placeholder: 'person',
});

export const ComplaintPick = pickOf({
  found: '/api/complaints',
  ask: { limit: 20 },
  typed: 'words',
  choices: (reply) =>
    reply.rows.map((row) => ({ value: row.id, label: row.case_no, aside: row.title })),
  named: '/api/complaints/{id}',
  nameOf: (reply) => reply.case_no,
  placeholder: 'complaint',
});

// A house is chosen down its path: estate, building, house.
export function HousePick({ onChange, id, estate: fixed }: PickProps & { estate?: number }) {
  const w = useWords(kitWords);
  const p = useWords(pickWords);
  const [estate, setEstate] = useState<number | undefined>(fixed);
  const [building, setBuilding] = useState<number>();
  const [house, setHouse] = useState<number>();
  const buildings = useRead(
    '/api/registry/estates/{id}/buildings',
    { path: { id: estate ?? 0 } },
    { enabled: estate !== undefined },
  );
  const houses = useRead(
    '/api/registry/buildings/{id}/houses',
    { path: { id: building ?? 0 }, query: { limit: 200 } },
    { enabled: building !== undefined },
  );
  const choose = (next: { estate?: number; building?: number; house?: number }) => {
    setEstate(next.estate);
    setBuilding(next.building);
    setHouse(next.house);
    onChange?.(next.house);
  };
  const search = { optionFilterProp: 'label' };
  return (
    <div className="house-pick" role="group" aria-label={p.houses}>
      {fixed === undefined && (
        <EstatePick
          {...(id === undefined ? {} : { id })}
          aria-label={w.estate}
          value={estate}
          onChange={(next) => choose(next === undefined ? {} : { estate: next })}
        />
      )}
      <Select
        aria-label={p.building}
        placeholder={p.building}
        disabled={estate === undefined}
        loading={buildings.isFetching}
        value={building}
        showSearch={search}
        options={(buildings.data?.rows ?? []).map((row) => ({
          value: row.id ?? 0,
          label: row.name,
        }))}
        onChange={(next: number) =>
          choose({ ...(estate === undefined ? {} : { estate }), building: next })
        }
      />
      <Select
        aria-label={p.house}
        placeholder={p.house}
        disabled={building === undefined}
        loading={houses.isFetching}
        value={house}
        showSearch={search}
        options={(houses.data?.rows ?? []).map((row) => ({
          value: row.id ?? 0,
          label: row.unit_no === '' ? row.room_no : `${row.unit_no}-${row.room_no}`,
        }))}
        onChange={(next: number) =>
          choose({
            ...(estate === undefined ? {} : { estate }),
            ...(building === undefined ? {} : { building }),
            house: next,
          })
        }
      />
    </div>
  );
}
