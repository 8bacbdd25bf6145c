// Filing a complaint in four short steps, each at its own address: what, the story, where, check.
// The draft is kept on the device at every keystroke; a login is asked for only when it is sent.
import { bounds } from '@/api/bounds';
import { useRef, useState, type ReactNode } from 'react';
import { Redirect, useLocation, useParams } from 'wouter';
import { Choices, Field } from '@/kit/public/Field';
import { Page, Refused, Waiting } from '@/kit/public/parts';
import { useMe } from '@/kit/public/session';
import { useWords } from '@/kit/words';
import type { Group, Kind } from './calls';
import { CategoryGrid } from './CategoryGrid';
import { CheckStep } from './CheckStep';
import { begun, blank, dropDraft, keepDraft, readDraft, type Draft } from './draft';
import { useGroupName, useGroups, useLeastText } from './groups';
import { PhotoPicker } from './PhotoPicker';
import { useShots } from './photos';
import { PlacePicker } from './PlacePicker';
import { missingStep, steps, type StepName, type StepProps } from './steps';
import { Ways } from './Ways';
import { filing } from './words_file';

const most_text = bounds['complaints.FileComplaint'].text.max;

export function FilePage() {
  const { step } = useParams<{ step?: string }>();
  const [, navigate] = useLocation();
  const [draft, setDraft] = useState<Draft>(readDraft);
  const [kept, setKept] = useState(true);
  const album = useShots('kept');
  const least_text = useLeastText();
  const change = (part: Partial<Draft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    setKept(keepDraft(next));
  };

  const at = steps.find((name) => name === step);
  if (!at) return <Redirect to="/file/what" replace />;
  const missing = missingStep(draft, least_text);
  const reached = missing === null ? steps.length - 1 : steps.indexOf(missing);
  if (steps.indexOf(at) > reached) return <Redirect to={`/file/${missing}`} replace />;

  const props: StepProps = { draft, change, album, go: (to) => navigate(`/file/${to}`) };
  const clear = () => {
    dropDraft();
    album.clear();
    setDraft(blank);
    navigate('/file/what');
  };
  const foot = (
    <DraftFoot
      key={at}
      kept={kept}
      begun={begun(draft) || album.shots.length > 0}
      onClear={clear}
    />
  );
  switch (at) {
    case 'what':
      return <WhatStep {...props} foot={foot} />;
    case 'story':
      return <StoryStep {...props} foot={foot} />;
    case 'place':
      return <PlaceStep {...props} foot={foot} />;
    case 'check':
      return <CheckStep {...props} foot={foot} progress={<Progress at="check" />} />;
  }
}

function Progress({ at }: { at: StepName }) {
  const w = useWords(filing);
  const n = steps.indexOf(at) + 1;
  return (
    <div className="progress-line">
      <span className="small">{w.step(n, steps.length)}</span>
      <progress value={n} max={steps.length} aria-label={w.steps} />
    </div>
  );
}

function DraftFoot(props: { kept: boolean; begun: boolean; onClear: () => void }) {
  const w = useWords(filing);
  const [sure, setSure] = useState(false);
  if (!props.begun) return null;
  return (
    <div className="row small soft draft-foot">
      {sure ? (
        <>
          <b>{w.clear_sure}</b>
          <button type="button" className="link-button" onClick={props.onClear}>
            {w.clear_yes}
          </button>
          <button type="button" className="link-button" onClick={() => setSure(false)}>
            {w.clear_no}
          </button>
        </>
      ) : (
        <>
          <span>{props.kept ? w.kept : w.not_kept}</span>
          <button type="button" className="link-button" onClick={() => setSure(true)}>
            {w.clear}
          </button>
        </>
      )}
    </div>
  );
}

type Foot = { foot: ReactNode };

function WhatStep({ draft, change, go, foot }: StepProps & Foot) {
  const w = useWords(filing);
  const { data, error, refetch } = useGroups();
  function choose(group: Group | null) {
    change({
      group: group?.code ?? 'unsure',
      group_name: group?.name ?? '',
      ...(group?.code === draft.group
        ? {}
        : { matter: '', matter_name: '', kind: group?.kind ?? 'complaint' }),
    });
    go('story');
  }
  return (
    <Page title={w.what} lead={w.what_lead} wide>
      <Progress at="what" />
      {error && <Refused error={error} retry={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {(data || error) && (
        <CategoryGrid groups={data ?? []} chosen={draft.group} onChoose={choose} />
      )}
      {foot}
    </Page>
  );
}

function StoryStep({ draft, change, album, go, foot }: StepProps & Foot) {
  const w = useWords(filing);
  const nameOf = useGroupName();
  const { data } = useGroups();
  const group = data?.find((row) => row.code === draft.group);
  const least_text = useLeastText() ?? 1;
  const [fault, setFault] = useState<string | undefined>();
  const area = useRef<HTMLTextAreaElement>(null);
  const length = [...draft.text].length;

  function choose(code: string) {
    const matter = group?.matters.find((row) => row.code === code);
    const kind: Kind = matter?.kind ?? group?.kind ?? 'complaint';
    change({ matter: matter?.code ?? '', matter_name: matter?.name ?? '', kind });
  }
  function next() {
    if ([...draft.text.trim()].length < least_text) {
      setFault(w.text_short(least_text));
      area.current?.focus();
      return;
    }
    go('place');
  }
  return (
    <Page title={w.story}>
      <Progress at="story" />
      {group && group.matters.length > 0 && (
        <Choices
          legend={w.matter(nameOf(group))}
          hint={w.matter_hint}
          name="matter"
          value={draft.matter}
          chips
          choices={[
            ...group.matters.map((matter) => ({ value: matter.code, title: matter.name })),
            { value: '', title: w.matter_none },
          ]}
          onChoose={choose}
        />
      )}
      <div>
        <Field label={w.text} hint={w.text_hint} fault={fault}>
          {(control) => (
            <textarea
              {...control}
              ref={area}
              name="text"
              rows={5}
              maxLength={most_text}
              value={draft.text}
              onChange={(event) => {
                setFault(undefined);
                change({ text: event.target.value });
              }}
            />
          )}
        </Field>
        <p className="counter">{w.text_count(length, most_text)}</p>
      </div>
      <PhotoPicker shots={album} />
      <Ways onBack={() => go('what')} onNext={next} />
      {foot}
    </Page>
  );
}

function PlaceStep({ draft, change, go, foot }: StepProps & Foot) {
  const w = useWords(filing);
  const { pending } = useMe();
  const [fault, setFault] = useState<string | undefined>();
  return (
    <Page title={w.place}>
      <Progress at="place" />
      {pending ? (
        <Waiting />
      ) : (
        <PlacePicker
          place={draft.place}
          fault={fault}
          onPlace={(place) => {
            setFault(undefined);
            change({ place });
          }}
        />
      )}
      {draft.place && (
        <Field label={w.address} hint={w.address_hint}>
          {(control) => (
            <input
              {...control}
              name="address"
              maxLength={bounds['complaints.FileComplaint'].address.max}
              autoComplete="off"
              value={draft.address}
              onChange={(event) => change({ address: event.target.value })}
            />
          )}
        </Field>
      )}
      <Ways
        onBack={() => go('story')}
        onNext={() => (draft.place ? go('check') : setFault(w.place_needed))}
      />
      {foot}
    </Page>
  );
}
