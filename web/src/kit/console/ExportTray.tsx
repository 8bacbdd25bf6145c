// The files that were exported since one signed in: being made, downloaded or refused, with the
// server's sentence and another try.
import { DownloadOutlined } from '@ant-design/icons';
import { Button, Popover } from 'antd';
import { dateTime } from '../format';
import { Mark } from '../Mark';
import { useWords } from '../words';
import { useExports, type ExportFile } from './exports';
import { listWords } from './list_words';
import { useRefusalText } from './RefusalNote';

function FileLine({ file }: { file: ExportFile }) {
  const l = useWords(listWords);
  const textOf = useRefusalText();
  return (
    <li>
      <div>
        <strong>{file.label}</strong>
        <time className="faint" dateTime={file.at}>
          {dateTime(file.at).slice(11)}
        </time>
      </div>
      <div>
        {file.state === 'coming' && (
          <Mark tone="blue" icon="clock">
            {l.coming}
          </Mark>
        )}
        {file.state === 'done' && (
          <Mark tone="good" icon="check">
            {l.saved}
          </Mark>
        )}
        {file.state === 'failed' && (
          <Mark tone="bad" icon="alarm">
            {textOf(file.error)}
          </Mark>
        )}
        {file.state !== 'coming' && (
          <Button size="small" type="link" onClick={file.again}>
            {l.again}
          </Button>
        )}
      </div>
    </li>
  );
}

export default function ExportTray() {
  const l = useWords(listWords);
  const files = useExports();
  const coming = files.filter((file) => file.state === 'coming').length;
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      title={l.files}
      content={
        <ul className="export-files" aria-label={l.files} aria-live="polite">
          {files.map((file) => (
            <FileLine key={file.key} file={file} />
          ))}
        </ul>
      }
    >
      <Button type="text" className="head-button" aria-label={l.files} icon={<DownloadOutlined />}>
        {coming === 0 ? null : coming}
      </Button>
    </Popover>
  );
}
