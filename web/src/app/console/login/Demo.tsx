// Only where the server is a demo: the codes its authenticators show, beside the field that asks
// for one. The server answers 404 everywhere else.
import { useEffect, useState } from 'react';
import { useWords } from '@/kit/words';
import { loginWords } from './login_words';

interface Authenticator {
  login: string;
  code: string;
}

export function DemoCodes() {
  const w = useWords(loginWords);
  const [shown, setShown] = useState<Authenticator[]>([]);
  useEffect(() => {
    const ask = () =>
      void fetch('/api/demo/outbox')
        .then((answer) => (answer.ok ? answer.json() : { authenticators: [] }))
        .then((outbox: { authenticators: Authenticator[] }) => setShown(outbox.authenticators))
        .catch(() => setShown([]));
    ask();
    const timer = setInterval(ask, 10_000);
    return () => clearInterval(timer);
  }, []);
  if (shown.length === 0) return null;
  return (
    <aside className="login-demo" aria-label={w.demo}>
      <strong>{w.demo}</strong>
      <ul>
        {shown.map(({ login, code }) => (
          <li key={login}>
            {login} <code>{code}</code>
          </li>
        ))}
      </ul>
    </aside>
  );
}
