// The outlines of the districts, from the server, once a visit.
import type { FeatureCollection } from 'geojson';

let asked: Promise<FeatureCollection> | null = null;

export function districtOutlines(): Promise<FeatureCollection> {
  asked ??= fetch('/api/geo/districts', { credentials: 'same-origin' })
    .then((response) => {
      if (!response.ok) throw new Error(String(response.status));
      return response.json() as Promise<FeatureCollection>;
    })
    .catch((error: unknown) => {
      asked = null; // the next map asks again
      throw error;
    });
  return asked;
}
