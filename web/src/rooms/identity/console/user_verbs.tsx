// What the officers can do to an account. Which of it, the server's `may` says.
import { Form, Input, Select } from 'antd';
import type { Schemas } from '@/api/client';
import type { VerbLook } from '@/kit/console/ButtonsOfMay';
import { Facts } from '@/kit/console/Facts';
import { EnterprisePick, EstatePick, UnitPick } from '@/kit/console/picks';
import { RegionSelect } from '@/kit/console/RegionSelect';
import type { MakeVerb } from '@/kit/console/verbs';
import { useEnums } from '@/kit/trade_words';
import { useWords } from '@/kit/words';
import { InitialPassword } from './UsersPage';
import { identityPageWords } from './words';

function PostFields() {
  const w = useWords(identityPageWords);
  const roles = useEnums().Role;
  return (
    <div className="cols-2">
      <Form.Item name="role" label={w.role} required>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={Object.entries(roles).map(([value, label]) => ({ value, label }))}
        />
      </Form.Item>
      <Form.Item name="name" label={w.postName} required extra={w.postNameHint}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="region" label={w.region}>
        <RegionSelect />
      </Form.Item>
      <Form.Item name="unit" label={w.unit}>
        <UnitPick />
      </Form.Item>
      <Form.Item name="estate" label={w.estate}>
        <EstatePick />
      </Form.Item>
      <Form.Item name="enterprise" label={w.enterprise}>
        <EnterprisePick />
      </Form.Item>
    </div>
  );
}

export function ReasonItem() {
  const w = useWords(identityPageWords);
  return (
    <Form.Item name="reason" label={w.reason} required>
      <Input.TextArea rows={3} maxLength={200} showCount />
    </Form.Item>
  );
}

export function useUserVerbs(verb: MakeVerb): Record<string, VerbLook> {
  const w = useWords(identityPageWords);
  const verbWords = useEnums()['identity.AccountVerb'];
  const reason = <ReasonItem />;
  return {
    grant_post: verb('grant_post', {
      post: '/api/users/{id}/posts',
      label: verbWords.grant_post,
      tone: 'primary',
      width: 680,
      fields: <PostFields />,
    }),
    reset_password: verb('reset_password', {
      post: '/api/users/{id}/password-reset',
      label: verbWords.reset_password,
      fields: reason,
      answer: (reply: Schemas['identity.InitialPassword']) => <InitialPassword reply={reply} />,
    }),
    unmask: verb('unmask', {
      post: '/api/users/{id}/unmasking',
      label: verbWords.unmask,
      hint: w.unmaskHint,
      fields: reason,
      answer: (reply: Schemas['identity.Unmasked']) => (
        <Facts
          rows={[
            [w.name, reply.name],
            [w.phone, reply.phone],
            [w.unmasked, w.leftToday(reply.left_today)],
          ]}
        />
      ),
    }),
    unlock: verb('unlock', { delete: '/api/users/{id}/lock', label: verbWords.unlock }),
    reset_second_factor: verb('reset_second_factor', {
      delete: '/api/users/{id}/second-factor',
      label: verbWords.reset_second_factor,
      tone: 'danger',
    }),
    disable: verb('disable', {
      post: '/api/users/{id}/disablement',
      label: verbWords.disable,
      tone: 'danger',
      fields: reason,
    }),
    enable: verb('enable', { delete: '/api/users/{id}/disablement', label: verbWords.enable }),
    erase: verb('erase', {
      post: '/api/users/{id}/erasure',
      label: verbWords.erase,
      tone: 'danger',
      fields: reason,
    }),
  };
}
