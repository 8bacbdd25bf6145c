// A map to point at, made of the district outlines that the platform itself ships: no tiles, no
// foreign origin. Loaded only when somebody asks for it.
import { useEffect, useRef, useState } from 'react';
import L from 'leaflet';
import 'leaflet/dist/leaflet.css';
import type { FeatureCollection } from 'geojson';
import { api, the } from '@/kit/public/ask';
import { Callout } from '@/kit/public/parts';
import { useWords } from '@/kit/words';
import { labelOf } from './outline';
import { filing } from './words_file';

const pin = L.divIcon({
  className: 'map-pin',
  iconSize: [32, 32],
  iconAnchor: [16, 30],
  html: '<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 22c-5-6-8-10-8-13a8 8 0 0 1 16 0c0 3-3 7-8 13z" fill="#b3221c" stroke="#fff" stroke-width="1.5"/><circle cx="12" cy="9" r="3" fill="#fff"/></svg>',
});

const nameTip = (name: string, at: [number, number]) =>
  L.tooltip({ permanent: true, direction: 'center', className: 'map-name' })
    .setLatLng(at)
    .setContent(name);

export default function MapPick(props: {
  point: { lat_e6: number; lon_e6: number } | null;
  // Estates are shown to steer by to whoever may see them.
  steer: 'by estates' | 'by outlines';
  onPoint: (lat: number, lon: number) => void;
}) {
  const w = useWords(filing);
  const box = useRef<HTMLDivElement>(null);
  const map = useRef<L.Map | null>(null);
  const marker = useRef<L.Marker | null>(null);
  const choose = useRef(props.onPoint);
  const { steer } = props;
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    choose.current = props.onPoint;
  }, [props.onPoint]);

  useEffect(() => {
    if (!box.current) return undefined;
    const chart = L.map(box.current, { attributionControl: false, preferCanvas: true });
    chart.setView([39.65, 118.18], 9);
    chart.on('click', (event: L.LeafletMouseEvent) =>
      choose.current(event.latlng.lat, event.latlng.lng),
    );
    map.current = chart;
    const dots = L.layerGroup().addTo(chart);
    let gone = false;

    void the(api.GET('/api/geo/districts') as Promise<{ data?: FeatureCollection }>)
      .then((outlines) => {
        if (gone) return;
        const layer = L.geoJSON(outlines, {
          style: { color: '#0b4a91', weight: 1.5, fillColor: '#dce9f8', fillOpacity: 0.6 },
          interactive: false,
        }).addTo(chart);
        const names = outlines.features.flatMap((feature) => {
          const label = labelOf(feature);
          return label ? [{ ...label, tip: nameTip(label.name, label.at) }] : [];
        });
        // A name is written only where its district has room for it.
        const write = () => {
          for (const { west, east, at, tip } of names) {
            const room =
              chart.latLngToLayerPoint([at[0], east]).x - chart.latLngToLayerPoint([at[0], west]).x;
            if (room > 64) tip.addTo(chart);
            else tip.remove();
          }
        };
        chart.on('zoomend', write);
        chart.fitBounds(layer.getBounds());
        write();
      })
      .catch(() => setFailed(true));

    async function showEstates() {
      const bounds = chart.getBounds();
      const query = {
        south_e6: Math.round(bounds.getSouth() * 1e6),
        west_e6: Math.round(bounds.getWest() * 1e6),
        north_e6: Math.round(bounds.getNorth() * 1e6),
        east_e6: Math.round(bounds.getEast() * 1e6),
        zoom: Math.min(22, Math.max(3, chart.getZoom())),
      };
      const answer = await the(api.GET('/api/registry/points', { params: { query } })).catch(
        () => null,
      );
      if (gone || !answer) return;
      dots.clearLayers();
      for (const row of answer.rows) {
        const dot = L.circleMarker([row.lat_e6 / 1e6, row.lon_e6 / 1e6], {
          radius: row.estates > 1 ? 7 : 4,
          color: '#0a3468',
          weight: 1,
          fillOpacity: 0.7,
          interactive: false,
        }).addTo(dots);
        if (row.estates === 1 && chart.getZoom() >= 13) {
          dot.bindTooltip(row.name, { permanent: true, className: 'map-name', direction: 'right' });
        }
      }
    }
    if (steer === 'by estates') chart.on('moveend', () => void showEstates());
    return () => {
      gone = true;
      chart.remove();
      map.current = null;
      marker.current = null;
    };
  }, [steer]);

  useEffect(() => {
    if (!map.current || !props.point) return;
    const at: L.LatLngTuple = [props.point.lat_e6 / 1e6, props.point.lon_e6 / 1e6];
    if (marker.current) marker.current.setLatLng(at);
    else
      marker.current = L.marker(at, { icon: pin, interactive: false, keyboard: false }).addTo(
        map.current,
      );
  }, [props.point]);

  if (failed) return <Callout tone="warn">{w.map_failed}</Callout>;
  return (
    <div className="stack-tight">
      <p className="soft small">{w.map_hint}</p>
      <div ref={box} className="map" role="application" aria-label={w.map_label} />
      <p className="soft small">{w.map_outlines}</p>
      <button
        type="button"
        className="button"
        onClick={() => {
          const centre = map.current?.getCenter();
          if (centre) choose.current(centre.lat, centre.lng);
        }}
      >
        {w.map_here}
      </button>
    </div>
  );
}
