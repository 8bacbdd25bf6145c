// What the test of words holds every screen to: a thing is called by one word. A pair is a word
// that was given up and the one that stays; a new pair is written here when a second word appears.
const pairs: readonly (readonly [gone: RegExp, stays: string])[] = [
  [/受理编号|工单编号/, '诉求编号'],
  [/平台坐席/, '受理台'],
  [/居民端/, '居民自助'],
  [/历史导入/, '批量导入'],
  [/紧急等级|缓急程度/, '紧急程度'],
  [/工作时(?![段间限长])/, '工作小时'],
  [/分类定级/, '分类定位'],
  [/未接通/, '未联系上'],
  [/待判定/, '待决定是否重办'],
  [/为什么是它/, '派单依据'],
  [/未成(?![年立功])/, '失败'],
  [/结束任职/, '项目经理离任'],
  [/登录会话/, '登录设备'],
  [/这一项必须填写/, '请填写，并说出是哪一项'],
  [/服务端|路由表|POST |GET /, '办事的人的话'],
];

// What is wrong with a sentence of the screen.
export function retired(sentence: string): string[] {
  return pairs
    .filter(([gone]) => gone.test(sentence))
    .map(([, stays]) => `“${sentence}”：${stays}`);
}

// The Chinese sentences in the source of a words file.
export function wordsIn(source: string): string[] {
  return [...source.matchAll(/'([^'\n]*)'|`([^`]*)`/g)]
    .map((match) => match[1] ?? match[2] ?? '')
    .filter((text) => /[\u4e00-\u9fff]/.test(text));
}

// Words that stand in both lists.
export function doubles(some: readonly string[], others: readonly string[]): string[] {
  return [...new Set(some)].filter((word) => others.includes(word));
}
