// What the public side asks of complaints. The shapes are the contract's.
import { upload, type Schemas } from '@/api/client';
import { api, command, the } from '@/kit/public/ask';

export type State = Schemas['complaints.State'];
export type Clock = Schemas['complaints.Clock'];
export type Kind = Schemas['complaints.Kind'];
export type Secrecy = Schemas['complaints.Secrecy'];
export type Satisfied = Schemas['complaints.Satisfied'];
// What a resident can say; that nobody was reached is for the return visit to find.
export type Solved = Exclude<Schemas['complaints.Solved'], 'unreached'>;
export type Group = Schemas['complaints.CategoryView'];
export type Preview = Schemas['complaints.FilingPreview'];
export type FileComplaint = Schemas['complaints.FileComplaint'];
export type CaseRow = Schemas['complaints.CaseRow'];
export type CaseFile = Schemas['complaints.CaseFile'];
export type CaseDetail = Schemas['complaints.CaseDetail'];
export type Step = Schemas['complaints.Step'];
export type PublicCase = Schemas['complaints.PublicCase'];
export type House = Schemas['registry.MyHouseRow'];

const of = (id: number) => ({ params: { path: { id } } });

export const readCategories = () => the(api.GET('/api/complaints/categories'));
export const readPreview = (query: {
  kind: Kind;
  category?: string | undefined;
  estate?: number | undefined;
  lat_e6?: number | undefined;
  lon_e6?: number | undefined;
}) => the(api.GET('/api/complaints/preview', { params: { query } }));
export const readMine = (tab: 'open' | 'all', cursor?: string, limit = 20) =>
  the(
    api.GET('/api/complaints', {
      params: { query: { tab, order: 'newest', limit, ...(cursor ? { cursor } : {}) } },
    }),
  );
export const readCase = (id: number) => the(api.GET('/api/complaints/{id}', of(id)));
export const readSteps = async (id: number) =>
  (await the(api.GET('/api/complaints/{id}/timeline', of(id)))).steps;
export const readReceipt = (id: number) => the(api.GET('/api/complaints/{id}/receipt', of(id)));
export const readRules = async (id: number) =>
  (await the(api.GET('/api/complaints/{id}/clocks', of(id)))).rules;
export const readHouses = async () =>
  (await the(api.GET('/api/registry/my-houses'))).rows.filter(({ state }) => state === 'verified');
export const readEstatesNear = (point: { lat_e6: number; lon_e6: number }) =>
  the(api.GET('/api/registry/choices', { params: { query: point } }));

export const fileComplaint = (body: FileComplaint, key: string) =>
  the(api.POST('/api/complaints', { body, ...command(key) }));
export const lookUp = (case_no: string, phone: string, code: string) =>
  the(api.POST('/api/complaints/lookup', { body: { case_no, phone, code }, ...command() }));

// A deed on a matter answers the matter as it then is.
type Seen = Pick<CaseDetail, 'id' | 'version'>;
type Deed<Body> = (seen: Seen, body: Body, key: string) => Promise<CaseDetail>;

export const rate: Deed<Schemas['complaints.RateComplaint']> = ({ id, version }, body, key) =>
  the(api.POST('/api/complaints/{id}/rating', { ...of(id), body, ...command(key, version) }));
export const supplement: Deed<Schemas['complaints.SupplementComplaint']> = (seen, body, key) =>
  the(
    api.POST('/api/complaints/{id}/supplements', {
      ...of(seen.id),
      body,
      ...command(key, seen.version),
    }),
  );
export const message: Deed<Schemas['complaints.SendMessage']> = ({ id, version }, body, key) =>
  the(api.POST('/api/complaints/{id}/messages', { ...of(id), body, ...command(key, version) }));
export const withdraw: Deed<Schemas['complaints.WithdrawComplaint']> = (seen, body, key) =>
  the(
    api.POST('/api/complaints/{id}/withdrawal', {
      ...of(seen.id),
      body,
      ...command(key, seen.version),
    }),
  );

export function uploadPhoto(
  photo: Blob,
  name: string,
  key: string,
  onProgress: (sent: number, total: number) => void,
) {
  const form = new FormData();
  form.append('file', photo, name);
  return upload<Schemas['files.FileReply']>('/api/files', form, key, onProgress);
}
