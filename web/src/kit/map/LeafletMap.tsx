// Leaflet on a canvas. Loaded by MapView only.
import L from 'leaflet';
import 'leaflet/dist/leaflet.css';
import { useEffect, useRef } from 'react';
import { degrees } from '../format';
import { kitWords } from '../kit_words';
import { useWords } from '../words';
import type { FeatureCollection } from 'geojson';
import type { MapPlace, MapPoint } from './map_types';
import type { MapViewProps } from './MapView';
import { largestPiece, overlaps, type Box } from './names';
import { districtOutlines } from './outlines';

const city: L.LatLngBoundsLiteral = [
  [38.89, 117.48],
  [40.48, 119.34],
];
const colours = { blue: '#0b4a91', bad: '#b3221c', warn: '#8a4b00', good: '#1c6b3c' } as const;

function latLng(place: MapPlace): L.LatLngTuple {
  return [degrees(place.lat_e6), degrees(place.lon_e6)];
}

function e6(value: number): number {
  return Math.round(value * 1_000_000);
}

function radiusOf(weight: number): number {
  return weight <= 1 ? 5 : Math.min(22, 7 + 3 * Math.log2(weight));
}

// Names of the districts that have room for theirs at this zoom, beside the points where these
// leave a place.
function writeNames(
  made: L.Map,
  layer: L.LayerGroup,
  outlines: FeatureCollection,
  points: readonly MapPoint[],
) {
  layer.clearLayers();
  const written: Box[] = [];
  const spots = points.map((point) => {
    const { x, y } = made.latLngToLayerPoint(latLng(point));
    const r = radiusOf(point.weight ?? 1);
    return { left: x - r, right: x + r, top: y - r, bottom: y + r };
  });
  for (const feature of outlines.features) {
    const name = (feature.properties as { name?: string } | null)?.name;
    const piece = largestPiece(feature.geometry);
    if (name === undefined || piece === null) continue;
    const at = made.latLngToLayerPoint(piece.center);
    const half = name.length * 7;
    const room =
      made.latLngToLayerPoint([piece.center[0], piece.east]).x -
      made.latLngToLayerPoint([piece.center[0], piece.west]).x;
    if (room < half * 2) continue;
    const shifts: [number, number][] = [
      [0, 0],
      [0, 20],
      [0, -20],
      [0, 32],
      [0, -32],
      [half + 16, 0],
      [-half - 16, 0],
    ];
    const places = shifts
      .map(([x, y]) => at.add([x, y]))
      .map((middle) => ({
        middle,
        box: {
          left: middle.x - half,
          right: middle.x + half,
          top: middle.y - 9,
          bottom: middle.y + 9,
        },
      }))
      .filter(({ box }) => !written.some((other) => overlaps(box, other)));
    const place = places.find(({ box }) => !spots.some((spot) => overlaps(box, spot))) ?? places[0];
    if (place === undefined) continue;
    written.push(place.box);
    L.marker(made.layerPointToLatLng(place.middle), {
      interactive: false,
      keyboard: false,
      pane: 'names',
      icon: L.divIcon({ className: 'map-district', html: name, iconSize: [half * 2, 18] }),
    }).addTo(layer);
  }
}

export default function LeafletMap({
  label,
  points,
  center,
  zoom,
  selected,
  onPick,
  onOpen,
  onMove,
}: Omit<MapViewProps, 'twin'>) {
  const w = useWords(kitWords);
  const box = useRef<HTMLDivElement>(null);
  const map = useRef<L.Map | null>(null);
  const layer = useRef<L.LayerGroup | null>(null);
  const pin = useRef<L.CircleMarker | null>(null);
  const fitted = useRef(false);
  const names = useRef<() => void>(() => undefined);
  const shown = useRef(points);
  // Leaflet keeps its listeners for the life of the map; they call what is current.
  const calls = useRef({ onPick, onOpen, onMove });
  useEffect(() => {
    calls.current = { onPick, onOpen, onMove };
  });

  useEffect(() => {
    const made = L.map(box.current as HTMLDivElement, {
      preferCanvas: true,
      attributionControl: false,
      zoomControl: false,
      zoomSnap: 0.25,
      zoomDelta: 1,
      minZoom: 7,
      maxZoom: 18,
      maxBounds: L.latLngBounds(city).pad(0.6),
    });
    L.control.zoom({ zoomInTitle: w.zoomIn, zoomOutTitle: w.zoomOut }).addTo(made);
    L.control.scale({ imperial: false, position: 'topright' }).addTo(made);
    if (center === undefined) made.fitBounds(city);
    else made.setView(latLng(center), zoom ?? 14);
    layer.current = L.layerGroup().addTo(made);
    made.on('click', (event) =>
      calls.current.onPick?.({ lat_e6: e6(event.latlng.lat), lon_e6: e6(event.latlng.lng) }),
    );
    const moved = () => {
      const bounds = made.getBounds();
      calls.current.onMove?.(
        {
          south_e6: e6(bounds.getSouth()),
          west_e6: e6(bounds.getWest()),
          north_e6: e6(bounds.getNorth()),
          east_e6: e6(bounds.getEast()),
        },
        made.getZoom(),
      );
    };
    made.on('moveend', moved);
    moved();
    // Outlines lie under the names, and both under the points.
    made.createPane('outlines').style.zIndex = '300';
    made.createPane('names').style.zIndex = '350';
    const nameLayer = L.layerGroup().addTo(made);
    let alive = true;
    districtOutlines().then(
      (outlines) => {
        if (!alive) return;
        L.geoJSON(outlines, {
          interactive: false,
          pane: 'outlines',
          style: { color: '#5b7ea8', weight: 1.2, fillColor: '#dce9f8', fillOpacity: 0.45 },
        }).addTo(made);
        names.current = () => writeNames(made, nameLayer, outlines, shown.current);
        made.on('zoomend', () => names.current());
        names.current();
      },
      () => undefined, // the points stand without the outlines
    );
    map.current = made;
    return () => {
      alive = false;
      made.remove();
      map.current = null;
      pin.current = null;
      fitted.current = false;
      names.current = () => undefined;
    };
    // The map is made once; what changes later is drawn by the effects below.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  useEffect(() => {
    const group = layer.current;
    if (group === null) return;
    shown.current = points;
    names.current();
    group.clearLayers();
    points.forEach((point: MapPoint) => {
      const weight = point.weight ?? 1;
      const marker = L.circleMarker(latLng(point), {
        radius: radiusOf(weight),
        color: '#ffffff',
        weight: 1,
        fillColor: colours[point.tone ?? 'blue'],
        fillOpacity: 0.85,
      });
      marker.bindTooltip(point.label);
      marker.on('click', (event) => {
        L.DomEvent.stopPropagation(event);
        calls.current.onOpen?.(point);
      });
      marker.addTo(group);
      if (weight > 1) {
        L.marker(latLng(point), {
          interactive: false,
          keyboard: false,
          icon: L.divIcon({ className: 'map-weight', html: String(weight), iconSize: [40, 16] }),
        }).addTo(group);
      }
    });
  }, [points]);

  useEffect(() => {
    const made = map.current;
    if (made === null) return;
    pin.current?.remove();
    pin.current = null;
    if (selected === null || selected === undefined) return;
    pin.current = L.circleMarker(latLng(selected), {
      radius: 9,
      color: '#b3221c',
      weight: 3,
      fillColor: '#ffffff',
      fillOpacity: 0.9,
    }).addTo(made);
    if (!made.getBounds().contains(latLng(selected)) || !fitted.current) {
      made.setView(latLng(selected), Math.max(made.getZoom(), 14));
      fitted.current = true;
    }
  }, [selected]);

  return (
    <div
      ref={box}
      className={onPick === undefined ? 'map-leaflet' : 'map-leaflet map-picks'}
      role="application"
      aria-label={onPick === undefined ? label : `${label}，${w.pick}`}
    />
  );
}
