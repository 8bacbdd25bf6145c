import { words } from '@/kit/words';

export const receipts = words(
  {
    title: '存证凭证',
    lead: '您反映的内容已写入公开日志，谁也改不了。凭证只交给您本人；任何人拿到二维码都能核验这条记录在不在，但看不到内容。',
    code: '凭证二维码，扫码核验',
    keep: '保存凭证文件',
    file: '存证凭证',
    verify: '现在就核验',
  },
  {
    title: 'Receipt',
    lead: 'What you reported is in the public log, which nobody can change. The receipt is yours alone; whoever has the code can check that the entry is there, not what it says.',
    code: 'QR code of the receipt, scan to verify',
    keep: 'Keep the receipt',
    file: 'receipt',
    verify: 'Verify it now',
  },
);
