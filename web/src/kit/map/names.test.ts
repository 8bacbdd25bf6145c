import { describe, expect, it } from 'vitest';
import { largestPiece, overlaps } from './names';

const square = (x: number, y: number, side: number) => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
  [x, y],
];

describe('the name of an outline', () => {
  it('stands in the middle of the largest piece, not between the pieces', () =>
    expect(
      largestPiece({
        type: 'MultiPolygon',
        coordinates: [[square(100, 50, 1)], [square(0, 0, 4)]],
      }),
    ).toEqual({ center: [2, 2], west: 0, east: 4 }));

  it('does not care which way round the outline goes', () =>
    expect(
      largestPiece({ type: 'Polygon', coordinates: [square(0, 0, 2).reverse()] })?.center,
    ).toEqual([1, 1]));

  it('of a shape without ground is nowhere', () => {
    expect(largestPiece({ type: 'Polygon', coordinates: [[]] })).toBeNull();
    expect(largestPiece({ type: 'Point', coordinates: [1, 2] })).toBeNull();
  });

  it('is not written over another', () => {
    const box = { left: 0, top: 0, right: 10, bottom: 10 };
    expect(overlaps(box, { left: 9, top: 9, right: 20, bottom: 20 })).toBe(true);
    expect(overlaps(box, { left: 10, top: 0, right: 20, bottom: 10 })).toBe(false);
  });
});
