import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { complaintsWords } from '@/api/words/complaints';
import { readReceipt } from '@/kit/proof/proof';
import { nameOf, speechOf, valueOf } from './opened';
import { verifying } from './words_verify';

const speech = speechOf(complaintsWords['zh-CN'], verifying['zh-CN']);
const opened = readReceipt(
  readFileSync(join(process.cwd(), '../tests/vectors/log/receipt.json'), 'utf8'),
).opened;

test('every member of a filing is told in words, with the values that have some', () => {
  const told = opened.map((one) => `${nameOf(one.name, speech)} ${valueOf(one, speech)}`);
  expect(told).toEqual([
    '关于哪件事 诉求 654',
    '何时决定 2026-12-01 04:37',
    '何时写入日志 2026-12-01 04:37',
    '登记时的状态 已登记',
    '来源 居民自助',
    '性质 投诉',
    '类别 0402',
    '紧急程度 一般',
    '区划代码 130203008004',
    '小区编号 14',
    '被投诉企业编号 7',
    '反映时间 2026-12-01 04:37',
    '原话的承诺 BplzVUp1BeyOTxQfqis7f_wg_hVxxu7TcXKiAHeP1_s',
    '附件编号 —',
    '开始计算的时限 受理，截止 2026-12-02 23:59',
  ]);
});

test('what has no words is shown as it stands', () => {
  const shown = (name: string, value: string) => valueOf({ name, value, opener: '' }, speech);
  expect(nameOf('data.other', speech)).toBe('data.other');
  expect(shown('data.other', '{"a":1}')).toBe('{"a":1}');
  expect(shown('data.state', '"unknown"')).toBe('unknown');
  expect(shown('about', 'no JSON')).toBe('no JSON');
  expect(shown('data.clocks', '7')).toBe('7');
  expect(shown('at', '"never"')).toBe('"never"');
});
