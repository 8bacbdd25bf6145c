// What the machine holds about the web (house.md 12 and 13): who may import whom, and accessible
// markup. The type rules are the compiler's.
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import { readdirSync } from 'node:fs';
import tseslint from 'typescript-eslint';

const rooms = readdirSync(new URL('./src/rooms', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

const antd = {
  regex: '^(antd|@ant-design/|@rc-component/|rc-)',
  message: 'The public side and the screen load without antd (budget: 100 KB). Use plain CSS.',
};
const consoleKit = {
  regex: '^@/kit/console(/|$)',
  message: 'kit/console is built on antd; the public side and the screen must stay free of it.',
};
const app = {
  regex: '^@/app/',
  message: 'app composes the rooms; nothing below may know it.',
};
const climb = {
  regex: '^\\.\\./\\.\\.',
  message: 'Reach api and kit as @/api and @/kit; a path that climbs hides where it leads.',
};

const restrict = (...patterns) => ({ 'no-restricted-imports': ['error', { patterns }] });
const otherRooms = (room) => ({
  regex: `^@/rooms/(?!${room}(/|$))`,
  message: 'A room imports api and kit, never another room: compose in app instead.',
});

export default tseslint.config(
  {
    ignores: [
      'dist',
      'node_modules',
      'src/api/schema.d.ts',
      'src/api/words/',
      'src/api/bounds.ts',
      'src/api/shapes.ts',
    ],
  },
  ...tseslint.configs.recommended,
  jsxA11y.flatConfigs.recommended,
  reactHooks.configs.flat['recommended-latest'],
  {
    files: ['**/*.{ts,tsx,mjs}'],
    rules: {
      eqeqeq: 'error',
      'max-lines': ['error', 600],
      'no-restricted-syntax': [
        'error',
        {
          selector: "JSXAttribute[name.name='maxLength'] JSXExpressionContainer > Literal",
          message: 'How long a text may be is the contract’s word: @/api/bounds, or fieldsOf.',
        },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
    },
  },
  {
    files: ['src/kit/**', 'src/api/**'],
    rules: restrict(app, {
      regex: '^@/rooms/',
      message: 'kit and api serve every room and know none.',
    }),
  },
  // Of the flat list the last match wins, so the narrower rule repeats the wider one.
  ...rooms.flatMap((room) => [
    {
      files: [`src/rooms/${room}/**`],
      rules: restrict(app, climb, otherRooms(room)),
    },
    {
      files: [`src/rooms/${room}/public/**`, `src/rooms/${room}/screen/**`],
      rules: restrict(app, climb, otherRooms(room), antd, consoleKit),
    },
  ]),
  {
    files: ['src/app/public/**', 'src/app/screen/**', 'src/app/console/login/**'],
    rules: restrict(antd, consoleKit),
  },
  {
    files: ['src/kit/*.{ts,tsx}', 'src/kit/map/**'],
    rules: restrict(app, antd, consoleKit, {
      regex: '^@/rooms/',
      message: 'kit and api serve every room and know none.',
    }),
  },
);
