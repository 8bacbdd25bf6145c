import { words } from '@/kit/words';

export const channelWords = words(
  {
    hotlineHint:
      '上传 12345 热线导出的 CSV 或 XLSX（UTF-8 或 GB18030）。先预览，确认后一次全部导入；有一行错误则一行也不导入。',
    classify: '去分类派单',
  },
  () => ({
    hotlineHint:
      'Upload a CSV or XLSX of the hotline (UTF-8 or GB18030). Preview first; all or nothing is imported.',
    classify: 'Classify and dispatch',
  }),
);
