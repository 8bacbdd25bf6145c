// A page of the console: heading that takes the focus when one arrives, the document's title, and
// a watermark where personal data is shown.
import { Watermark } from 'antd';
import { createContext, useContext, useEffect, type ReactNode } from 'react';
import type { Schemas } from '@/api/client';
import { useArrival } from '../arrival';
import { kitWords } from '../kit_words';
import { useWords } from '../words';

export type Capability = Schemas['Capability'];

interface Frame {
  product: string;
  watermark: string;
  // The rights of the present post, as the server listed them: for buttons of pages whose reply
  // has no `may`, such as adding to a list.
  capabilities: readonly Capability[];
  region: string | null; // of the present post, to begin a form with
  // The title of an open page, for its tab.
  onTitle: (title: string) => void;
}

export const FrameContext = createContext<Frame>({
  product: '',
  watermark: '',
  capabilities: [],
  region: null,
  onTitle: () => undefined,
});

export function useCan(): (capability: Capability) => boolean {
  const { capabilities } = useContext(FrameContext);
  return (capability) => capabilities.includes(capability);
}

// What the menu calls the page that is shown; a page of one thing says its own title.
export const PageTitleContext = createContext('');

export function usePageTitle(): string {
  return useContext(PageTitleContext);
}

export function Page({
  title: said,
  heading,
  extra,
  personal,
  children,
}: {
  title?: string; // none: as the menu calls it
  heading?: ReactNode; // in place of the title, where more than words is shown
  extra?: ReactNode;
  personal?: 'watermark';
  children: ReactNode;
}) {
  const frame = useContext(FrameContext);
  const menuTitle = usePageTitle();
  const title = said ?? menuTitle;
  const head = useArrival();
  const { onTitle, product } = frame;
  useEffect(() => {
    document.title = `${title} · ${product}`;
    onTitle(title);
  }, [title, product, onTitle]);
  const body = (
    <div className="page">
      <div className="page-head">
        <h1 ref={head} tabIndex={-1}>
          {heading ?? title}
        </h1>
        <div className="page-extra">{extra}</div>
      </div>
      {children}
    </div>
  );
  if (personal === undefined || frame.watermark === '') return body;
  return (
    <Watermark
      content={frame.watermark}
      gap={[140, 120]}
      style={{ overflow: 'visible' }} // what sticks to the foot of the page must still stick
      font={{ fontSize: 13, color: 'rgba(27,36,48,0.07)' }}
    >
      {body}
    </Watermark>
  );
}

// Where a page or a list will be: its lines in grey, and the word for who cannot see them.
export function Skeleton() {
  const w = useWords(kitWords);
  return (
    <div className="skeleton" role="status">
      <span className="sr-only">{w.loading}</span>
      {[1, 2, 3, 4, 5].map((line) => (
        <i key={line} aria-hidden="true" />
      ))}
    </div>
  );
}

export function Loading() {
  return (
    <div className="page">
      <section className="panel">
        <Skeleton />
      </section>
    </div>
  );
}
