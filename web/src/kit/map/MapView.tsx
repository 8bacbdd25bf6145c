// A map of our own ground: district outlines and points on a canvas, no tiles, nothing from
// another origin. Leaflet loads when a map is shown. Every map has its table twin.
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { kitWords } from '../kit_words';
import { useWords } from '../words';
import './map.css';
import type { MapBox, MapPlace, MapPoint } from './map_types';

export type { MapBox, MapPlace, MapPoint } from './map_types';

const LeafletMap = lazy(() => import('./LeafletMap'));

export interface MapViewProps {
  label: string;
  points: readonly MapPoint[];
  // Where the map looks at first; without it the whole city, or the points.
  center?: MapPlace;
  zoom?: number;
  selected?: MapPlace | null;
  onPick?: (place: MapPlace) => void;
  onOpen?: (point: MapPoint) => void;
  onMove?: (box: MapBox, zoom: number) => void;
  height?: string;
  // The same content as a table; left out only where the page already shows it.
  twin?: ReactNode;
}

export function MapView({ twin, ...map }: MapViewProps) {
  const w = useWords(kitWords);
  const [shown, setShown] = useState<'map' | 'table'>('map');
  return (
    <div className="map-view">
      {twin !== undefined && (
        <div className="map-switch" role="group" aria-label={map.label}>
          <button type="button" aria-pressed={shown === 'map'} onClick={() => setShown('map')}>
            {w.map}
          </button>
          <button type="button" aria-pressed={shown === 'table'} onClick={() => setShown('table')}>
            {w.table}
          </button>
        </div>
      )}
      {shown === 'map' ? (
        <div className="map-box" style={{ height: map.height ?? '26rem' }}>
          <Suspense fallback={<p className="map-wait">{w.loading}</p>}>
            <LeafletMap {...map} />
          </Suspense>
          <p className="map-number">{w.mapNumber}</p>
        </div>
      ) : (
        <section aria-label={w.mapTwin}>{twin}</section>
      )}
    </div>
  );
}
