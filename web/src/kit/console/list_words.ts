import { pageWords } from '@/kit/page_words';
import { said } from '@/kit/said';
import { words } from '../words';
const site = said(pageWords, (w) => ({ save: w.save }));

// What the tools of a list say.
export const listWords = words(
  {
    ...site['zh-CN'],
    toRows: '跳到列表',
    counted: (n: string) => `共 ${n} 条`,
    countedMore: (n: string) => `共 ${n} 条以上`,
    loaded: (n: number) => `已载入 ${n} 条`,
    endless: '连续滚动',
    firstPage: '回第一页',
    views: '查询方案',
    noViews: '还没有保存过查询方案',
    saveView: '保存当前条件',
    viewName: '方案名称',
    drop: (name: string) => `删除方案 ${name}`,
    files: '导出文件',
    exportAs: { xlsx: '导出 Excel', csv: '导出 CSV' },
    coming: '正在生成',
    saved: '已下载',
    again: '再次导出',
    begun: '已在后台导出，完成后自动下载；可在右上角“导出文件”查看',
    choose: (name: string) => `选择 ${name}`,
  },
  () => ({
    ...site.en,
    toRows: 'Skip to the list',
    counted: (n: string) => `${n} in all`,
    countedMore: (n: string) => `More than ${n}`,
    loaded: (n: number) => `${n} loaded`,
    endless: 'Scroll on',
    firstPage: 'First page',
    views: 'Views',
    noViews: 'No view saved yet',
    saveView: 'Save these conditions',
    viewName: 'Name of the view',
    drop: (name: string) => `Drop view ${name}`,
    files: 'Exported files',
    exportAs: { xlsx: 'Export Excel', csv: 'Export CSV' },
    coming: 'Being made',
    saved: 'Downloaded',
    again: 'Export again',
    begun: 'Exporting in the background; see “Exported files” above',
    choose: (name: string) => `Select ${name}`,
  }),
);
