// One printable paper: what it is, the file, and how whoever holds it in their hand checks it.
import { useState, type ReactNode } from 'react';
import { download } from '@/api/download';
import { useWords, words } from '@/kit/words';
import { Icon } from './Icon';
import { Refused } from './parts';

const paper = words(
  {
    get: '下载 PDF，可打印',
    check:
      '纸上有编号、出具单位、日期和二维码。拿到纸的人扫码，可以核验这件事何时写入公开日志、之后有没有改动；纸上其他文字不在核验之内。',
  },
  () => ({
    get: 'Get the PDF to print',
    check:
      'It has a number, the issuing body, a date and a code. Whoever holds it scans the code and checks when the matter entered the public log and that it is unchanged; the other words on the paper are not part of it.',
  }),
);

type Props = { url: string; file: string; children: ReactNode };

export function PaperPage({ url, file, children }: Props) {
  const w = useWords(paper);
  const [error, setError] = useState<unknown>(null);
  const get = () => {
    setError(null);
    download(url, file).catch(setError);
  };
  return (
    <section className="sheet stack">
      {children}
      <p className="soft">{w.check}</p>
      {error !== null && <Refused error={error} />}
      <button type="button" className="button main" onClick={get}>
        <Icon name="list" /> {w.get}
      </button>
    </section>
  );
}
