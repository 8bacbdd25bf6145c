import { registryWords } from '@/api/words/registry';
import { complaintsWords } from '@/api/words/complaints';
import { kitWords } from '@/kit/kit_words';
import { said } from '@/kit/said';
import { words } from '../words';
const tradeRegistry = said(registryWords, ({ fields }) => ({
  name: fields.name,
}));

const tradeComplaints = said(complaintsWords, ({ enums }) => ({
  warnings: enums['complaints.StepTone'].warn,
}));

const kit = said(kitWords, (w) => ({
  blank: w.blank,
}));

export const sheetWords = words(
  {
    ...tradeRegistry['zh-CN'],
    ...tradeComplaints['zh-CN'],
    ...kit['zh-CN'],
    choose: '选择文件并预览',
    template: '下载模板',
    uploading: '正在上传',
    reading: '正在检查每一行…',
    preview: '预览',
    rows: '总行数',
    refused: '有误',
    encoding: '文件编码',
    faults: (n: number) => `${n} 处错误，未写入任何数据`,
    shownFirst: '仅列出前 200 处',
    clean: '没有发现错误，可以导入',
    looked: '逐行预览',
    outcome: '导入后',
    line: '行',
    column: '栏目',
    problem: '问题',
    take: (n: number) => `确认导入 ${n} 行`,
    taking: '正在导入…',
    taken: '导入完成',
    again: '再导入一个文件',
  },
  () => ({
    ...tradeRegistry.en,
    ...tradeComplaints.en,
    ...kit.en,
    choose: 'Choose a file and preview',
    template: 'Download a template',
    uploading: 'Uploading',
    reading: 'Checking every line…',
    preview: 'Preview',
    rows: 'Rows',
    refused: 'Faulty',
    encoding: 'Encoding',
    faults: (n: number) => `${n} faults; nothing was written`,
    shownFirst: 'The first 200 are listed',
    clean: 'No faults; it can be imported',
    looked: 'Line by line',
    outcome: 'After the import',
    line: 'Line',
    column: 'Column',
    problem: 'Problem',
    take: (n: number) => `Import ${n} lines`,
    taking: 'Importing…',
    taken: 'Imported',
    again: 'Import another file',
  }),
);
