// 凭证: what the complainant keeps of the filing. The code holds the address of 核验, the number and
// the hash of the entry and the id of the key; the file all that it takes to check it without us.
import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { encode } from 'uqr';
import { Link, useParams } from 'wouter';
import { download } from '@/api/download';
import { refusalFrom } from '@/api/refusal';
import { PaperPage } from '@/kit/public/PaperPage';
import { Refused, Waiting } from '@/kit/public/parts';
import { SignedIn } from '@/kit/public/SignedIn';
import { useWords } from '@/kit/words';
import { readReceipt } from './calls';
import { receipts } from './words_receipt';

// It is sealed about a second after the filing.
const again_ms = 1000;
const tries = 20;

export function Receipt({ id, case_no }: { id: number; case_no: string }) {
  const w = useWords(receipts);
  const [error, setError] = useState<unknown>(null);
  const receipt = useQuery({
    queryKey: ['case', id, 'receipt'],
    queryFn: () => readReceipt(id),
    staleTime: Infinity,
    retry: (count, refused) => refusalFrom(refused).code === 'receipt_unsealed' && count < tries,
    retryDelay: again_ms,
  });
  const keep = () => {
    setError(null);
    download(`/api/complaints/${id}/receipt`, `${w.file}-${case_no}.json`).catch(setError);
  };
  return (
    <section className="sheet stack-tight" aria-labelledby="receipt">
      <h2 id="receipt">{w.title}</h2>
      <p className="soft small">{w.lead}</p>
      {receipt.error && <Refused error={receipt.error} retry={() => void receipt.refetch()} />}
      {!receipt.data && !receipt.error && <Waiting />}
      {receipt.data && (
        <div className="receipt">
          <Code text={`${window.location.origin}${receipt.data.code}`} title={w.code} />
          <div className="stack-tight">
            <button type="button" className="button" onClick={keep}>
              {w.keep}
            </button>
            <p className="small">
              <a href={receipt.data.code}>{w.verify}</a>
            </p>
            <p className="small">
              <Link to={`/mine/${id}/slip`}>{w.slip}</Link>
            </p>
          </div>
        </div>
      )}
      {error !== null && <Refused error={error} />}
    </section>
  );
}

export function SlipPage() {
  const w = useWords(receipts);
  const { id = '' } = useParams<{ id: string }>();
  return (
    <SignedIn title={w.slip}>
      <PaperPage url={`/api/complaints/${id}/slip`} file={`${w.slip}.pdf`}>
        <p>{w.slip_lead}</p>
      </PaperPage>
    </SignedIn>
  );
}

function Code({ text, title }: { text: string; title: string }) {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  const dark = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    <svg className="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={title}>
      <path fill="#fff" d={`M0 0h${size}v${size}H0z`} />
      <path d={dark.join('')} shapeRendering="crispEdges" />
    </svg>
  );
}
