// 行政区划 as a tree that loads a level at a time, for filters and forms.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { TreeSelect } from 'antd';
import { useState } from 'react';
import { api, type Schemas } from '@/api/client';
import { kitWords } from '../kit_words';
import { useWords } from '../words';

type Region = Schemas['registry.RegionRow'];
interface Node {
  id: string;
  pId: string;
  value: string;
  title: string;
  isLeaf: boolean;
}

const depth = { city: 0, district: 1, street: 2, community: 3, cell: 4 } as const;
export type RegionLevel = keyof typeof depth;

export async function childrenOf(parent: string | undefined): Promise<Region[]> {
  const { data } = await api.GET('/api/registry/regions', {
    params: { query: { ...(parent === undefined ? {} : { parent }), limit: 200 } },
  });
  return data?.rows ?? [];
}

export function RegionSelect({
  value,
  onChange,
  to = 'community',
  id,
  placeholder,
  ...aria
}: {
  value?: string | undefined;
  onChange?: (code: string | undefined) => void;
  to?: RegionLevel; // how deep the tree goes
  id?: string;
  placeholder?: string;
  'aria-label'?: string;
}) {
  const w = useWords(kitWords);
  const client = useQueryClient();
  const [opened, setOpened] = useState<Record<string, Region[]>>({});
  const top = useQuery({
    queryKey: ['regions', ''],
    queryFn: () => childrenOf(undefined),
    staleTime: Infinity,
  });
  // The name of a region that came from the URL and whose branch is not open.
  const named = useQuery({
    queryKey: ['region', value],
    queryFn: async () => {
      const { data } = await api.GET('/api/registry/regions/{code}', {
        params: { path: { code: value ?? '' } },
      });
      return data ?? null;
    },
    enabled: value !== undefined && value !== '',
    staleTime: Infinity,
  });
  const nodes: Node[] = [];
  const add = (rows: readonly Region[], pId: string) =>
    rows.forEach((row) => {
      const code = row.code ?? '';
      nodes.push({
        id: code,
        pId,
        value: code,
        title: row.name,
        isLeaf: row.children === 0 || depth[row.level as RegionLevel] >= depth[to],
      });
    });
  add(top.data ?? [], '');
  Object.entries(opened).forEach(([parent, rows]) => add(rows, parent));
  if (named.data && !nodes.some((node) => node.value === value)) {
    nodes.unshift({
      id: value ?? '',
      pId: '',
      value: value ?? '',
      title: named.data.path === '' ? named.data.name : named.data.path,
      isLeaf: true,
    });
  }
  return (
    <TreeSelect
      {...aria}
      {...(id === undefined ? {} : { id })}
      value={value === '' ? undefined : value}
      onChange={(code: string | undefined) => onChange?.(code)}
      treeDataSimpleMode
      treeData={nodes}
      loadData={async (node) => {
        const code = String(node.value);
        const rows = await client.fetchQuery({
          queryKey: ['regions', code],
          queryFn: () => childrenOf(code),
          staleTime: Infinity,
        });
        setOpened((old) => ({ ...old, [code]: rows }));
      }}
      showSearch={{ treeNodeFilterProp: 'title' }}
      allowClear
      placeholder={placeholder ?? w.all}
      style={{ width: '100%' }}
      styles={{ popup: { root: { maxHeight: 400 } } }}
      popupMatchSelectWidth={280}
    />
  );
}
