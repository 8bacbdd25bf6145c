// What is shown instead of a page: not allowed, not there, something broke; with the next step.
import { kitWords } from '@/kit/kit_words';
import { said } from '@/kit/said';
import { Button } from 'antd';
import { Component, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { type Refusal, refusalFrom } from '@/api/refusal';
import { useWords, words } from '../words';
import { Page } from './Page';
import { useRefusalText } from './RefusalNote';
import { Verdict } from './Verdict';
const kit = said(kitWords, (w) => ({
  failed: w.failed,
  rights: w.ownRights,
}));

export const outcomeWords = words(
  {
    ...kit['zh-CN'],
    forbidden: '没有此项权限',
    forbiddenHint: '当前岗位不能办理此事。可在右上角切换岗位，或到“我的权限”查看。',
    notFound: '没有找到',
    notFoundHint: '内容不存在，或不在您的管辖范围内。',
    failedHint: '请稍后重试。仍不成功时，请把问题编号告诉系统管理员。',
    home: '回工作台',
    reload: '重新加载',
    broken: '页面出了问题',
  },
  () => ({
    ...kit.en,
    forbidden: 'Not allowed',
    forbiddenHint: 'Your present post may not do this. Switch posts above, or see My rights.',
    notFound: 'Not found',
    notFoundHint: 'It does not exist, or it is outside your area.',
    failedHint: 'Try again later. If it stays, tell the administrator the problem id.',
    home: 'To the workbench',
    reload: 'Reload',
    broken: 'This page broke',
  }),
);

export function Outcome({ error, retry }: { error: unknown; retry?: () => void }) {
  const w = useWords(outcomeWords);
  const k = useWords(kitWords);
  const textOf = useRefusalText();
  const navigate = useNavigate();
  const refusal: Refusal = refusalFrom(error);
  const kind = refusal.status === 403 ? '403' : refusal.status === 404 ? '404' : '500';
  const title = { '403': w.forbidden, '404': w.notFound, '500': w.failed }[kind];
  const hint = { '403': w.forbiddenHint, '404': w.notFoundHint, '500': w.failedHint }[kind];
  return (
    <Page title={title}>
      <section className="panel">
        <Verdict
          kind={({ '403': 'forbidden', '404': 'absent', '500': 'failed' } as const)[kind]}
          title={textOf(refusal) || title}
          note={
            <>
              {hint}
              {refusal.request_id !== '' && (
                <>
                  <br />
                  {k.problemId(refusal.request_id)}
                </>
              )}
            </>
          }
        >
          <Button type="primary" onClick={() => void navigate('/')}>
            {w.home}
          </Button>
          {kind === '403' && <Button onClick={() => void navigate('/rights')}>{w.rights}</Button>}
          {retry !== undefined && kind === '500' && <Button onClick={retry}>{k.retry}</Button>}
        </Verdict>
      </section>
    </Page>
  );
}

// A page that throws while it is drawn must not take the frame with it.
export class Guard extends Component<{ children: ReactNode }, { broken: Error | null }> {
  override state = { broken: null as Error | null };
  static getDerivedStateFromError(broken: Error) {
    return { broken };
  }
  override render() {
    if (this.state.broken === null) return this.props.children;
    return <Broken message={this.state.broken.message} />;
  }
}

function Broken({ message }: { message: string }) {
  const w = useWords(outcomeWords);
  return (
    <section className="panel">
      <Verdict kind="failed" title={w.broken} note={message}>
        <Button type="primary" onClick={() => window.location.reload()}>
          {w.reload}
        </Button>
      </Verdict>
    </section>
  );
}
