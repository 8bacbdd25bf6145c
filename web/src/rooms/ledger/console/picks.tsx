// Books and accounts, chosen by code or name.
import { Select } from 'antd';
import { useRead } from '@/api/read';
import { pickOf, type PickProps } from '@/kit/console/picks';
import { wordsNow } from '@/kit/words';
import { ledgerPageWords } from './words';

export const BookPick = pickOf({
  found: '/api/ledger/books',
  ask: { limit: 50 },
  choices: (reply) =>
    reply.rows.map((row) => ({ value: row.id ?? 0, label: row.name, aside: row.code })),
  named: '/api/ledger/books/{id}',
  nameOf: (reply) => reply.row.name,
  placeholder: () => wordsNow(ledgerPageWords).findBook,
});

const EntryAccount = pickOf({
  found: '/api/ledger/accounts',
  ask: { takes: 'entries', limit: 50 },
  choices: (reply) =>
    reply.rows.map((row) => ({ value: row.id ?? 0, label: `${row.code} ${row.name}` })),
  named: '/api/ledger/accounts/{id}',
  nameOf: (reply) => `${reply.row.code} ${reply.row.name}`,
  placeholder: () => wordsNow(ledgerPageWords).findAccount,
});

// Of one book, those that take entries.
export function AccountPick({ book, ...rest }: PickProps & { book: number }) {
  return <EntryAccount {...rest} within={{ book }} />;
}

// Those that are sums of their parts, by their code.
export function ParentPick({
  book,
  value,
  onChange,
  id,
}: {
  book: number;
  value?: string;
  onChange?: (code: string | undefined) => void;
  id?: string;
}) {
  const found = useRead('/api/ledger/accounts', { query: { book, takes: 'parts', limit: 200 } });
  return (
    <Select<string>
      {...(id === undefined ? {} : { id })}
      {...(value === undefined ? {} : { value })}
      onChange={(code: string | undefined) => onChange?.(code)}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      loading={found.isFetching}
      options={(found.data?.rows ?? []).map((row) => ({
        value: row.code,
        label: `${row.code} ${row.name}`,
      }))}
    />
  );
}
