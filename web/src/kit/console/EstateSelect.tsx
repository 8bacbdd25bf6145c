// A 小区 by typing part of its name. Answers the id; the row itself goes to `onRow`.
import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useEffect, useState } from 'react';
import { api, type Schemas } from '@/api/client';
import { kitWords } from '../kit_words';
import { useWords } from '../words';

type Choice = Schemas['registry.ChoiceRow'];

function useLater<T>(value: T, ms: number): T {
  const [late, setLate] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setLate(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return late;
}

export function EstateSelect({
  value,
  onChange,
  onRow,
  id,
  ...aria
}: {
  value?: number | undefined;
  onChange?: (id: number | undefined) => void;
  onRow?: (row: Choice | null) => void;
  id?: string;
  'aria-label'?: string;
}) {
  const w = useWords(kitWords);
  const [typed, setTyped] = useState('');
  const text = useLater(typed.trim(), 200);
  const found = useQuery({
    queryKey: ['estate-choices', text],
    queryFn: async () => {
      const { data } = await api.GET('/api/registry/choices', {
        params: { query: text === '' ? {} : { text } },
      });
      return data?.rows ?? [];
    },
    staleTime: 60_000,
  });
  // The name of an estate that came from the URL.
  const named = useQuery({
    queryKey: ['estate', value],
    queryFn: async () => {
      const { data } = await api.GET('/api/registry/estates/{id}', {
        params: { path: { id: value ?? 0 } },
      });
      return data ?? null;
    },
    enabled: value !== undefined,
    staleTime: 60_000,
    retry: false,
  });
  const rows = found.data ?? [];
  const options = rows.map((row) => ({
    value: row.id,
    label: row.name,
    path: row.region_path,
  }));
  if (value !== undefined && !options.some((option) => option.value === value)) {
    options.unshift({
      value,
      label: named.data?.name ?? String(value),
      path: named.data?.region_path ?? '',
    });
  }
  return (
    <Select
      {...aria}
      {...(id === undefined ? {} : { id })}
      value={value}
      onChange={(next: number | undefined) => {
        onChange?.(next);
        onRow?.(rows.find((row) => row.id === next) ?? null);
      }}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      allowClear
      options={options}
      optionRender={(option) => (
        <span className="estate-option">
          {option.data.label} <small>{option.data.path}</small>
        </span>
      )}
      loading={found.isFetching}
      notFoundContent={found.isFetching ? w.loading : w.empty}
      placeholder={w.estatePlaceholder}
      style={{ width: '100%' }}
      popupMatchSelectWidth={360}
    />
  );
}
