// What the public side asks of the registry.
import { get, send } from '@/kit/public/ask';

export type OwnerRole = 'owner' | 'tenant' | 'family';
export type BindingState = 'requested' | 'verified' | 'refused' | 'ended';
export interface Building {
  id: number;
  name: string;
  units: number;
  houses: number;
}
export interface HouseRow {
  id: number;
  unit_no: string;
  room_no: string;
}
export interface MyHouse {
  id: number;
  house: number;
  estate_name: string;
  region_path: string;
  building_name: string;
  unit_no: string;
  room_no: string;
  area: number;
  role: OwnerRole;
  state: BindingState;
  decision_reason: string;
  enterprise_name: string;
  version: number;
  may: string[];
}
export interface RequestBinding {
  house: number;
  role: OwnerRole;
  name: string;
  phone: string;
  id_number?: string;
}

export const readMyHouses = async () =>
  (await get<{ rows: MyHouse[] }>('/api/registry/my-houses')).rows;
export const readBuildings = async (estate: number) =>
  (await get<{ rows: Building[] }>(`/api/registry/estates/${estate}/buildings`)).rows;

// All houses of one building: a tower has a few hundred at most.
export async function readHousesOf(building: number): Promise<HouseRow[]> {
  const all: HouseRow[] = [];
  let after: string | undefined;
  do {
    const page: { rows: HouseRow[]; next: string } = await get(
      `/api/registry/buildings/${building}/houses`,
      { limit: 200, after },
    );
    all.push(...page.rows);
    after = page.next || undefined;
  } while (after !== undefined);
  return all;
}

export const requestBinding = (body: RequestBinding, key: string) =>
  send('POST', '/api/registry/bindings', body, { key });
export const endBinding = (id: number, version: number, reason: string) =>
  send('POST', `/api/registry/bindings/${id}/termination`, { reason }, { version });
