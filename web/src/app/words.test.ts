// The words of the trade come from the contract; what only the screen says stands in one words
// file. Here: both languages are whole, and one thing has one word wherever it is said.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contractWords } from '@/api/words';
import { doubles, retired, wordsIn } from './dictionary';

type Tree = { [key: string]: string | Tree };
const leaves = (tree: Tree): string[] =>
  Object.values(tree).flatMap((one) => (typeof one === 'string' ? [one] : leaves(one)));

const chinese = /[\u4e00-\u9fff]/;

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => /(^|\/)\w*words(_\w+)?\.ts$/.test(name) && !name.startsWith('api/'))
  .map((name) => [name, wordsIn(readFileSync(`src/${name}`, 'utf8'))] as const);

describe('words of the trade', () => {
  it('are Chinese where Chinese is meant, and not where English is', () => {
    const { enums, facts, nouns, fields } = contractWords['zh-CN'];
    for (const word of leaves({ enums, facts, nouns, fields }))
      expect(word).toMatch(/[\u4e00-\u9fff]|^CSV$/);
    for (const word of leaves(contractWords.en)) expect(word).not.toMatch(chinese);
  });

  it('keep to the dictionary', () => {
    expect(leaves(contractWords['zh-CN']).flatMap(retired)).toEqual([]);
  });
});

describe('words of the screen', () => {
  it('keep to the dictionary', () => {
    expect(files.length).toBeGreaterThan(10);
    expect(
      files.flatMap(([name, words]) => words.flatMap(retired).map((fault) => `${name}: ${fault}`)),
    ).toEqual([]);
  });

  it('do not say again what the contract calls a field of their room', () => {
    for (const [room, labels] of Object.entries(contractWords['zh-CN'].fields)) {
      const own = files.find(([name]) => name === `rooms/${room}/console/words.ts`)?.[1] ?? [];
      expect(doubles(own, Object.values(labels)), room).toEqual([]);
    }
    expect(doubles(['派单', '主办单位'], ['主办单位'])).toEqual(['主办单位']);
  });

  it('fail when a word that was given up comes back', () => {
    const guilty = [
      '受理编号',
      '工单编号',
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
