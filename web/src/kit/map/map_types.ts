// WGS-84 in millionths of a degree, as the wire has it.
export interface MapPlace {
  lat_e6: number;
  lon_e6: number;
}

export interface MapPoint extends MapPlace {
  key: string;
  label: string;
  weight?: number; // how many things it stands for
  tone?: 'blue' | 'bad' | 'warn' | 'good';
}

export interface MapBox {
  south_e6: number;
  west_e6: number;
  north_e6: number;
  east_e6: number;
}
