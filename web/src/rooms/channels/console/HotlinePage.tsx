// 热线导入: the hotline's file is looked through, confirmed and becomes cases.
import { Button } from 'antd';
import { Link } from 'react-router';
import { Page } from '@/kit/console/Page';
import { SheetSteps } from '@/kit/console/SheetSteps';
import { useWords } from '@/kit/words';
import { channelWords } from './words';

export default function HotlinePage() {
  const w = useWords(channelWords);
  return (
    <Page personal="watermark">
      <section className="panel">
        <SheetSteps
          at="/api/channels/hotline/imports"
          template="/api/channels/hotline"
          touches="/api/complaints"
          hint={w.hotlineHint}
          done={
            <Link to="/complaints?source=hotline_12345&unclassified=true">
              <Button type="primary" tabIndex={-1}>
                {w.classify}
              </Button>
            </Link>
          }
        />
      </section>
    </Page>
  );
}
