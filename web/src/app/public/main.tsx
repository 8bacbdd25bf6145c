// The side of residents and the public: phone first, plain React and CSS.
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { refusalFrom } from '@/api/refusal';
import { wear } from '@/kit/public/settings';
import { language, setLanguage } from '@/kit/words';
import '@/kit/tokens.css';
import './base.css';
import './pages.css';
import { App } from './App';

wear();
const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      // Only silence is worth asking again; a refusal is an answer.
      retry: (count, error) => count < 2 && refusalFrom(error).status === 0,
    },
  },
});

void setLanguage(language()).then(() =>
  createRoot(document.getElementById('root') as HTMLElement).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <App />
      </QueryClientProvider>
    </StrictMode>,
  ),
);

// Absent on plain HTTP: everything then works but the offline copy.
if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  window.addEventListener('load', () => void navigator.serviceWorker.register('/sw.js'));
}
