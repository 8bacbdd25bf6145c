// Where it is: a resident's own house first, else an estate by name, else where they stand, else a
// point on the map. The way by name is always there, because it needs neither a map nor a position.
import { lazy, Suspense, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { EstateList, EstateSearch, type EstateChoice } from '@/kit/public/EstateSearch';
import { Choices } from '@/kit/public/Field';
import { Icon, type IconName } from '@/kit/public/Icon';
import { Callout, Refused, Waiting } from '@/kit/public/parts';
import { useMe } from '@/kit/public/session';
import { doorOf } from '@/kit/door';
import { useWords } from '@/kit/words';
import { readEstatesNear, readHouses, readPreview, type House } from './calls';
import type { Place } from './draft';
import { filing } from './words_file';

const MapPick = lazy(() => import('./MapPick'));

type Way = 'name' | 'here' | 'map';
interface Point {
  lat_e6: number;
  lon_e6: number;
}

export function houseName(house: House): string {
  return `${house.estate_name} ${doorOf(house)}`;
}

export function PlacePicker(props: {
  place: Place | null;
  fault?: string | undefined;
  onPlace: (place: Place | null) => void;
}) {
  const w = useWords(filing);
  const { me } = useMe();
  const houses = useQuery({ queryKey: ['my-houses'], queryFn: readHouses, enabled: me !== null });
  const [way, setWay] = useState<Way | null>(null);
  const own = houses.data ?? [];

  if (props.place) {
    return (
      <div className="chosen">
        <Icon name="pin" />
        <div>
          <span className="sr-only">{w.chosen}：</span>
          <b>{props.place.name}</b>
          <span className="soft small">{props.place.region}</span>
        </div>
        <button type="button" className="link-button" onClick={() => props.onPlace(null)}>
          {w.change}
        </button>
      </div>
    );
  }

  const ways: [way: Way, label: string, icon: IconName][] = [
    ['name', w.by_name, 'search'],
    ['here', w.by_here, 'aim'],
    ['map', w.by_map, 'pin'],
  ];
  const shown: Way | null = way ?? (own.length === 0 ? 'name' : null);
  return (
    <div className="stack">
      {own.length > 0 && (
        <Choices
          legend={w.houses}
          name="house"
          value=""
          choices={own.map((house) => ({
            value: String(house.house),
            title: houseName(house),
            text: house.region_path,
          }))}
          onChoose={(value) => {
            const house = own.find((row) => String(row.house) === value);
            if (house)
              props.onPlace({
                estate: house.estate ?? undefined,
                house: house.house ?? undefined,
                name: houseName(house),
                region: house.region_path,
              });
          }}
        />
      )}
      <div role="group" aria-label={own.length > 0 ? w.other_ways : w.other_ways_first}>
        <div className="ways">
          {ways.map(([name, label, icon]) => (
            <button
              type="button"
              key={name}
              aria-pressed={shown === name}
              onClick={() => setWay(name)}
            >
              <Icon name={icon} />
              {label}
            </button>
          ))}
        </div>
      </div>
      {shown === 'name' && (
        <EstateSearch fault={props.fault} onChoose={(estate) => props.onPlace(placeOf(estate))} />
      )}
      {shown === 'here' && <Here onPlace={props.onPlace} />}
      {shown === 'map' && <OnMap onPlace={props.onPlace} />}
      {shown !== 'name' && props.fault && (
        <p className="fault" role="alert">
          {props.fault}
        </p>
      )}
      {!me && (
        <p className="small">
          <Link to="/login?to=/file/place">{w.sign_in_for_houses}</Link>
        </p>
      )}
    </div>
  );
}

function placeOf(estate: EstateChoice, point?: Point): Place {
  return {
    estate: estate.id,
    ...(point ?? {}),
    name: estate.name,
    region: estate.region_path,
  };
}

function Here({ onPlace }: { onPlace: (place: Place) => void }) {
  const w = useWords(filing);
  const able = window.isSecureContext && 'geolocation' in navigator;
  const here = useQuery({
    queryKey: ['here'],
    enabled: able,
    retry: false,
    gcTime: 0,
    queryFn: () =>
      new Promise<Point>((resolve, reject) =>
        navigator.geolocation.getCurrentPosition(
          ({ coords }) => resolve(pointOf(coords.latitude, coords.longitude)),
          () => reject(new Error('no position')),
          { enableHighAccuracy: true, timeout: 10_000, maximumAge: 60_000 },
        ),
      ),
  });
  if (!able) return <Callout tone="warn">{w.here_insecure}</Callout>;
  if (here.error) return <Callout tone="warn">{w.here_failed}</Callout>;
  if (!here.data) return <p role="status">{w.here_busy}</p>;
  return <Near point={here.data} onPlace={onPlace} />;
}

export function pointOf(latitude: number, longitude: number): Point {
  return { lat_e6: Math.round(latitude * 1e6), lon_e6: Math.round(longitude * 1e6) };
}

function OnMap({ onPlace }: { onPlace: (place: Place) => void }) {
  const signedIn = useMe().me !== null;
  const [point, setPoint] = useState<Point | null>(null);
  return (
    <div className="stack-tight">
      <Suspense fallback={<Waiting />}>
        <MapPick
          steer={signedIn ? 'by estates' : 'by outlines'}
          point={point}
          onPoint={(lat, lon) => setPoint(pointOf(lat, lon))}
        />
      </Suspense>
      {point && <Near point={point} onPlace={onPlace} />}
    </div>
  );
}

// What lies at a point: the nearest estates to choose from, or the point as it is.
function Near({ point, onPlace }: { point: Point; onPlace: (place: Place) => void }) {
  const w = useWords(filing);
  const near = useQuery({
    queryKey: ['public', 'near', point],
    queryFn: () => readEstatesNear(point),
  });
  const where = useQuery({
    queryKey: ['public', 'where', point],
    queryFn: () => readPreview({ kind: 'complaint', ...point }),
    retry: false,
  });
  if (near.error) return <Refused error={near.error} retry={() => void near.refetch()} />;
  if (!near.data) return <Waiting />;
  const rows = near.data.rows.slice(0, 5);
  return (
    <div className="stack-tight">
      <h3 role="status">{rows.length > 0 ? w.near : w.near_none}</h3>
      <EstateList rows={rows} onChoose={(estate) => onPlace(placeOf(estate, point))} />
      {where.error ? (
        <Refused error={where.error} />
      ) : (
        <button
          type="button"
          className="button full"
          onClick={() =>
            onPlace({ ...point, name: w.point_name, region: where.data?.region_name ?? '' })
          }
        >
          {rows.length > 0 ? w.near_point : w.this_point}
          {where.data?.region_name ? `（${where.data.region_name}）` : ''}
        </button>
      )}
    </div>
  );
}
