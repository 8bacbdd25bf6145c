// What the pages of complaints read.
import { commandHeaders, api, type Schemas } from '@/api/client';
import { detailOf, listOf, useRead } from '@/api/read';
import { count } from '@/kit/format';

export type CaseRow = Schemas['complaints.CaseRow'];
export type CaseDetail = Schemas['complaints.CaseDetail'];
export type Verb = Schemas['complaints.Verb'];

export const cases = listOf('/api/complaints');
export const caseOf = detailOf('/api/complaints/{id}');

export function countText(value: Schemas['complaints.Count'] | undefined): string {
  if (value === undefined) return '';
  return value.more ? '9,999+' : count(value.count);
}

export function useCategories() {
  const read = useRead('/api/complaints/categories', {}, { staleTime: 'static' });
  return read.data?.groups ?? [];
}

// For selects: groups with their matters; `groups_too` lets a whole group be chosen.
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
