// The words of the enumerations of policy.
import type { EnumWords } from '@/kit/enum_words';
import { words } from '@/kit/words';

type Enums = EnumWords<
  | 'policy.DayKind'
  | 'policy.Standing'
  | 'policy.StepKind'
  | 'policy.ValueKind'
  | 'policy.VersionState'
>;

const zh: Enums = {
  'policy.DayKind': { off: '放假', work: '调休上班' },
  'policy.Standing': { confirmed: '已确认', proposed_default: '拟用默认值' },
  'policy.StepKind': {
    start: '起算日，不计入',
    counted: '计入',
    make_up: '调休上班，计入',
    weekend: '周末，不计',
    holiday: '放假，不计',
    natural: '计入',
  },
  'policy.ValueKind': {
    limit: '时限',
    whole: '整数',
    ppm: '比例',
    text: '文字',
    table: '表',
  },
  'policy.VersionState': { draft: '待审批', approved: '已批准', rejected: '未批准' },
};

const en: Enums = {
  'policy.DayKind': { off: 'Day off', work: 'Make-up working day' },
  'policy.Standing': { confirmed: 'Confirmed', proposed_default: 'Proposed default' },
  'policy.StepKind': {
    start: 'Start, not counted',
    counted: 'Counted',
    make_up: 'Make-up day, counted',
    weekend: 'Weekend, skipped',
    holiday: 'Holiday, skipped',
    natural: 'Counted',
  },
  'policy.ValueKind': {
    limit: 'Limit',
    whole: 'Number',
    ppm: 'Rate',
    text: 'Text',
    table: 'Table',
  },
  'policy.VersionState': { draft: 'Waiting', approved: 'Approved', rejected: 'Rejected' },
};

export const policyWords = words({ enums: zh }, { enums: en });
