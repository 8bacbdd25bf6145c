// Where the name of a district is written: the middle of the largest piece of its outline, so that
// an island does not carry it off.
import type { Feature, Position } from 'geojson';

export interface Label {
  name: string;
  at: [lat: number, lon: number];
  west: number;
  east: number;
}

// Twice the area and the centre of a closed ring (the shoelace formula).
function middle(ring: readonly Position[]) {
  let area = 0;
  let x = 0;
  let y = 0;
  for (let n = 0; n + 1 < ring.length; n++) {
    const [ax = 0, ay = 0] = ring[n]!;
    const [bx = 0, by = 0] = ring[n + 1]!;
    const cross = ax * by - bx * ay;
    area += cross;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
  }
  return { area: Math.abs(area), lon: x / (3 * area), lat: y / (3 * area) };
}

export function labelOf({ geometry, properties }: Feature): Label | null {
  const name = String((properties as { name?: unknown } | null)?.name ?? '');
  const rings =
    geometry?.type === 'Polygon'
      ? [geometry.coordinates[0]]
      : geometry?.type === 'MultiPolygon'
        ? geometry.coordinates.map((polygon) => polygon[0])
        : [];
  let best: Label | null = null;
  let largest = 0;
  for (const ring of rings) {
    if (!ring) continue;
    const { area, lat, lon } = middle(ring);
    if (name === '' || !(area > largest)) continue;
    largest = area;
    const longitudes = ring.map(([longitude = 0]) => longitude);
    best = { name, at: [lat, lon], west: Math.min(...longitudes), east: Math.max(...longitudes) };
  }
  return best;
}
