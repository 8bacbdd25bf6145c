import { baseWords } from '@/api/words/base';
import { registryWords } from '@/api/words/registry';
import { pageWords } from '@/kit/page_words';
import { publicWords } from '@/kit/public/public_words';
import { said } from '@/kit/said';
import { words } from '@/kit/words';
const everywhere = said(baseWords, ({ fields }) => ({
  enterprise: fields.enterprise,
  phone: fields.phone,
}));
const tradeRegistry = said(registryWords, ({ enums, fields }) => ({
  role_owner: enums['registry.OwnerRole'].owner,
  role_tenant: enums['registry.OwnerRole'].tenant,
  state_refused: enums['registry.BindingState'].refused,
  state_ended: enums['registry.BindingState'].ended,
  reason: fields.reason,
  unit: fields.unit_no,
  name: fields['RequestBinding.name'],
  end: enums['registry.BindingVerb'].end,
}));

const site = said(pageWords, (w) => ({ change: w.chooseAgain, busy: w.sending }));

const shared = said(publicWords, (w) => ({
  title: w.houses,
}));

export const houses = words(
  {
    ...everywhere['zh-CN'],
    ...tradeRegistry['zh-CN'],
    ...site['zh-CN'],
    ...shared['zh-CN'],
    lead: '绑定后，反映问题时一点就选好地点，也能参加本小区的事务。',
    none: '您还没有绑定房屋。',
    bind: '绑定房屋',
    bind_more: '再绑定一处',
    state_requested: '核实中',
    state_verified: '已核实',
    state_requested_note: '社区正在核实，一般需要几个工作日。核实期间也可以按小区反映问题。',
    role_family: '家庭成员',
    area: '面积',
    end_sure: '确定解除绑定？',
    end_yes: '解除',
    end_no: '不解除',
    end_reason: '本人解除',
    ended: '已解除绑定。',

    bind_title: '绑定房屋',
    bind_lead: '选好房屋、填写登记的姓名和电话，由社区核实。',
    building: '楼号',
    room: '门牌',
    choose: '请选择',
    no_unit: '不分单元',
    no_buildings: '这个小区还没有登记楼栋，请联系社区补登。',
    no_houses: '这栋楼还没有登记房屋，请联系社区补登。',
    role: '您是这套房屋的',
    name_hint: '与房屋登记一致，只给社区核实用',
    phone_hint: '核实的人可能会打这个电话',
    id_number: '身份证号码（可不填）',
    id_hint: '填写后核实更快。平台校验后只保存最后四位。',
    submit: '提交核实',
    house_fault: '请选到门牌',
    name_fault: '请填写姓名',
    phone_fault: '请填写联系电话',
    requested: '已提交，等社区核实。',
  },
  () => ({
    ...everywhere.en,
    ...tradeRegistry.en,
    ...site.en,
    ...shared.en,
    lead: 'Bound homes are chosen with one press when you report something.',
    none: 'No home is bound yet.',
    bind: 'Bind a home',
    bind_more: 'Bind another',
    state_requested: 'Being checked',
    state_verified: 'Verified',
    state_requested_note: 'The community is checking, usually within a few working days.',
    role_family: 'Family member',
    area: 'Area',
    end_sure: 'End this binding?',
    end_yes: 'End it',
    end_no: 'Keep it',
    end_reason: '本人解除',
    ended: 'The binding has ended.',

    bind_title: 'Bind a home',
    bind_lead: 'Choose the home and give the registered name and phone; the community checks.',
    building: 'Building',
    room: 'Door',
    choose: 'Choose',
    no_unit: 'no entrances',
    no_buildings: 'No building of this estate is registered yet. Ask the community.',
    no_houses: 'No home of this building is registered yet. Ask the community.',
    role: 'You are',
    name_hint: 'As registered; only for the check',
    phone_hint: 'Whoever checks may call it',
    id_number: 'Identity number (optional)',
    id_hint: 'Makes the check faster. Only its last four characters are kept.',
    submit: 'Send for checking',
    house_fault: 'Choose down to the door',
    name_fault: 'Enter your name',
    phone_fault: 'Enter a phone number',
    requested: 'Sent; the community will check.',
  }),
);
