import { analyticsWords } from '@/api/words/analytics';
import { siteWords } from '@/kit/site_words';
import { said } from '@/kit/said';
import { words } from '@/kit/words';
const tradeAnalytics = said(analyticsWords, ({ fields }) => ({
  filed: fields.filed,
  closed: fields.closed,
  open: fields.open,
  response: fields.response_ppm,
  solved: fields.solved_ppm,
  satisfied: fields.satisfied_ppm,
}));

const site = said(siteWords, (w) => ({ figures_of: w.span }));

// The city's figures on the first page.
export const figures = words(
  {
    ...tradeAnalytics['zh-CN'],
    ...site['zh-CN'],
    figures: '全市办理情况',
    note: '响应率＝按时签收并联系的件数÷已派单件数；解决率、满意率以居民评价和回访结果计算，部分解决、基本满意按规定比例折算。',
    none: '暂无数据',
    pieces: (n: string) => `${n} 件`,
  },
  () => ({
    ...tradeAnalytics.en,
    ...site.en,
    figures: 'The whole city',
    note: 'In time: signed and contacted within the limits, of those handed on. Solved and satisfied: by residents’ ratings and return visits; partly solved and fairly satisfied count at a set share.',
    none: 'none yet',
    pieces: (n: string) => n,
  }),
);
