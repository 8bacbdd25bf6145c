// What the pages of complaints ask the server.
import { useQuery } from '@tanstack/react-query';
import { api, commandHeaders, type Schemas, type QueryOf } from '@/api/client';
import type { Conditions } from '@/kit/console/FilterBar';
import { count } from '@/kit/format';

export type CaseRow = Schemas['complaints.CaseRow'];
export type CaseDetail = Schemas['complaints.CaseDetail'];
export type Verb = Schemas['complaints.Verb'];
export type CaseFilter = QueryOf<'/api/complaints'>;

export const caseKey = (id: number) => ['complaint', id] as const;

// The words of the URL go as they are; the server reads and checks them.
export async function readCases(conditions: Conditions, page: { after?: string; limit: number }) {
  const { data } = await api.GET('/api/complaints', {
    params: { query: { ...conditions, ...page } as CaseFilter },
  });
  return { rows: data?.rows ?? [], next: data?.next ?? null };
}

export function useCounts(conditions: Conditions) {
  return useQuery({
    queryKey: ['complaint-counts', conditions],
    queryFn: async () => {
      const { data } = await api.GET('/api/complaints/counts', {
        params: { query: conditions as CaseFilter },
      });
      return data ?? null;
    },
  });
}

export function countText(value: Schemas['complaints.Count'] | undefined): string {
  if (value === undefined) return '';
  return value.more ? '9,999+' : count(value.count);
}

export function useCategories() {
  return useQuery({
    queryKey: ['complaint-categories'],
    queryFn: async () => {
      const { data } = await api.GET('/api/complaints/categories');
      return data?.groups ?? [];
    },
    staleTime: Infinity,
  });
}

// For selects: groups with their matters; `groups` lets a whole group be chosen.
export function categoryOptions(
  groups: readonly Schemas['complaints.CategoryView'][],
  whole: 'matters' | 'groups_too',
) {
  return groups.map((group) => ({
    label: group.name,
    title: group.name,
    options: [
      ...(whole === 'groups_too' ? [{ value: group.code, label: `${group.name}（全部）` }] : []),
      ...group.matters.map((matter) => ({
        value: matter.code,
        label: matter.name,
      })),
    ],
  }));
}

export function useCase(id: number) {
  return useQuery({
    queryKey: caseKey(id),
    queryFn: async () => {
      const { data } = await api.GET('/api/complaints/{id}', { params: { path: { id } } });
      return data as CaseDetail;
    },
  });
}

export function useTimeline(id: number, version: number | undefined) {
  return useQuery({
    queryKey: ['complaint-timeline', id, version],
    queryFn: async () => {
      const { data } = await api.GET('/api/complaints/{id}/timeline', { params: { path: { id } } });
      return data?.steps ?? [];
    },
    enabled: version !== undefined,
  });
}

export function useClocks(id: number, version: number | undefined) {
  return useQuery({
    queryKey: ['complaint-clocks', id, version],
    queryFn: async () => {
      const { data } = await api.GET('/api/complaints/{id}/clocks', { params: { path: { id } } });
      return data?.rules ?? [];
    },
    enabled: version !== undefined,
  });
}

export function sign(row: { id: number; version: number }, key: string) {
  return api.POST('/api/complaints/{id}/signature', {
    params: { path: { id: row.id } },
    headers: commandHeaders(key, row.version),
  });
}

export function dispatchByCatalogue(row: { id: number; version: number }, key: string) {
  return api.POST('/api/complaints/{id}/dispatch', {
    params: { path: { id: row.id } },
    body: {},
    headers: commandHeaders(key, row.version),
  });
}
