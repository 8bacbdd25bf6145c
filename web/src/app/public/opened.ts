// What a receipt opens, in words. What has none is shown as it stands in the log.
import { dateTime } from '@/kit/format';
import type { Opened } from '@/kit/proof/proof';

type Words = Readonly<Record<string, string>>;
// The words of the contract, and those that 核验 has for what is no field of a page.
interface Trade {
  fields: Words & { kind: string };
  enums: Readonly<Record<string, Words>>;
  nouns: Words;
}
interface Own {
  members: Words;
  until: (clock: string, at: string) => string;
}
export type Speech = Omit<Trade, 'fields'> & Own;

export function speechOf({ fields, enums, nouns }: Trade, own: Own): Speech {
  const members = { ...fields, complaint_kind: fields.kind, ...own.members };
  return { members, enums, nouns, until: own.until };
}

const enum_of: Words = {
  state: 'complaints.State',
  source: 'complaints.Source',
  complaint_kind: 'complaints.Kind',
  urgency: 'complaints.Urgency',
};

const bare = (name: string) => name.replace(/^data\./, '');

export function nameOf(name: string, { members }: Speech): string {
  return members[bare(name)] ?? name;
}

function words(member: string, told: unknown, speech: Speech): string | undefined {
  const wordOf = (list: string, value: string) => speech.enums[list]?.[value];
  switch (member) {
    case 'at':
    case 'recorded_at':
      return dateTime(new Date(Number(told)).toISOString());
    case 'received_at':
      return dateTime(String(told));
    case 'about': {
      const { noun, id } = told as { noun: string; id: number };
      return `${speech.nouns[noun] ?? noun} ${id}`;
    }
    case 'files':
      return (told as number[]).join('、') || '—';
    case 'clocks':
      return (told as { clock: string; due_at: string }[])
        .map(({ clock, due_at }) =>
          speech.until(wordOf('complaints.Clock', clock) ?? clock, dateTime(due_at)),
        )
        .join('；');
    default:
      return typeof told === 'string' ? (wordOf(enum_of[member] ?? '', told) ?? told) : undefined;
  }
}

// A log may commit to what is no JSON, or of another form.
export function valueOf({ name, value }: Opened, speech: Speech): string {
  try {
    return words(bare(name), JSON.parse(value), speech) ?? value;
  } catch {
    return value;
  }
}
