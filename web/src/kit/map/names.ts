// Where the name of an outline is written: in the middle of its largest piece, so that islands and
// far corners do not pull it out of the district.
import type { Geometry, Position } from 'geojson';

export interface Piece {
  center: [number, number]; // latitude, longitude
  west: number;
  east: number;
}

function ringArea(ring: readonly Position[]): number {
  let twice = 0;
  for (let i = 0; i < ring.length; i += 1) {
    const [x1 = 0, y1 = 0] = ring[i] ?? [];
    const [x2 = 0, y2 = 0] = ring[(i + 1) % ring.length] ?? [];
    twice += x1 * y2 - x2 * y1;
  }
  return twice / 2;
}

function centroid(ring: readonly Position[], area: number): [number, number] {
  let x = 0;
  let y = 0;
  for (let i = 0; i < ring.length; i += 1) {
    const [x1 = 0, y1 = 0] = ring[i] ?? [];
    const [x2 = 0, y2 = 0] = ring[(i + 1) % ring.length] ?? [];
    const cross = x1 * y2 - x2 * y1;
    x += (x1 + x2) * cross;
    y += (y1 + y2) * cross;
  }
  return [y / (6 * area), x / (6 * area)];
}

export function largestPiece(geometry: Geometry): Piece | null {
  const rings =
    geometry.type === 'Polygon'
      ? [geometry.coordinates[0]]
      : geometry.type === 'MultiPolygon'
        ? geometry.coordinates.map((polygon) => polygon[0])
        : [];
  let best: { ring: Position[]; area: number } | null = null;
  for (const ring of rings) {
    if (ring === undefined) continue;
    const area = ringArea(ring);
    if (area !== 0 && (best === null || Math.abs(area) > Math.abs(best.area))) {
      best = { ring, area };
    }
  }
  if (best === null) return null;
  const east = best.ring.map((position) => position[0] ?? 0);
  return {
    center: centroid(best.ring, best.area),
    west: Math.min(...east),
    east: Math.max(...east),
  };
}

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
