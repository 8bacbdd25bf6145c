// What the public side asks of complaints, and the shapes of the answers.
import { upload } from '@/api/client';
import { get, send, type Command } from '@/kit/public/ask';

export type State =
  | 'registered'
  | 'refused'
  | 'answered'
  | 'dispatched'
  | 'working'
  | 'replied'
  | 'visiting'
  | 'rework'
  | 'closed'
  | 'archived'
  | 'withdrawn';
export type Clock =
  'accept' | 'sign' | 'contact' | 'handle' | 'review' | 'visit' | 'archive' | 'feedback';
export type Kind = 'complaint' | 'consult' | 'suggestion' | 'praise';
export type Urgency = 'U0' | 'U1' | 'U2' | 'U3' | 'U4' | 'U5';
export type Secrecy = 'open' | 'masked_to_enterprise' | 'secret';
export type Solved = 'solved' | 'partly' | 'unsolved';
export type Satisfied = 'satisfied' | 'basically' | 'dissatisfied';

export interface Matter {
  code: string;
  name: string;
  urgency: Urgency;
  kind: Kind;
}
export interface Group extends Matter {
  picture: string;
  matters: Matter[];
}
export interface Preview {
  urgency: Urgency;
  region_name: string;
  estate?: number | null;
  estate_name: string;
  unit_name: string;
  sign_by?: string | null;
  contact_by?: string | null;
  answer_by: string;
  advice: string;
}
export interface FileComplaint {
  kind: Kind;
  category?: string;
  title: string;
  text: string;
  estate?: number;
  house?: number;
  lat_e6?: number;
  lon_e6?: number;
  address: string;
  secrecy: Secrecy;
  contact_name: string;
  contact_phone: string;
  files: number[];
}
export interface CaseRow {
  id: number;
  case_no: string;
  state: State;
  category: string;
  category_name: string;
  title: string;
  estate_name: string;
  region_name: string;
  lead_unit_name: string;
  registered_at: string;
  next_due_at?: string | null;
  next_clock?: Clock | null;
  late: boolean;
}
export interface ClockView {
  clock: Clock;
  due_at: string;
  met_at?: string | null;
  late: boolean;
}
export interface CaseFile {
  file: number;
  content_type: string;
  width: number;
  height: number;
  url: string;
}
export interface CaseDetail extends CaseRow {
  text: string;
  address: string;
  secrecy: Secrecy;
  dispatch_reason: string;
  solved?: Solved | 'unreached' | null;
  satisfied?: Satisfied | null;
  rated_at?: string | null;
  closed_at?: string | null;
  clocks: ClockView[];
  files: CaseFile[];
  may: string[];
  version: number;
}
export interface Step {
  seq: number;
  at: string;
  what: string;
  title: string;
  verb?: string | null;
  role: string;
  post: string;
  detail: string;
  words: string;
  files: CaseFile[];
}
export interface PublicCase {
  case_no: string;
  state: State;
  category_name: string;
  title: string;
  estate_name: string;
  lead_unit_name: string;
  registered_at: string;
  next_due_at?: string | null;
  next_clock?: Clock | null;
  steps: { at: string; title: string; detail: string; words: string }[];
}
export interface Stats {
  from: string;
  until: string;
  filed: number;
  closed: number;
  open: number;
  response_ppm?: number | null;
  solved_ppm?: number | null;
  satisfied_ppm?: number | null;
}
export interface ClockRule {
  clock: Clock;
  name: string;
  limit: string;
  article: string;
  document: string;
  standing: 'confirmed' | 'proposed_default';
  due_at: string;
  met_at?: string | null;
  late: boolean;
}
export interface House {
  house: number;
  estate: number;
  estate_name: string;
  region_path: string;
  building_name: string;
  unit_no: string;
  room_no: string;
  state: string;
}

export const readGroups = async () =>
  (await get<{ groups: Group[] }>('/api/complaints/categories')).groups;
export const readStats = () => get<Stats>('/api/complaints/stats');
export const readPreview = (query: {
  kind: Kind;
  category?: string | undefined;
  estate?: number | undefined;
  lat_e6?: number | undefined;
  lon_e6?: number | undefined;
}) => get<Preview>('/api/complaints/preview', query);
export const readMine = (tab: 'open' | 'all', after?: string, limit = 20) =>
  get<{ rows: CaseRow[]; next: string }>('/api/complaints', {
    tab,
    order: 'newest',
    limit,
    after,
  });
export const readCase = (id: string) => get<CaseDetail>(`/api/complaints/${id}`);
export const readSteps = async (id: string) =>
  (await get<{ steps: Step[] }>(`/api/complaints/${id}/timeline`)).steps;
export const readRules = async (id: string) =>
  (await get<{ rules: ClockRule[] }>(`/api/complaints/${id}/clocks`)).rules;
export const readHouses = async () =>
  (await get<{ rows: House[] }>('/api/registry/my-houses')).rows.filter(
    (house) => house.state === 'verified',
  );

export const fileComplaint = (body: FileComplaint, key: string) =>
  send<CaseDetail>('POST', '/api/complaints', body, { key });
export const lookUp = (case_no: string, phone: string, code: string) =>
  send<PublicCase>('POST', '/api/complaints/lookup', { case_no, phone, code });

type Deed = 'supplements' | 'messages' | 'withdrawal' | 'rating';
export const act = (id: number, deed: Deed, body: unknown, command: Command) =>
  send<CaseDetail>('POST', `/api/complaints/${id}/${deed}`, body, command);

export function uploadPhoto(
  photo: Blob,
  name: string,
  key: string,
  onProgress: (sent: number, total: number) => void,
) {
  const form = new FormData();
  form.append('file', photo, name);
  return upload<{ file: number }>('/api/complaints/files', form, key, onProgress);
}
