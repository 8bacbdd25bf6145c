// What the registry's pages ask the server.
import { useQuery } from '@tanstack/react-query';
import { api, type Schemas, type QueryOf } from '@/api/client';
import type { Conditions } from '@/kit/console/FilterBar';

export type EstateRow = Schemas['registry.EstateRow'];
export type EstateDetail = Schemas['registry.EstateDetail'];
export type EstateInput = Schemas['registry.EstateInput'];
export type EnterpriseRow = Schemas['registry.EnterpriseRow'];
export type EnterpriseDetail = Schemas['registry.EnterpriseDetail'];
export type EnterpriseInput = Schemas['registry.EnterpriseInput'];

interface PageOf {
  after?: string;
  limit: number;
}

export async function readEstates(conditions: Conditions, page: PageOf) {
  const { data } = await api.GET('/api/registry/estates', {
    params: { query: { ...conditions, ...page } as QueryOf<'/api/registry/estates'> },
  });
  return {
    rows: data?.rows ?? [],
    next: data?.next ?? null,
    count: data?.count ?? 0,
    capped: data?.count_capped ?? false,
  };
}

export async function readEnterprises(conditions: Conditions, page: PageOf) {
  const { data } = await api.GET('/api/registry/enterprises', {
    params: { query: { ...conditions, ...page } as QueryOf<'/api/registry/enterprises'> },
  });
  return { rows: data?.rows ?? [], next: data?.next ?? null };
}

export const estateKey = (id: number) => ['estate', id] as const;
export const enterpriseKey = (id: number) => ['enterprise', id] as const;

export function useEstate(id: number) {
  return useQuery({
    queryKey: estateKey(id),
    queryFn: async () => {
      const { data } = await api.GET('/api/registry/estates/{id}', { params: { path: { id } } });
      return data as EstateDetail;
    },
  });
}

export function useEnterprise(id: number) {
  return useQuery({
    queryKey: enterpriseKey(id),
    queryFn: async () => {
      const { data } = await api.GET('/api/registry/enterprises/{id}', {
        params: { path: { id } },
      });
      return data as EnterpriseDetail;
    },
  });
}
