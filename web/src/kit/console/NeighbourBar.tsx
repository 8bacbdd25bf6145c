// The previous and the next thing of the list one came from, and back to it.
import { LeftOutlined, RightOutlined, UnorderedListOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { createContext } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { useWords, words } from '../words';
import type { Neighbours } from './neighbours';

const barWords = words(
  {
    label: '所在列表',
    place: (at: number, of: number) => `第 ${at} 件，本页共 ${of} 件`,
    previous: '上一件',
    next: '下一件',
    back: '回列表',
  },
  () => ({
    label: 'In its list',
    place: (at: number, of: number) => `${at} of ${of} on the page`,
    previous: 'Previous',
    next: 'Next',
    back: 'Back to the list',
  }),
);

// The number of the next thing, for forms that offer "do and next".
export const NextContext = createContext<number | null>(null);

// The address of another thing of the kind that is shown.
export function besides(pathname: string, id: number): string {
  return pathname.replace(/[^/]+$/, String(id));
}

export function NeighbourBar({ came }: { came: Neighbours }) {
  const w = useWords(barWords);
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const { previous, next } = came;
  return (
    <nav className="neighbours" aria-label={w.label}>
      <Tooltip title={w.back}>
        <Button
          aria-label={w.back}
          icon={<UnorderedListOutlined />}
          onClick={() => void navigate(came.back)}
        />
      </Tooltip>
      <Button
        aria-label={w.previous}
        icon={<LeftOutlined />}
        disabled={previous === undefined}
        onClick={() => previous !== undefined && void navigate(besides(pathname, previous))}
      />
      <span title={w.place(came.at, came.of)}>
        {came.at} / {came.of}
      </span>
      <Button
        aria-label={w.next}
        icon={<RightOutlined />}
        disabled={next === undefined}
        onClick={() => next !== undefined && void navigate(besides(pathname, next))}
      />
    </nav>
  );
}
