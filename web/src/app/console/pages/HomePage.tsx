// The first page: the workbench of those who handle complaints; for the officers, who see no
// business data, the doors to their own work.
import { Link } from 'react-router';
import { Page, useCan, FrameContext } from '@/kit/console/Page';
import { useWords } from '@/kit/words';
import WorkbenchPage from '@/rooms/complaints/console/WorkbenchPage';
import { useContext } from 'react';
import { frameWords } from '../frame_words';
import { openPages } from '../pages';

export default function HomePage() {
  const w = useWords(frameWords);
  const can = useCan();
  const { capabilities } = useContext(FrameContext);
  if (can('complaint_read')) return <WorkbenchPage />;
  return (
    <Page title={w.page.workbench}>
      <nav className="doors" aria-label={w.page.workbench}>
        {openPages(capabilities)
          .filter((entry) => entry.path !== '/')
          .map((entry) => (
            <Link key={entry.path} to={entry.path}>
              {w.page[entry.name]}
            </Link>
          ))}
      </nav>
    </Page>
  );
}
