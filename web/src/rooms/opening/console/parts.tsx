// A line of 开通准备: what to do, how much of it is missing, and how it is done.
import { useContext } from 'react';
import { Link } from 'react-router';
import type { Schemas } from '@/api/client';
import { columnsOf } from '@/kit/console/columns';
import { DataTable } from '@/kit/console/DataTable';
import { FrameContext, type Capability } from '@/kit/console/Page';
import { Mark } from '@/kit/Mark';
import { useEnum } from '@/kit/trade_words';
import { useWords } from '@/kit/words';
import { openingPageWords } from './words';

type Line = Schemas['opening.Line'];
type Item = Line['item'];

// Where it is done and which right that page asks for; nowhere: at the machine. A page that the
// reader's post does not open is no link.
const places: Readonly<Partial<Record<Item, readonly [path: string, needs: Capability]>>> = {
  unit_accounts: ['/users', 'user_read'],
  dispatchers: ['/users?role=dispatcher', 'user_read'],
  second_factors: ['/users?staff=true', 'user_read'],
  enterprises: ['/sheets', 'registry_import'],
  enterprise_accounts: ['/users?role=enterprise', 'user_read'],
  estates: ['/sheets', 'registry_import'],
  calendar: ['/calendar', 'calendar_edit'],
  policy: ['/policy', 'policy_read'],
};

function Deed({ item }: { item: Item }) {
  const { capabilities } = useContext(FrameContext);
  const word = useEnum('opening.Item')[item] ?? item;
  const place = places[item];
  const opens = place !== undefined && capabilities.includes(place[1]);
  return opens ? <Link to={place[0]}>{word}</Link> : <>{word}</>;
}

function Missing({ line }: { line: Line }) {
  const w = useWords(openingPageWords);
  return line.missing === 0 ? (
    <Mark tone="good" icon="check">
      {w.ready}
    </Mark>
  ) : (
    <Mark tone="warn" icon="alarm">
      {w.still(line.missing)}
    </Mark>
  );
}

function How({ line }: { line: Line }) {
  const w = useWords(openingPageWords);
  if (line.missing === 0) return null;
  const more = line.names.length > 0 && line.names.length < line.missing ? ` ${w.more}` : '';
  return (
    <div>
      {w.how[line.item]}
      {line.names.length > 0 && (
        <>
          <br />
          <small className="faint">
            {line.names.join('、')}
            {more}
          </small>
        </>
      )}
    </div>
  );
}

const col = columnsOf('opening.Line');
const columns = [
  col.show('item', (line) => <Deed item={line.item} />, { width: 240, card: 'title' }),
  col.show('missing', (line) => <Missing line={line} />, { width: 130, card: 'state' }),
  col.show('names', (line) => <How line={line} />),
];

export function OpeningTable({ lines }: { lines: readonly Line[] | undefined }) {
  return <DataTable<Line> rows={lines} rowKey={(line) => line.item} columns={columns} />;
}
