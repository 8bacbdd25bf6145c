// Generated from contract/openapi.json by `npm run schema`; empty until the first contract lands.
export interface paths {
  [path: `/api/${string}`]: never;
}
export interface components {
  schemas: Record<string, never>;
}
