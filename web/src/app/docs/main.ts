// The contract for a reader: the server's own OpenAPI document in an offline viewer. It shows and
// does not send; whoever wants to try a call has the product itself.
import i18next from 'i18next';
import 'openapi-explorer';
import '@/kit/tokens.css';
import './docs.css';
import { rooms, viewerWords } from './viewer_words';

// The viewer brings English and French and starts i18next itself, once the document is read.
i18next.on('initialized', () => {
  i18next.addResourceBundle('zh', 'translation', viewerWords);
  void i18next.changeLanguage('zh');
});

interface Contract {
  tags?: { name: string }[];
  paths: Record<string, Record<string, { tags?: string[] }>>;
}

// Rooms are named as the console names them, the folder's word behind.
function named(contract: Contract): Contract {
  const rename = (tag: string) => (rooms[tag] === undefined ? tag : `${rooms[tag]} ${tag}`);
  for (const tag of contract.tags ?? []) tag.name = rename(tag.name);
  for (const operation of Object.values(contract.paths).flatMap((path) => Object.values(path))) {
    if (operation.tags !== undefined) operation.tags = operation.tags.map(rename);
  }
  return contract;
}

const viewer = document.createElement('openapi-explorer') as HTMLElement & {
  loadSpec: (contract: Contract) => Promise<void>;
  updateComplete: Promise<unknown>;
};
for (const [name, value] of Object.entries({
  'hide-console': 'true',
  'hide-server-selection': 'true',
  'hide-authentication': 'true',
  collapse: 'true',
  'primary-color': '#0b4a91',
  'secondary-color': '#0b4a91',
  'text-color': '#1b2430',
  'bg-color': '#ffffff',
  'nav-bg-color': '#f3f5f8',
  'nav-text-color': '#1b2430',
  'nav-hover-bg-color': '#dce9f8',
  'nav-hover-text-color': '#0b4a91',
})) {
  viewer.setAttribute(name, value);
}
document.getElementById('contract')?.append(viewer);

// What scrolls can be scrolled by the keyboard.
async function show(contract: Contract) {
  await viewer.loadSpec(named(contract));
  await viewer.updateComplete;
  viewer.shadowRoot?.querySelector('main')?.setAttribute('tabindex', '0');
}

// Not awaited at the top: the bundler would cut the shared code of all pages into crumbs for it.
void fetch('/api/openapi.json')
  .then((answer) => answer.json())
  .then(show);
