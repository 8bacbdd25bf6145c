import { words } from '@/kit/words';

export const receipts = words(
  {
    title: '存证凭证',
    lead: '您反映的内容已在公开日志里留下指纹：别人看不到内容，以后改动一个字都会对不上。凭证里有您的原话，只交给您本人，请自己保管；任何人拿到二维码都能核验这条记录在不在。',
    code: '凭证二维码，扫码核验',
    keep: '保存凭证文件',
    file: '存证凭证',
    verify: '现在就核验',
    slip: '受理单',
    slip_lead:
      '证明您反映的这件事已经受理、派给了哪个单位、最晚什么时候办完。需要盖章的，带上它到窗口办理。',
  },
  () => ({
    title: 'Receipt',
    lead: 'The public log holds a fingerprint of what you reported: nobody reads it there, and any later change shows. The receipt holds your own words and is yours alone; whoever has the code can check that the entry is there, not what it says.',
    code: 'QR code of the receipt, scan to verify',
    keep: 'Keep the receipt',
    file: 'receipt',
    verify: 'Verify it now',
    slip: 'Acceptance slip',
    slip_lead:
      'It shows that your matter was accepted, which unit has it and by when. Take it to the window for a seal.',
  }),
);
