import { fireEvent, render, screen } from '@testing-library/react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { expect, test, vi } from 'vitest';
import type { Group } from './calls';
import { arrange, CategoryGrid } from './CategoryGrid';
import { bodyOf } from './CheckStep';
import { blank, dropDraft, keepDraft, keyFor, readDraft, type Draft } from './draft';
import { caseNoOf } from './pages';
import { pictures } from './pictures';
import { missingStep } from './steps';

const codes = [...Array(22)].map((_, n) => String(n + 1).padStart(2, '0')).concat('99');
const group = (code: string): Group => ({
  code,
  name: `类别${code}`,
  picture: code,
  urgency: 'U3',
  kind: 'complaint',
  matters: [],
});
const place = { estate: 7, house: 9, name: '某小区 1号楼', region: '路北区' };
const whole: Draft = { ...blank, group: '03', group_name: '环境卫生', text: '垃圾两天没清', place };

test('every group of the catalogue stands on exactly one shelf, an unknown one on the last', () => {
  const shelves = arrange([...codes, '23'].map(group));
  const shown = shelves.flatMap((shelf) => shelf.groups.map(({ code }) => code));
  expect([...shown].sort()).toEqual([...codes, '23'].sort());
  expect(shelves.at(-1)!.groups.map(({ code }) => code)).toEqual(['99', '23']);
});

test('nobody has to know the catalogue: the platform may decide, even without the list', () => {
  const onChoose = vi.fn();
  render(
    <QueryClientProvider client={new QueryClient()}>
      <CategoryGrid groups={[]} chosen="" onChoose={onChoose} />
    </QueryClientProvider>,
  );
  fireEvent.click(screen.getByRole('button', { name: '不确定，请平台判断' }));
  expect(onChoose).toHaveBeenCalledWith(null);
});

test.each([
  [blank, 'what'],
  [{ ...blank, group: 'unsure' }, 'story'],
  [{ ...whole, text: '  太 短  ' }, 'story'],
  [{ ...whole, text: '一二三四' }, 'story'],
  [{ ...whole, text: '一二三四五', place: null }, 'place'],
  [whole, null],
] as const)('the first thing that is missing of %o is %s', (draft, step) => {
  expect(missingStep(draft, 5)).toBe(step);
});

test('a matter sends its code; a group alone leads the text; unsure sends neither', () => {
  const known = bodyOf({ ...whole, matter: '0301', matter_name: '垃圾' }, [4]);
  expect(known).toMatchObject({
    category: '0301',
    text: '垃圾两天没清',
    estate: 7,
    house: 9,
    files: [4],
  });
  const groupOnly = bodyOf(whole, []);
  expect(groupOnly).toMatchObject({ text: '环境卫生：垃圾两天没清' });
  expect(groupOnly).not.toHaveProperty('category');
  const unsure = bodyOf({ ...whole, group: 'unsure', group_name: '' }, []);
  expect(unsure).toMatchObject({ text: '垃圾两天没清' });
  expect(unsure).not.toHaveProperty('category');
});

test('a point without an estate sends both coordinates, an estate alone sends none', () => {
  const point = { lat_e6: 39_650_000, lon_e6: 118_180_000, name: '一点', region: '' };
  expect(bodyOf({ ...whole, place: point }, [])).toMatchObject({
    lat_e6: 39_650_000,
    lon_e6: 118_180_000,
  });
  expect(bodyOf({ ...whole, place: point }, [])).not.toHaveProperty('estate');
  expect(bodyOf(whole, [])).not.toHaveProperty('lat_e6');
});

test('pressing again is the same deed, changed words are another', () => {
  const first = keyFor('{"text":"a"}');
  expect(keyFor('{"text":"a"}')).toBe(first);
  expect(keyFor('{"text":"b"}')).not.toBe(first);
});

test('a page that is opened anew still knows the key of what was sent', async () => {
  const key = keyFor('{"text":"a"}');
  vi.resetModules();
  const anew = await import('./draft');
  expect(anew.keyFor('{"text":"a"}')).toBe(key);
  expect(anew.keyFor('{"text":"b"}')).not.toBe(key);
  anew.dropDraft();
  vi.resetModules();
  expect((await import('./draft')).keyFor('{"text":"a"}')).not.toBe(key);
});

test('a draft outlives the page and is gone once it is dropped', () => {
  expect(readDraft()).toEqual(blank);
  keepDraft(whole);
  expect(readDraft()).toEqual(whole);
  dropDraft();
  expect(readDraft()).toEqual(blank);
  localStorage.setItem('anju.draft', 'not json');
  expect(readDraft()).toEqual(blank);
});

test.each([
  ['TS20260305-00000012', 'TS20260305-00000012'],
  [' ts20260305-00000012 ', 'TS20260305-00000012'],
  ['ＴＳ２０２６０３０５－００００００１２', 'TS20260305-00000012'],
  ['TS20260305—00000012', 'TS20260305-00000012'],
])('the number %s is understood however it was typed', (typed, no) => {
  expect(caseNoOf(typed)).toBe(no);
});

test.each(
  'fee service cleaning greening security elevator fire ebike charger parking building income fund committee leak heating utility noise decoration notice misuse care other'.split(
    ' ',
  ),
)('the group %s has a picture of its own', (name) => {
  expect(pictures[name]).toBeTruthy();
});
