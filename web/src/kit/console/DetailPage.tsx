// One thing: read by what the address names it by, its title with its state, what it says of itself,
// the parts below, the verbs the server allows, and the way to the next one of the list one came
// from. Nothing is drawn before it is read; a refusal takes the page's place.
import { Descriptions } from 'antd';
import { createContext, useContext, useRef, type ComponentType, type ReactNode } from 'react';
import { useLocation, useParams } from 'react-router';
import type { Detail } from '@/api/read';
import { useWords, words } from '../words';
import type { Column } from './columns';
import { ButtonsOfMay, type VerbLook } from './ButtonsOfMay';
import { NeighbourBar, NextContext } from './NeighbourBar';
import { useNeighbours, type Neighbours } from './neighbours';
import { Outcome } from './Outcome';
import { Loading, Page } from './Page';
import { useVerbsOf, type MakeVerb } from './verbs';

const detailWords = words({ to: (bar: string) => `跳到${bar}` }, () => ({
  to: (bar: string) => `Skip to ${bar.toLowerCase()}`,
}));

// What a thing says of itself.
export function FactList<Thing extends object>({
  of,
  facts,
  columns = 3,
  title,
}: {
  of: Thing;
  facts: readonly Column<Thing>[];
  columns?: 1 | 2 | 3;
  title?: string;
}) {
  const isNothing = (value: unknown) => value === '' || value === null || value === undefined;
  const has = ({ key }: Column<Thing>) => !isNothing(of[key as keyof Thing]);
  return (
    <Descriptions
      size="small"
      title={title}
      column={columns === 1 ? 1 : { xs: 1, md: columns }}
      items={facts
        .filter((fact) => fact.blank === undefined || has(fact))
        .map(({ key, title: label, render }) => ({
          key,
          label: label(),
          children: render(of),
        }))}
    />
  );
}

export interface Of<Reply> {
  id: number | string;
  detail: Reply;
  verb: MakeVerb;
  take: (reply: unknown) => void; // shows this answer of a verb as the thing
}

const CameContext = createContext<Neighbours | null>(null);

interface Props {
  title: string;
  heading?: ReactNode; // in place of the title, where marks stand beside it
  personal?: 'watermark';
  extra?: ReactNode; // links beside the verbs
  may?: readonly string[];
  verbs?: Readonly<Partial<Record<string, VerbLook>>>;
  // The verbs in a bar that stays in sight at the foot, under this name; else they are in the head.
  bar?: string;
  children: ReactNode;
}

export function DetailPage({
  title,
  heading,
  personal,
  extra,
  may = [],
  verbs = {},
  bar,
  children,
}: Props) {
  const came = useContext(CameContext);
  const w = useWords(detailWords);
  const foot = useRef<HTMLElement>(null);
  const known = may.filter((verb) => verb in verbs);
  const buttons = <ButtonsOfMay may={known} verbs={verbs} />;
  return (
    <Page
      title={title}
      {...(personal === undefined ? {} : { personal })}
      {...(heading === undefined ? {} : { heading })}
      extra={
        <>
          {came !== null && <NeighbourBar came={came} />}
          {extra}
          {bar === undefined && known.length > 0 && buttons}
        </>
      }
    >
      {bar !== undefined && known.length > 0 && (
        <button type="button" className="skip" onClick={() => foot.current?.focus()}>
          {w.to(bar)}
        </button>
      )}
      {children}
      {bar !== undefined && known.length > 0 && (
        <section className="act-bar" aria-labelledby="act-bar" ref={foot} tabIndex={-1}>
          <h2 id="act-bar">{bar}</h2>
          {buttons}
        </section>
      )}
    </Page>
  );
}

// The page of the things that `of` reads: `Shown` is drawn with one of them and with the maker of
// its verbs.
export function detailPage<Reply extends object>(
  of: Detail<Reply>,
  Shown: ComponentType<Of<Reply>>,
): ComponentType {
  function Read({ id, detail }: { id: number | string; detail: Reply }) {
    const came = useNeighbours(of.path, Number(id));
    return (
      <CameContext value={came}>
        <NextContext value={came?.next ?? null}>
          <Shown id={id} detail={detail} {...useVerbsOf(of, id, detail)} />
        </NextContext>
      </CameContext>
    );
  }
  return function DetailOf() {
    const params = useParams();
    const { search } = useLocation();
    // A name with dots stands in the query: a path that ends in a dot and letters names a file.
    const named = params[of.name] ?? new URLSearchParams(search).get(of.name) ?? '';
    const id = /^\d+$/.test(named) ? Number(named) : named;
    const query = of.use(id);
    if (query.isPending) return <Loading />;
    if (query.isError) return <Outcome error={query.error} retry={() => void query.refetch()} />;
    return <Read id={id} detail={query.data} />;
  };
}
