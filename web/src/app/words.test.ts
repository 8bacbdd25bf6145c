// The words of the trade come from the contract; what only the screen says stands in one file. Here:
// both languages are whole, and one thing has one word wherever it is said.
import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { contractWords } from '@/api/words';
import { fetchEnglish } from '@/kit/english';

type Tree = { [key: string]: string | Tree };
const leaves = (tree: Tree): string[] =>
  Object.values(tree).flatMap((one) => (typeof one === 'string' ? [one] : leaves(one)));

const chinese = /[\u4e00-\u9fff]/;

// A word that was given up, and the one that stays; a new pair is written here when a second word
// for one thing appears. Both sides are held to them: staff and residents hear of one thing.
const pairs: readonly (readonly [gone: RegExp, stays: string])[] = [
  [/受理编号|工单编号|投诉编号|投诉单号/, '诉求编号'],
  [/平台坐席/, '受理台'],
  [/居民端/, '居民自助'],
  [/历史导入/, '批量导入'],
  [/紧急等级|缓急程度/, '紧急程度'],
  [/工作时(?![段间限长])/, '工作小时'],
  [/分类定级/, '分类定位'],
  [/未接通/, '未联系上'],
  [/待判定/, '待决定是否重办'],
  [/为什么是它|为何派给/, '派单依据'],
  [/未成(?![年立功])/, '失败'],
  [/结束任职/, '项目经理离任'],
  [/登录会话/, '登录设备'],
  [/这一项必须填写/, '请填写，并说出是哪一项'],
  [/服务端|路由表|POST |GET /, '办事的人的话'],
];

function retired(sentence: string): string[] {
  return pairs
    .filter(([gone]) => gone.test(sentence))
    .map(([, stays]) => `“${sentence}”：${stays}`);
}

// The Chinese sentences that a source says: its strings, its templates with their gaps as "…", and
// the text between its tags. What a comment says is nobody's screen.
function wordsIn(source: string): string[] {
  const words: string[] = [];
  const take = (text: string) => {
    const word = text.trim();
    if ([...word].length > 1 && chinese.test(word)) words.push(word);
  };
  const walk = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isJsxText(node)) take(node.text);
    if (ts.isTemplateExpression(node))
      take(
        [node.head, ...node.templateSpans.map((span) => span.literal)]
          .map((part) => part.text)
          .join('…'),
      );
    node.forEachChild(walk);
  };
  walk(ts.createSourceFile('words.tsx', source, ts.ScriptTarget.Latest, false, ts.ScriptKind.TSX));
  return words;
}

// The files that say a word, of those that say it in more than one.
function doubles(files: readonly (readonly [name: string, words: readonly string[]])[]) {
  const where = new Map<string, Set<string>>();
  for (const [name, words] of files)
    for (const word of words) where.set(word, (where.get(word) ?? new Set()).add(name));
  return [...where].filter(([, names]) => names.size > 1).map(([word, names]) => [word, ...names]);
}

// The words of the contract are one file, whatever they are cut into.
const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$|\.d\.ts$/.test(name))
  .map(
    (name) =>
      [
        name.startsWith('api/words/') ? 'api/words' : name,
        wordsIn(readFileSync(`src/${name}`, 'utf8')),
      ] as const,
  );

describe('words of the trade', () => {
  it('are Chinese where Chinese is meant, and not where English is', async () => {
    await fetchEnglish();
    const { enums, facts, nouns, fields } = contractWords['zh-CN'];
    for (const word of leaves({ enums, facts, nouns, fields }))
      expect(word).toMatch(/[\u4e00-\u9fff]|^CSV$/);
    for (const word of leaves(contractWords.en)) expect(word).not.toMatch(chinese);
  });
});

describe('words of the screen', () => {
  it('keep to the dictionary, the contract, the console and the public side alike', () => {
    for (const side of ['api/words', 'rooms/complaints/public/', 'rooms/complaints/console/'])
      expect(
        files.filter(([name]) => name.startsWith(side)).flatMap(([, words]) => words).length,
      ).toBeGreaterThan(20);
    expect(
      files.flatMap(([name, words]) => words.flatMap(retired).map((fault) => `${name}: ${fault}`)),
    ).toEqual([]);
  });

  it('stand in one file', () => {
    expect(doubles(files)).toEqual([]);
  });

  it('are found in strings, templates and tags, and not in comments', () => {
    expect(
      wordsIn("const a = <p title='标题'>正文 {`第 ${n} 页`}</p>; // 说明\nconst b = '是';"),
    ).toEqual(['标题', '正文', '第 … 页']);
    expect(
      doubles([
        ['a', ['派单', '派单', '签收']],
        ['b', ['签收']],
      ]),
    ).toEqual([['签收', 'a', 'b']]);
  });

  it('fail when a word that was given up comes back', () => {
    const guilty = [
      '受理编号',
      '工单编号',
      '投诉单号',
      '平台坐席',
      '居民端',
      '历史导入',
      '缓急程度',
      '4 个工作时',
      '分类定级',
      '未接通',
      '待判定',
      '为什么是它',
      '未成 3 件',
      '结束任职',
      '登录会话',
      '这一项必须填写',
      '由服务端的路由表生成',
      'POST /api/complaints',
    ];
    for (const word of guilty) expect(retired(word), word).not.toEqual([]);
    for (const word of ['未成年', '工作时段', '工作时间', '请求未成功'])
      expect(retired(word)).toEqual([]);
  });
});
