// The form of every verb that an office can do to a case. Which of them are shown is the server's
// `may`; what they ask is the shape of the command.
import { Form, Input, Radio, Select } from 'antd';
import type { Schemas } from '@/api/client';
import { useRead } from '@/api/read';
import type { VerbLook } from '@/kit/console/ButtonsOfMay';
import { EstatePick } from '@/kit/console/picks';
import { boundOf, useLabel, type Command } from '@/kit/console/field_makers';
import { PhotoField } from '@/kit/console/fields';
import { RegionSelect } from '@/kit/console/RegionSelect';
import type { MakeVerb, VerbOfWords } from '@/kit/console/verbs';
import { optionsOf, useEnums } from '@/kit/trade_words';
import { useWords } from '@/kit/words';
import { categoryOptions, useCategories, type CaseDetail, type Verb } from './calls';
import { caseWords } from './words';

type Spoken = {
  [C in Command]: 'words' extends keyof Schemas[C] ? C : never;
}[Command];

// What is said with a deed, as its command asks for it.
function WordsItem({ of, label }: { of: Spoken; label?: string }) {
  const word = useLabel(of, 'words');
  const { max, needed } = boundOf(of, 'words');
  return (
    <Form.Item name="words" label={label ?? word} required={needed === 'filled'}>
      <Input.TextArea
        autoSize={{ minRows: 3, maxRows: 10 }}
        {...(max === undefined ? {} : { maxLength: max })}
        showCount
      />
    </Form.Item>
  );
}

function PhotosItem() {
  const w = useWords(caseWords);
  return (
    <Form.Item name="files" label={w.photos}>
      <PhotoField />
    </Form.Item>
  );
}

function ClassifyFields({ detail }: { detail: CaseDetail }) {
  const w = useWords(caseWords);
  const enums = useEnums();
  const groups = useCategories();
  return (
    <>
      <Form.Item name="category" label={w.category} required>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={categoryOptions(groups, 'matters')}
          loading={groups.length === 0}
        />
      </Form.Item>
      <div className="cols-2">
        <Form.Item name="urgency" label={w.urgency}>
          <Select allowClear options={optionsOf(enums['complaints.Urgency'])} />
        </Form.Item>
        <Form.Item name="kind" label={w.kind}>
          <Select allowClear options={optionsOf(enums['complaints.Kind'])} />
        </Form.Item>
        <Form.Item name="estate" label={w.estate}>
          <EstatePick />
        </Form.Item>
        {detail.estate === null && (
          <Form.Item name="region" label={w.region2}>
            <RegionSelect />
          </Form.Item>
        )}
      </div>
      <WordsItem of="complaints.ClassifyComplaint" />
    </>
  );
}

function DispatchFields({ detail }: { detail: CaseDetail }) {
  const w = useWords(caseWords);
  const advice = useRead('/api/complaints/{id}/dispatch', { path: { id: detail.id } });
  const given = advice.data;
  const seen = new Map<number, string>();
  const add = (choice: Schemas['complaints.UnitChoice'] | null | undefined) => {
    if (choice && choice.unit !== null) seen.set(choice.unit, choice.name);
  };
  add(given?.unit);
  given?.assists.forEach(add);
  given?.others.forEach(add);
  const options = [...seen].map(([value, label]) => ({ value, label }));
  return (
    <>
      <p className="dialog-hint">
        {given?.unit ? (
          <>
            {w.advice}：<strong>{given.unit.name}</strong>。{given.reason}
          </>
        ) : (
          w.adviceNone
        )}
      </p>
      <Form.Item name="unit" label={w.unit} extra={given?.unit ? w.unitHint : undefined}>
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          loading={advice.isFetching}
          placeholder={given?.unit?.name}
          options={options}
        />
      </Form.Item>
      <Form.Item name="assists" label={w.assistUnits}>
        <Select mode="multiple" showSearch={{ optionFilterProp: 'label' }} options={options} />
      </Form.Item>
      <WordsItem of="complaints.DispatchComplaint" label={w.otherReason} />
    </>
  );
}

function VisitFields() {
  const w = useWords(caseWords);
  const enums = useEnums();
  return (
    <>
      <Form.Item name="solved" label={w.solved}>
        <Radio.Group
          options={optionsOf(enums['complaints.Solved']).filter((one) => one.value !== 'unreached')}
        />
      </Form.Item>
      <Form.Item name="satisfied" label={w.satisfied}>
        <Radio.Group options={optionsOf(enums['complaints.Satisfied'])} />
      </Form.Item>
      <Form.Item name="unit_at_fault" label={w.fault}>
        <Radio.Group
          options={[
            { value: true, label: w.faultOfUnit },
            { value: false, label: w.faultOfNobody },
          ]}
        />
      </Form.Item>
      <WordsItem of="complaints.RecordVisit" />
    </>
  );
}

// Every verb of an office; `rate` belongs to the complainant and `archive` to the platform.
export function useVerbs(detail: CaseDetail, verb: MakeVerb): Partial<Record<Verb, VerbLook>> {
  const w = useWords(caseWords);
  const enums = useEnums();
  const labels = enums['complaints.Verb'];
  const make = (name: Verb, spec: VerbOfWords) => ({
    [name]: verb(name, { ...spec, label: labels[name], submit: labels[name] }),
  });
  const reasons = (of: Spoken, table: Readonly<Record<string, string>>, label: string) => (
    <>
      <Form.Item name="reason" label={label} required>
        <Select options={optionsOf(table)} />
      </Form.Item>
      <WordsItem of={of} />
    </>
  );
  const known = detail.category !== '';
  return {
    ...make('classify', {
      post: '/api/complaints/{id}/classification',
      tone: known ? undefined : 'primary',
      fields: <ClassifyFields detail={detail} />,
      initial: {
        category: known ? detail.category : undefined,
        urgency: known ? detail.urgency : undefined,
        kind: detail.kind,
        estate: detail.estate ?? undefined,
      },
    }),
    ...make('dispatch', {
      post: '/api/complaints/{id}/dispatch',
      tone: 'primary',
      fields: <DispatchFields detail={detail} />,
    }),
    ...make('sign', {
      post: '/api/complaints/{id}/signature',
      tone: 'primary',
      hint: w.signHint,
      width: 480,
    }),
    ...make('contact', {
      post: '/api/complaints/{id}/contact',
      tone: 'primary',
      initial: { way: 'phone' },
      fields: (
        <>
          <Form.Item name="way" label={w.contactWay} required>
            <Radio.Group options={optionsOf(enums['complaints.ContactWay'])} />
          </Form.Item>
          <WordsItem of="complaints.ContactComplainant" />
        </>
      ),
    }),
    ...make('note', {
      post: '/api/complaints/{id}/notes',
      fields: (
        <>
          <WordsItem of="complaints.NoteProgress" />
          <PhotosItem />
        </>
      ),
    }),
    ...make('reply', {
      post: '/api/complaints/{id}/reply',
      tone: 'primary',
      hint: w.replyHint,
      width: 680,
      fields: (
        <>
          <WordsItem of="complaints.ReplyComplaint" />
          <PhotosItem />
        </>
      ),
    }),
    ...make('pass', {
      post: '/api/complaints/{id}/passing',
      tone: 'primary',
      hint: w.passHint,
      fields: <WordsItem of="complaints.PassReply" />,
    }),
    ...make('reject_reply', {
      post: '/api/complaints/{id}/rejection',
      tone: 'danger',
      fields: reasons('complaints.RejectReply', enums['complaints.RejectReason'], w.rejectReason),
    }),
    ...make('record_visit', {
      post: '/api/complaints/{id}/visits',
      tone: 'primary',
      hint: w.visitHint,
      fields: <VisitFields />,
    }),
    ...make('reopen', {
      post: '/api/complaints/{id}/rework',
      tone: 'danger',
      fields: <WordsItem of="complaints.ReopenComplaint" label={w.formReason} />,
    }),
    ...make('close', {
      post: '/api/complaints/{id}/closure',
      fields: <WordsItem of="complaints.CloseComplaint" label={w.formReason} />,
    }),
    ...make('answer', {
      post: '/api/complaints/{id}/answer',
      fields: <WordsItem of="complaints.AnswerComplaint" />,
    }),
    ...make('refuse', {
      post: '/api/complaints/{id}/refusal',
      tone: 'danger',
      fields: reasons(
        'complaints.RefuseComplaint',
        enums['complaints.RefuseReason'],
        w.refuseReason,
      ),
    }),
    ...make('supplement', {
      post: '/api/complaints/{id}/supplements',
      fields: (
        <>
          <WordsItem of="complaints.SupplementComplaint" />
          <PhotosItem />
        </>
      ),
    }),
    ...make('message', {
      post: '/api/complaints/{id}/messages',
      hint: w.messageHint,
      fields: <WordsItem of="complaints.SendMessage" />,
    }),
    ...make('withdraw', {
      post: '/api/complaints/{id}/withdrawal',
      tone: 'danger',
      fields: <WordsItem of="complaints.WithdrawComplaint" />,
    }),
  };
}
