// The staff side. This entry holds only what signing in needs; antd is loaded after it.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { lazy, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { Refusal, refusalFrom } from '@/api/refusal';
import { siteWords } from '@/kit/site_words';
import { language, setLanguage, useWords } from '@/kit/words';
import '@/kit/tokens.css';
import { LoginPage } from './login/LoginPage';
import { Refused } from './login/parts';
import { useSession } from './session';

const loadShell = () => import('./Shell');
const Shell = lazy(loadShell);

// A refusal will not change by asking again; a broken line may.
const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      retry: (failures, error) =>
        failures < 2 && !(error instanceof Refusal && error.status >= 400),
    },
  },
});

function Door() {
  const w = useWords(siteWords);
  const session = useSession();
  if (session.isPending) return <p className="login-wait">{w.loading}</p>;
  if (session.isError) {
    return (
      <main className="login-wait">
        <Refused refusal={refusalFrom(session.error)} />
        <button className="login-go" style={{ width: '12rem' }} onClick={() => session.refetch()}>
          {w.retry}
        </button>
      </main>
    );
  }
  const state = session.data;
  const me = state.stage === 'signed_in' && state.me?.staff === true ? state.me : null;
  if (me === null) {
    return <LoginPage state={state} take={session.restart} signOut={session.signOut} />;
  }
  return (
    <Suspense fallback={<p className="login-wait">{w.loading}</p>}>
      <Shell me={me} restart={session.restart} signOut={session.signOut} />
    </Suspense>
  );
}

void setLanguage(language()).then(() =>
  createRoot(document.getElementById('root') as HTMLElement).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <Door />
      </QueryClientProvider>
    </StrictMode>,
  ),
);

// Typing says that somebody signs in: fetch what comes next. Looking at the page loads no antd.
document.addEventListener('input', () => void loadShell(), { once: true });
