// The words of the enumerations of complaints, for both sides.
import type { EnumWords } from '@/kit/enum_words';
import { words } from '@/kit/words';

type Enums = EnumWords<
  | 'complaints.Clock'
  | 'complaints.ContactWay'
  | 'complaints.Kind'
  | 'complaints.Order'
  | 'complaints.RefuseReason'
  | 'complaints.RejectReason'
  | 'complaints.Satisfied'
  | 'complaints.Secrecy'
  | 'complaints.Solved'
  | 'complaints.Source'
  | 'complaints.State'
  | 'complaints.Tab'
  | 'complaints.Urgency'
  | 'complaints.Verb'
  | 'complaints.Work'
>;

const zh: Enums = {
  'complaints.Clock': {
    accept: '受理',
    sign: '签收',
    contact: '首次联系',
    handle: '办理',
    review: '审核',
    visit: '回访',
    archive: '归档',
    feedback: '每小时反馈',
  },
  'complaints.ContactWay': {
    phone: '电话',
    on_site: '上门',
    message: '平台留言',
    unreached: '未联系上',
  },
  'complaints.Kind': {
    complaint: '投诉',
    consult: '咨询',
    suggestion: '建议',
    praise: '表扬',
  },
  'complaints.Order': { due: '先到期的在前', newest: '新的在前' },
  'complaints.RefuseReason': {
    emergency_line: '应拨打 110、119、120、122',
    legal_channel: '已进入诉讼、仲裁、复议、信访等渠道',
    same_in_progress: '同一事项正在办理，或已办结且无新事实',
    secrets_or_privacy: '涉及秘密或他人隐私',
    beyond_public_duty: '属市场或社会渠道解决的事项',
    unlawful: '违法或违背公序良俗',
    not_housing: '不属于住宅物业管理事项',
  },
  'complaints.RejectReason': {
    not_solved: '问题未解决',
    no_evidence: '缺少现场照片或依据',
    off_topic: '答非所问',
    rude: '用语不当',
    false_statement: '与事实不符',
  },
  'complaints.Satisfied': { satisfied: '满意', basically: '基本满意', dissatisfied: '不满意' },
  'complaints.Secrecy': {
    open: '一般',
    masked_to_enterprise: '对企业隐去诉求人',
    secret: '保密举报',
  },
  'complaints.Solved': {
    solved: '已解决',
    partly: '部分解决',
    unsolved: '未解决',
    unreached: '未联系上',
  },
  'complaints.Source': {
    app: '居民端',
    desk: '平台坐席',
    hotline_12345: '12345 热线',
    grid_worker: '网格员',
    community: '社区',
    imported: '历史导入',
  },
  'complaints.State': {
    registered: '已登记',
    refused: '不予受理',
    answered: '即时答复',
    dispatched: '待签收',
    working: '办理中',
    replied: '待审核',
    visiting: '待回访',
    rework: '重办中',
    closed: '办结',
    archived: '已归档',
    withdrawn: '已撤回',
  },
  'complaints.Tab': {
    all: '全部',
    open: '未办结',
    due_today: '今日到期',
    overdue: '已超期',
    done: '已办结',
  },
  'complaints.Urgency': {
    U0: '特急',
    U1: '紧急',
    U2: '较急',
    U3: '一般',
    U4: '较复杂',
    U5: '疑难',
  },
  'complaints.Verb': {
    refuse: '不予受理',
    answer: '即时答复',
    classify: '分类定位',
    dispatch: '派单',
    sign: '签收',
    contact: '联系诉求人',
    note: '记录进展',
    reply: '答复',
    reject_reply: '退回答复',
    pass: '审核通过',
    record_visit: '回访',
    rate: '评价',
    reopen: '重办',
    close: '办结',
    archive: '归档',
    withdraw: '撤回',
    supplement: '补充材料',
    message: '平台留言',
  },
  'complaints.Work': {
    to_classify: '待分类',
    to_dispatch: '待派单',
    to_sign: '待签收',
    to_contact: '待联系',
    to_reply: '待答复',
    to_review: '待审核',
    to_visit: '待回访',
    to_decide: '待判定',
    assisting: '协办中',
    due_today: '今日到期',
    overdue: '已超期',
    mine_open: '我单位在办',
  },
};

const en: Enums = {
  'complaints.Clock': {
    accept: 'Acceptance',
    sign: 'Signature',
    contact: 'First contact',
    handle: 'Handling',
    review: 'Review',
    visit: 'Return visit',
    archive: 'Archiving',
    feedback: 'Hourly feedback',
  },
  'complaints.ContactWay': {
    phone: 'By phone',
    on_site: 'On site',
    message: 'Through the platform',
    unreached: 'Not reached',
  },
  'complaints.Kind': {
    complaint: 'Complaint',
    consult: 'Question',
    suggestion: 'Suggestion',
    praise: 'Praise',
  },
  'complaints.Order': { due: 'Due first', newest: 'Newest first' },
  'complaints.RefuseReason': {
    emergency_line: 'Call 110, 119, 120 or 122',
    legal_channel: 'Before a court, arbitrator, review or petition office',
    same_in_progress: 'Same matter in progress, or done without new facts',
    secrets_or_privacy: 'Concerns secrets or others’ privacy',
    beyond_public_duty: 'For the market or private bodies',
    unlawful: 'Unlawful or indecent',
    not_housing: 'Not about residential property services',
  },
  'complaints.RejectReason': {
    not_solved: 'Not solved',
    no_evidence: 'No photo or ground',
    off_topic: 'Beside the point',
    rude: 'Improper wording',
    false_statement: 'Not true',
  },
  'complaints.Satisfied': {
    satisfied: 'Satisfied',
    basically: 'Fairly satisfied',
    dissatisfied: 'Not satisfied',
  },
  'complaints.Secrecy': {
    open: 'Ordinary',
    masked_to_enterprise: 'Complainant hidden from the enterprise',
    secret: 'Secret report',
  },
  'complaints.Solved': {
    solved: 'Solved',
    partly: 'Partly solved',
    unsolved: 'Not solved',
    unreached: 'Not reached',
  },
  'complaints.Source': {
    app: 'Resident',
    desk: 'Desk',
    hotline_12345: 'Hotline 12345',
    grid_worker: 'Grid worker',
    community: 'Community',
    imported: 'Imported history',
  },
  'complaints.State': {
    registered: 'Registered',
    refused: 'Refused',
    answered: 'Answered at once',
    dispatched: 'To be signed',
    working: 'In progress',
    replied: 'In review',
    visiting: 'Return visit',
    rework: 'Rework',
    closed: 'Closed',
    archived: 'Archived',
    withdrawn: 'Withdrawn',
  },
  'complaints.Tab': {
    all: 'All',
    open: 'Open',
    due_today: 'Due today',
    overdue: 'Overdue',
    done: 'Done',
  },
  'complaints.Urgency': {
    U0: 'Extreme',
    U1: 'Urgent',
    U2: 'Rather urgent',
    U3: 'Ordinary',
    U4: 'Complex',
    U5: 'Difficult',
  },
  'complaints.Verb': {
    refuse: 'Refuse',
    answer: 'Answer at once',
    classify: 'Classify and locate',
    dispatch: 'Dispatch',
    sign: 'Sign',
    contact: 'Contact',
    note: 'Note progress',
    reply: 'Reply',
    reject_reply: 'Send reply back',
    pass: 'Pass reply',
    record_visit: 'Return visit',
    rate: 'Rate',
    reopen: 'Rework',
    close: 'Close',
    archive: 'Archive',
    withdraw: 'Withdraw',
    supplement: 'Supplement',
    message: 'Message',
  },
  'complaints.Work': {
    to_classify: 'To classify',
    to_dispatch: 'To dispatch',
    to_sign: 'To sign',
    to_contact: 'To contact',
    to_reply: 'To reply',
    to_review: 'To review',
    to_visit: 'To visit',
    to_decide: 'To decide',
    assisting: 'Assisting',
    due_today: 'Due today',
    overdue: 'Overdue',
    mine_open: 'Open with my unit',
  },
};

export const complaintsWords = words({ enums: zh }, { enums: en });
