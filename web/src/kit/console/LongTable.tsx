// A table of thousands of rows in a box of its own: only what is near the eye is drawn, the head and
// the sums stay in sight, the next rows are asked for before the end is reached. It stays one
// <table> with its true number of rows, which antd's virtual table of <div>s does not.
import {
  createContext,
  useContext,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type ComponentProps,
  type CSSProperties,
} from 'react';
import { Button } from 'antd';
import { kitWords } from '../kit_words';
import { useWords } from '../words';
import { DataTable, type DataTableProps } from './DataTable';
import { usePreference } from './preferences';
import { scale, type TextSize } from './theme';
import { useWidth } from './width';

const heights = { small: 36, middle: 46, large: 54 };
const beyond = 12; // rows drawn above and below what is seen
const ahead = 40; // rows left when the next ones are asked for

interface Part {
  first: number;
  last: number;
}

// The heights of the rows that are not drawn, above and below.
const Spaces = createContext({ above: 0, below: 0, cells: 1 });

function Space({ height, cells }: { height: number; cells: number }) {
  if (height === 0) return null;
  return (
    <tr aria-hidden="true">
      <td colSpan={cells} style={{ height, padding: 0, border: 0 }} />
    </tr>
  );
}

function Body({ children, ...rest }: ComponentProps<'tbody'>) {
  const { above, below, cells } = useContext(Spaces);
  return (
    <tbody {...rest}>
      <Space height={above} cells={cells} />
      {children}
      <Space height={below} cells={cells} />
    </tbody>
  );
}

const components = { body: { wrapper: Body } };

// Which rows lie in a box of this height that was scrolled so far.
export function partOf(top: number, height: number, row: number, rows: number): Part {
  const first = Math.max(0, Math.floor(top / row) - beyond);
  return { first, last: Math.min(rows, Math.ceil((top + height) / row) + beyond) };
}

export function LongTable<Row extends object>({
  rows,
  total,
  onMore,
  ...props
}: Omit<DataTableProps<Row>, 'rows' | 'window'> & {
  rows: readonly Row[];
  total?: number; // how many there are in all, where that is known
  onMore?: () => void; // there are more: asks for them
}) {
  const text = (usePreference('text_size') ?? 'normal') as TextSize;
  const width = useWidth();
  const w = useWords(kitWords);
  const height = Math.round(heights[props.size ?? 'small'] * Number(scale[text] ?? 1));
  const box = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState({ top: 0, height: 800 });
  const part = partOf(seen.top, seen.height, height, rows.length);

  useLayoutEffect(() => {
    const scroller = box.current?.querySelector('.ant-table-content') ?? null;
    if (scroller === null) return undefined;
    const look = () => {
      const { scrollTop: top, clientHeight } = scroller;
      if (clientHeight === 0) return; // a hidden tab has no height: what was seen is kept
      setSeen((old) =>
        Math.abs(old.top - top) < height && old.height === clientHeight
          ? old
          : { top, height: clientHeight },
      );
    };
    scroller.addEventListener('scroll', look, { passive: true });
    look();
    return () => scroller.removeEventListener('scroll', look);
  }, [height, width]);

  const near = part.last + ahead >= rows.length;
  useLayoutEffect(() => {
    if (near && width === 'wide') onMore?.();
  }, [near, width, rows.length, onMore]);

  const cells = props.columns.length + (props.selection === undefined ? 0 : 1);
  const drawn = useMemo(() => rows.slice(part.first, part.last), [rows, part.first, part.last]);
  const spaces = useMemo(
    () => ({ above: part.first * height, below: (rows.length - part.last) * height, cells }),
    [part.first, part.last, rows.length, height, cells],
  );
  // On a phone rows are cards of their own heights, drawn by the browser as they come into sight.
  if (width === 'narrow') {
    return (
      <>
        <DataTable<Row> {...props} rows={rows} />
        {onMore !== undefined && <Button onClick={onMore}>{w.more}</Button>}
      </>
    );
  }
  return (
    <Spaces value={spaces}>
      <div ref={box} className="long-table" style={{ '--row': `${height}px` } as CSSProperties}>
        <DataTable<Row>
          {...props}
          rows={drawn}
          window={{
            components,
            first: part.first,
            total: total ?? (onMore === undefined ? rows.length : -1),
            summed: rows,
          }}
        />
      </div>
    </Spaces>
  );
}
