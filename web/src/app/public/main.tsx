// The side of residents and the public: phone first, plain React and CSS.
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '@/kit/tokens.css';

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <main>
      <h1>安居 · 唐山市物业服务监管平台</h1>
    </main>
  </StrictMode>,
);
