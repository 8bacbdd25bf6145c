import { expect, test } from 'vitest';
import { labelOf } from './outline';

const square = (west: number, south: number, side: number) => [
  [west, south],
  [west + side, south],
  [west + side, south + side],
  [west, south + side],
  [west, south],
];

test('a name stands in the middle of the largest piece, whichever comes first', () => {
  const label = labelOf({
    type: 'Feature',
    properties: { name: '曹妃甸区' },
    geometry: {
      type: 'MultiPolygon',
      coordinates: [[square(100, 10, 0.1)], [square(118, 39, 1)], [square(120, 38, 0.2)]],
    },
  })!;
  expect(label.name).toBe('曹妃甸区');
  expect(label.at[0]).toBeCloseTo(39.5, 6);
  expect(label.at[1]).toBeCloseTo(118.5, 6);
  expect([label.west, label.east]).toEqual([118, 119]);
});

test('the direction of the ring does not matter', () => {
  const label = labelOf({
    type: 'Feature',
    properties: { name: '路北区' },
    geometry: { type: 'Polygon', coordinates: [square(118, 39, 2).reverse()] },
  })!;
  expect(label.at[0]).toBeCloseTo(40, 6);
  expect(label.at[1]).toBeCloseTo(119, 6);
});

test('what has no name or no area has no label', () => {
  const geometry = { type: 'Polygon' as const, coordinates: [square(118, 39, 1)] };
  expect(labelOf({ type: 'Feature', properties: {}, geometry })).toBeNull();
  const point = { type: 'Point' as const, coordinates: [118, 39] };
  expect(labelOf({ type: 'Feature', properties: { name: 'x' }, geometry: point })).toBeNull();
});
