// The catalogue's groups as pictures on shelves a resident would look for them on. Names and the
// set itself come from the server; a group that no shelf names stands on the last one.
import { useWords } from '@/kit/words';
import type { Group } from './calls';
import { CategoryIcon } from './CategoryIcon';
import { useGroupName } from './groups';
import { pictures } from './pictures';
import { filing } from './words_file';

const shelves = [
  ['shelf_safety', ['06', '07', '08']],
  ['shelf_home', ['15', '16', '17', '19', '18']],
  ['shelf_order', ['03', '10', '05', '04', '09', '11', '21']],
  ['shelf_money', ['01', '12', '13']],
  ['shelf_service', ['02', '20', '14', '22']],
  ['shelf_other', ['99']],
] as const;

export function arrange(groups: readonly Group[]) {
  const named = new Set<string>(shelves.flatMap(([, codes]) => codes));
  const strangers = groups.filter((group) => !named.has(group.code));
  return shelves.map(([title, codes], at) => ({
    title,
    groups: [
      ...codes.flatMap((code) => groups.filter((group) => group.code === code)),
      ...(at === shelves.length - 1 ? strangers : []),
    ],
  }));
}

export function CategoryGrid(props: {
  groups: readonly Group[];
  chosen: string;
  onChoose: (group: Group | null) => void;
}) {
  const w = useWords(filing);
  const nameOf = useGroupName();
  const tile = (code: string, name: string, group: Group | null) => (
    <li key={code}>
      <button
        type="button"
        className="tile"
        aria-pressed={props.chosen === code}
        onClick={() => props.onChoose(group)}
      >
        <CategoryIcon picture={group?.picture ?? 'unsure'} from={pictures} />
        <span>{name}</span>
      </button>
    </li>
  );
  return (
    <div className="shelves">
      {arrange(props.groups).map(
        ({ title, groups }, at) =>
          (groups.length > 0 || at === shelves.length - 1) && (
            <section key={title} aria-labelledby={title}>
              <h2 id={title}>{w[title]}</h2>
              <ul className="tiles">
                {groups.map((group) => tile(group.code, nameOf(group), group))}
                {at === shelves.length - 1 && tile('unsure', w.unsure, null)}
              </ul>
            </section>
          ),
      )}
    </div>
  );
}
