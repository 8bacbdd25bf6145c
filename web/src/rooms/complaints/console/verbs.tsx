// The form of every verb that an office can do to a case. Which of them are shown is the server's
// `may`; what they ask is the shape of the command.
import { useQuery } from '@tanstack/react-query';
import { Form, Input, Radio, Select } from 'antd';
import type { ReactNode } from 'react';
import { api, commandHeaders, type Schemas } from '@/api/client';
import type { VerbLook } from '@/kit/console/ButtonsOfMay';
import { CommandForm } from '@/kit/console/CommandForm';
import { EstateSelect } from '@/kit/console/EstateSelect';
import { PhotoField } from '@/kit/console/fields';
import { useMessage } from '@/kit/console/message';
import { RegionSelect } from '@/kit/console/RegionSelect';
import { useEnums } from '@/kit/trade_words';
import { useWords } from '@/kit/words';
import { categoryOptions, useCategories, type CaseDetail, type Verb } from './calls';
import { caseWords } from './words';

type Send = (values: never, key: string) => Promise<{ data?: CaseDetail }>;

const photos = '/api/complaints/files';

function optionsOf(table: Readonly<Record<string, string>>) {
  return Object.entries(table).map(([value, label]) => ({ value, label }));
}

function WordsItem({
  label,
  optional,
  max = 1000,
}: {
  label: string;
  optional?: true;
  max?: number;
}) {
  return (
    <Form.Item name="words" label={label} required={optional === undefined}>
      <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={max} showCount />
    </Form.Item>
  );
}

function PhotosItem() {
  const w = useWords(caseWords);
  return (
    <Form.Item name="files" label={w.photos}>
      <PhotoField to={photos} />
    </Form.Item>
  );
}

function ClassifyFields({ detail }: { detail: CaseDetail }) {
  const w = useWords(caseWords);
  const enums = useEnums();
  const groups = useCategories().data ?? [];
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
          <EstateSelect />
        </Form.Item>
        {detail.estate === null && (
          <Form.Item name="region" label={w.region2}>
            <RegionSelect />
          </Form.Item>
        )}
      </div>
      <WordsItem label={w.formWords} optional />
    </>
  );
}

function DispatchFields({ detail }: { detail: CaseDetail }) {
  const w = useWords(caseWords);
  const advice = useQuery({
    queryKey: ['dispatch-advice', detail.id, detail.version],
    queryFn: async () => {
      const { data } = await api.GET('/api/complaints/{id}/dispatch', {
        params: { path: { id: detail.id } },
      });
      return data ?? null;
    },
  });
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
      <WordsItem label={w.otherReason} optional />
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
      <WordsItem label={w.visitWords} optional />
    </>
  );
}

// Every verb of an office; `rate` belongs to the complainant and `archive` to the platform.
export function useVerbs(
  detail: CaseDetail,
  onDone: (next: CaseDetail) => void,
): Partial<Record<Verb, VerbLook>> {
  const w = useWords(caseWords);
  const enums = useEnums();
  const message = useMessage();
  const verbs = enums['complaints.Verb'];
  const params = { path: { id: detail.id } };
  const headers = (key: string) => commandHeaders(key, detail.version);

  const form =
    (verb: Verb, send: Send, fields: ReactNode, initial: object = {}) =>
    (close: () => void) => (
      <CommandForm
        draft={`complaint-${detail.id}-${verb}`}
        initial={initial}
        send={send as (values: object, key: string) => Promise<{ data?: CaseDetail }>}
        onCancel={close}
        submit={verbs[verb]}
        onDone={(reply) => {
          message.success(`${verbs[verb]}：${w.done}`);
          close();
          if (reply.data !== undefined) onDone(reply.data);
        }}
      >
        {fields}
      </CommandForm>
    );
  const reasons = (table: Readonly<Record<string, string>>, label: string) => (
    <>
      <Form.Item name="reason" label={label} required>
        <Select options={optionsOf(table)} />
      </Form.Item>
      <WordsItem label={w.formWords} />
    </>
  );

  return {
    classify: {
      label: verbs.classify,
      tone: detail.category === '' ? 'primary' : undefined,
      form: form(
        'classify',
        (body: Schemas['complaints.ClassifyComplaint'], key) =>
          api.POST('/api/complaints/{id}/classification', { params, body, headers: headers(key) }),
        <ClassifyFields detail={detail} />,
        {
          category: detail.category === '' ? undefined : detail.category,
          urgency: detail.category === '' ? undefined : detail.urgency,
          kind: detail.kind,
          estate: detail.estate ?? undefined,
        },
      ),
    },
    dispatch: {
      label: verbs.dispatch,
      tone: 'primary',
      form: form(
        'dispatch',
        (body: Schemas['complaints.DispatchComplaint'], key) =>
          api.POST('/api/complaints/{id}/dispatch', { params, body, headers: headers(key) }),
        <DispatchFields detail={detail} />,
      ),
    },
    sign: {
      label: verbs.sign,
      tone: 'primary',
      hint: w.signHint,
      width: 420,
      form: form(
        'sign',
        (_body: object, key) =>
          api.POST('/api/complaints/{id}/signature', { params, headers: headers(key) }),
        null,
      ),
    },
    contact: {
      label: verbs.contact,
      tone: 'primary',
      form: form(
        'contact',
        (body: Schemas['complaints.ContactComplainant'], key) =>
          api.POST('/api/complaints/{id}/contact', { params, body, headers: headers(key) }),
        <>
          <Form.Item name="way" label={w.contactWay} required>
            <Radio.Group options={optionsOf(enums['complaints.ContactWay'])} />
          </Form.Item>
          <WordsItem label={w.formWords} optional />
        </>,
        { way: 'phone' },
      ),
    },
    note: {
      label: verbs.note,
      form: form(
        'note',
        (body: Schemas['complaints.NoteProgress'], key) =>
          api.POST('/api/complaints/{id}/notes', { params, body, headers: headers(key) }),
        <>
          <WordsItem label={w.noteWords} />
          <PhotosItem />
        </>,
      ),
    },
    reply: {
      label: verbs.reply,
      tone: 'primary',
      hint: w.replyHint,
      width: 680,
      form: form(
        'reply',
        (body: Schemas['complaints.ReplyComplaint'], key) =>
          api.POST('/api/complaints/{id}/reply', { params, body, headers: headers(key) }),
        <>
          <WordsItem label={w.replyWords} max={2000} />
          <PhotosItem />
        </>,
      ),
    },
    pass: {
      label: verbs.pass,
      tone: 'primary',
      hint: w.passHint,
      form: form(
        'pass',
        (body: Schemas['complaints.PassReply'], key) =>
          api.POST('/api/complaints/{id}/passing', { params, body, headers: headers(key) }),
        <WordsItem label={w.formWords} optional />,
      ),
    },
    reject_reply: {
      label: verbs.reject_reply,
      tone: 'danger',
      form: form(
        'reject_reply',
        (body: Schemas['complaints.RejectReply'], key) =>
          api.POST('/api/complaints/{id}/rejection', { params, body, headers: headers(key) }),
        reasons(enums['complaints.RejectReason'], w.rejectReason),
      ),
    },
    record_visit: {
      label: verbs.record_visit,
      tone: 'primary',
      hint: w.visitHint,
      form: form(
        'record_visit',
        (body: Schemas['complaints.RecordVisit'], key) =>
          api.POST('/api/complaints/{id}/visits', { params, body, headers: headers(key) }),
        <VisitFields />,
      ),
    },
    reopen: {
      label: verbs.reopen,
      tone: 'danger',
      form: form(
        'reopen',
        (body: Schemas['complaints.ReopenComplaint'], key) =>
          api.POST('/api/complaints/{id}/rework', { params, body, headers: headers(key) }),
        <WordsItem label={w.formReason} />,
      ),
    },
    close: {
      label: verbs.close,
      form: form(
        'close',
        (body: Schemas['complaints.CloseComplaint'], key) =>
          api.POST('/api/complaints/{id}/closure', { params, body, headers: headers(key) }),
        <WordsItem label={w.formReason} />,
      ),
    },
    answer: {
      label: verbs.answer,
      form: form(
        'answer',
        (body: Schemas['complaints.AnswerComplaint'], key) =>
          api.POST('/api/complaints/{id}/answer', { params, body, headers: headers(key) }),
        <WordsItem label={w.answerWords} />,
      ),
    },
    refuse: {
      label: verbs.refuse,
      tone: 'danger',
      form: form(
        'refuse',
        (body: Schemas['complaints.RefuseComplaint'], key) =>
          api.POST('/api/complaints/{id}/refusal', { params, body, headers: headers(key) }),
        reasons(enums['complaints.RefuseReason'], w.refuseReason),
      ),
    },
    supplement: {
      label: verbs.supplement,
      form: form(
        'supplement',
        (body: Schemas['complaints.SupplementComplaint'], key) =>
          api.POST('/api/complaints/{id}/supplements', { params, body, headers: headers(key) }),
        <>
          <WordsItem label={w.supplementWords} max={2000} />
          <PhotosItem />
        </>,
      ),
    },
    message: {
      label: verbs.message,
      hint: w.messageHint,
      form: form(
        'message',
        (body: Schemas['complaints.SendMessage'], key) =>
          api.POST('/api/complaints/{id}/messages', { params, body, headers: headers(key) }),
        <WordsItem label={w.messageWords} />,
      ),
    },
    withdraw: {
      label: verbs.withdraw,
      tone: 'danger',
      form: form(
        'withdraw',
        (body: Schemas['complaints.WithdrawComplaint'], key) =>
          api.POST('/api/complaints/{id}/withdrawal', { params, body, headers: headers(key) }),
        <WordsItem label={w.formReason} optional />,
      ),
    },
  };
}
