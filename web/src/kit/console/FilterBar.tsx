// The query card of a list: conditions in columns, 查询 and 重置, the rest behind 展开. What is
// asked for lives in the URL; nothing is asked at each keystroke.
import { DownOutlined, UpOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import type { Conditions } from '@/api/read';
import { kitWords } from '../kit_words';
import { optionsOf, useEnums } from '../trade_words';
import { useWords } from '../words';
import { ComplaintPick, EnterprisePick, EstatePick, PersonPick, UnitPick } from './picks';
import { RegionSelect, type RegionLevel } from './RegionSelect';

const DateFields = lazy(() => import('./DateFields'));

// What the journal calls a thing, and the pick of it; of the others there are no names to choose from.
const things: Readonly<Record<string, typeof EstatePick>> = {
  complaint: ComplaintPick,
  estate: EstatePick,
  enterprise: EnterprisePick,
  user: PersonPick,
};

const picks = {
  complaint: ComplaintPick,
  estate: EstatePick,
  enterprise: EnterprisePick,
  unit: UnitPick,
  person: PersonPick,
};

export interface FilterField {
  name: string; // of the query parameter
  label: () => string;
  kind: 'text' | 'select' | 'dates' | 'date' | 'region' | 'flag' | 'thing' | keyof typeof picks;
  until?: string; // dates: the parameter of the last day
  id?: string; // thing: the parameter of which one of its kind
  of?: string; // select: the enumeration whose values are chosen from
  options?: readonly { value: string; label: string }[];
  placeholder?: () => string;
  to?: RegionLevel;
}

const shown = 7; // conditions before 展开; on a phone two, and those that are set
const shownOnPhone = 2;

export function FilterBar({
  fields,
  conditions,
  onSearch,
}: {
  fields: readonly FilterField[];
  conditions: Conditions;
  onSearch: (next: Conditions) => void;
}) {
  const w = useWords(kitWords);
  const enums: Readonly<Record<string, Readonly<Record<string, string>>>> = useEnums();
  const [draft, setDraft] = useState<Record<string, string>>({ ...conditions });
  const hidden = fields.slice(shown);
  const [open, setOpen] = useState(() => hidden.some((field) => field.name in conditions));
  const key = JSON.stringify(conditions);
  // Another address fills the card anew.
  const [seen, setSeen] = useState(key);
  if (seen !== key) {
    setSeen(key);
    setDraft({ ...conditions });
  }

  const put = (changes: Record<string, string | undefined>) =>
    setDraft((old) => {
      const next: Record<string, string> = { ...old };
      for (const [name, value] of Object.entries(changes)) {
        if (value === undefined || value === '') delete next[name];
        else next[name] = value;
      }
      return next;
    });

  const optionsFor = ({ of, options }: FilterField) =>
    of === undefined ? [...(options ?? [])] : optionsOf(enums[of] ?? {});

  const input = (field: FilterField): ReactNode => {
    const value = draft[field.name];
    const id = `filter-${field.name}`;
    switch (field.kind) {
      case 'text':
        return (
          <Input
            id={id}
            value={value ?? ''}
            allowClear
            placeholder={field.placeholder?.()}
            onChange={(event) => put({ [field.name]: event.target.value })}
          />
        );
      case 'select':
      case 'flag':
        return (
          <Select
            id={id}
            value={value}
            allowClear
            placeholder={w.all}
            options={
              field.kind === 'flag'
                ? [
                    { value: 'true', label: w.yes },
                    { value: 'false', label: w.no },
                  ]
                : optionsFor(field)
            }
            showSearch={{ optionFilterProp: 'label' }}
            onChange={(next?: string) => put({ [field.name]: next })}
            style={{ width: '100%' }}
          />
        );
      case 'thing': {
        const Pick = value === undefined ? undefined : things[value];
        const of = field.id ?? '';
        return (
          <>
            <Select
              id={id}
              value={value}
              allowClear
              placeholder={w.all}
              options={[...(field.options ?? [])]}
              onChange={(next?: string) => put({ [field.name]: next, [of]: undefined })}
              style={{ width: '100%' }}
            />
            {Pick !== undefined && (
              <Pick
                aria-label={`${field.label()} ${w.whichOne}`}
                value={draft[of] === undefined ? undefined : Number(draft[of])}
                onChange={(next) => put({ [of]: next === undefined ? undefined : String(next) })}
              />
            )}
          </>
        );
      }
      case 'date':
      case 'dates':
        return (
          <Suspense fallback={<Input id={id} disabled />}>
            <DateFields id={id} name={field.name} until={field.until} values={draft} put={put} />
          </Suspense>
        );
      case 'region':
        return (
          <RegionSelect
            id={id}
            value={value}
            {...(field.to === undefined ? {} : { to: field.to })}
            onChange={(next) => put({ [field.name]: next })}
          />
        );
      case 'complaint':
      case 'estate':
      case 'enterprise':
      case 'unit':
      case 'person': {
        const Pick = picks[field.kind];
        return (
          <Pick
            id={id}
            value={value === undefined ? undefined : Number(value)}
            onChange={(next) =>
              put({ [field.name]: next === undefined ? undefined : String(next) })
            }
          />
        );
      }
    }
  };

  return (
    <form
      className={open ? 'filter-bar filter-open' : 'filter-bar'}
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        onSearch(draft);
      }}
    >
      {(open ? fields : fields.slice(0, shown)).map((field, at) => (
        <div
          key={field.name}
          className={
            at < shownOnPhone || field.name in conditions
              ? 'filter-field'
              : 'filter-field filter-later'
          }
        >
          <label htmlFor={`filter-${field.name}`}>{field.label()}</label>
          <div>{input(field)}</div>
        </div>
      ))}
      <div className="filter-go">
        <Button type="primary" htmlType="submit">
          {w.search}
        </Button>
        <Button onClick={() => onSearch({})}>{w.reset}</Button>
        {fields.length > shownOnPhone && (
          <Button
            type="link"
            className={hidden.length > 0 ? '' : 'filter-phone'}
            onClick={() => setOpen(!open)}
            aria-expanded={open}
            icon={open ? <UpOutlined /> : <DownOutlined />}
            iconPlacement="end"
          >
            {open ? w.collapse : w.expand}
          </Button>
        )}
      </div>
    </form>
  );
}
