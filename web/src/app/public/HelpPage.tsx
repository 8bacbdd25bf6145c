// Help and the accessibility statement.
import { Page } from '@/kit/public/parts';
import { useWords } from '@/kit/words';
import { help } from './words_help';

function Sections({ rows }: { rows: readonly (readonly [title: string, text: string])[] }) {
  return rows.map(([title, text]) => (
    <section className="sheet stack-tight" key={title}>
      <h2>{title}</h2>
      <p>{text}</p>
    </section>
  ));
}

export function HelpPage() {
  const w = useWords(help);
  return (
    <Page title={w.title}>
      <section className="sheet stack-tight">
        <h2>{w.how_file}</h2>
        <ol className="numbered">
          <li>{w.how_file_1}</li>
          <li>{w.how_file_2}</li>
          <li>{w.how_file_3}</li>
          <li>{w.how_file_4}</li>
        </ol>
      </section>
      <Sections
        rows={[
          [w.how_follow, w.how_follow_text],
          [w.privacy, w.privacy_text],
          [w.offline, w.offline_text],
          [w.data, w.data_text],
          [w.feedback, w.feedback_text],
        ]}
      />
    </Page>
  );
}

export function AccessPage() {
  const w = useWords(help);
  return (
    <Page title={w.access_title}>
      <Sections
        rows={[
          [w.access, w.access_text],
          [w.elder, w.elder_text],
          [w.feedback, w.feedback_text],
        ]}
      />
    </Page>
  );
}
