// What the officers can do to an account. Which of it, the server's `may` says.
import type { Schemas } from '@/api/client';
import type { VerbLook } from '@/kit/console/ButtonsOfMay';
import { fieldsOf } from '@/kit/console/field_makers';
import { columnsOf } from '@/kit/console/columns';
import { FactList } from '@/kit/console/DetailPage';
import { saying } from '@/kit/console/labels';
import { EnterprisePick, EstatePick, UnitPick } from '@/kit/console/picks';
import { RegionSelect } from '@/kit/console/RegionSelect';
import type { MakeVerb } from '@/kit/console/verbs';
import { useEnums } from '@/kit/trade_words';
import { useWords, wordsNow } from '@/kit/words';
import { InitialPassword } from './UsersPage';
import { identityPageWords } from './words';

const granting = fieldsOf('identity.GrantPost');
const giving = fieldsOf('identity.GiveReason');

function PostFields() {
  const w = useWords(identityPageWords);
  const { Field, Text, Choice } = granting;
  return (
    <div className="cols-2">
      <Choice name="role" of="Role" />
      <Text name="name" extra={w.postNameHint} />
      <Field name="region">
        <RegionSelect />
      </Field>
      <Field name="unit">
        <UnitPick />
      </Field>
      <Field name="estate">
        <EstatePick />
      </Field>
      <Field name="enterprise">
        <EnterprisePick />
      </Field>
    </div>
  );
}

const say = saying(identityPageWords);
const fact = columnsOf('identity.Unmasked');
const unmasked = [
  ...fact.all('name', 'phone'),
  fact.show('left_today', ({ left_today }) => wordsNow(identityPageWords).leftToday(left_today), {
    title: say((w) => w.unmasked),
  }),
];

export const reasonLines = <giving.Lines name="reason" />;

export function useUserVerbs(verb: MakeVerb): Record<string, VerbLook> {
  const w = useWords(identityPageWords);
  const verbWords = useEnums()['identity.AccountVerb'];
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
      fields: reasonLines,
      answer: (reply: Schemas['identity.InitialPassword']) => <InitialPassword reply={reply} />,
    }),
    unmask: verb('unmask', {
      post: '/api/users/{id}/unmasking',
      label: verbWords.unmask,
      hint: w.unmaskHint,
      fields: reasonLines,
      answer: (reply: Schemas['identity.Unmasked']) => (
        <FactList of={reply} facts={unmasked} columns={1} />
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
      fields: reasonLines,
    }),
    enable: verb('enable', { delete: '/api/users/{id}/disablement', label: verbWords.enable }),
    erase: verb('erase', {
      post: '/api/users/{id}/erasure',
      label: verbWords.erase,
      tone: 'danger',
      hint: w.eraseHint,
      fields: reasonLines,
    }),
  };
}
