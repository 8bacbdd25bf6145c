import type { Me, SessionState } from './session';

export default function Shell(_props: {
  me: Me;
  restart: (state: SessionState) => void;
  signOut: () => Promise<void>;
}) {
  return <main />;
}
