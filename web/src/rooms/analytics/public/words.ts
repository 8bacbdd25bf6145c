import { words } from '@/kit/words';

// The city's figures on the first page.
export const figures = words(
  {
    figures: '全市办理情况',
    figures_of: (from: string, until: string) => `${from} 至 ${until}`,
    filed: '收到诉求',
    closed: '已办结',
    open: '在办',
    response: '按时响应率',
    solved: '解决率',
    satisfied: '满意率',
    note: '响应率＝按时签收并联系的件数÷已派单件数；解决率、满意率以居民评价和回访结果计算，部分解决按一半计。',
    none: '暂无数据',
    pieces: (n: string) => `${n} 件`,
  },
  {
    figures: 'The whole city',
    figures_of: (from: string, until: string) => `${from} to ${until}`,
    filed: 'Received',
    closed: 'Closed',
    open: 'Open',
    response: 'Answered in time',
    solved: 'Solved',
    satisfied: 'Satisfied',
    note: 'In time: signed and contacted within the limits, of those handed on. Solved and satisfied: by residents’ ratings and return visits; partly solved counts half.',
    none: 'none yet',
    pieces: (n: string) => n,
  },
);
