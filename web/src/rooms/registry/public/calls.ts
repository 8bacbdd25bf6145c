// What the public side asks of the registry. The shapes are the contract's.
import type { Schemas } from '@/api/client';
import { api, command, the } from '@/kit/public/ask';

export type OwnerRole = Schemas['registry.OwnerRole'];
export type BindingState = Schemas['registry.BindingState'];
export type MyHouse = Schemas['registry.MyHouseRow'];
export type HouseRow = Schemas['registry.HouseRow'];
export type RequestBinding = Schemas['registry.RequestBinding'];

export const readMyHouses = async () => (await the(api.GET('/api/registry/my-houses'))).rows;
export const readBuildings = async (id: number) =>
  (await the(api.GET('/api/registry/estates/{id}/buildings', { params: { path: { id } } }))).rows;

// All houses of one building: a tower has a few hundred at most.
export async function readHousesOf(id: number): Promise<HouseRow[]> {
  const all: HouseRow[] = [];
  let cursor = '';
  do {
    const page = await the(
      api.GET('/api/registry/buildings/{id}/houses', {
        params: { path: { id }, query: { limit: 200, ...(cursor ? { cursor } : {}) } },
      }),
    );
    all.push(...page.rows);
    cursor = page.next ?? '';
  } while (cursor !== '');
  return all;
}

export const requestBinding = (body: RequestBinding, key: string) =>
  the(api.POST('/api/registry/bindings', { body, ...command(key) }));
export const endBinding = (id: number, version: number, reason: string) =>
  the(
    api.POST('/api/registry/bindings/{id}/termination', {
      params: { path: { id } },
      body: { reason },
      ...command(undefined, version),
    }),
  );
