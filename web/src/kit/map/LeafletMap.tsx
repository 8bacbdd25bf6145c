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
  [38.95, 117.5],
  [40.48, 119.3],
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

// Names of the districts that have room for theirs at this zoom.
function writeNames(made: L.Map, layer: L.LayerGroup, outlines: FeatureCollection) {
  layer.clearLayers();
  const written: Box[] = [];
  for (const feature of outlines.features) {
    const name = (feature.properties as { name?: string } | null)?.name;
    const piece = largestPiece(feature.geometry);
    if (name === undefined || piece === null) continue;
    const at = made.latLngToLayerPoint(piece.center);
    const half = name.length * 7;
    const room =
      made.latLngToLayerPoint([piece.center[0], piece.east]).x -
      made.latLngToLayerPoint([piece.center[0], piece.west]).x;
    const box = { left: at.x - half, right: at.x + half, top: at.y - 9, bottom: at.y + 9 };
    if (room < half * 2 || written.some((other) => overlaps(box, other))) continue;
    written.push(box);
    L.marker(piece.center, {
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
    const names = L.layerGroup().addTo(made);
    let alive = true;
    districtOutlines().then(
      (outlines) => {
        if (!alive) return;
        L.geoJSON(outlines, {
          interactive: false,
          pane: 'outlines',
          style: { color: '#5b7ea8', weight: 1.2, fillColor: '#dce9f8', fillOpacity: 0.45 },
        }).addTo(made);
        const write = () => writeNames(made, names, outlines);
        made.on('zoomend', write);
        write();
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
    };
    // The map is made once; what changes later is drawn by the effects below.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  useEffect(() => {
    const group = layer.current;
    if (group === null) return;
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
