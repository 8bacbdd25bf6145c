import { pageWords } from '@/kit/page_words';
import { said } from '@/kit/said';
import { words } from '@/kit/words';
import { site } from './words';

const pages = said(pageWords, (w) => ({ other: w.chooseAgain }));
const frame = said(site, (w) => ({ title: w.verify, go: w.verify }));

// What 核验 says: what was checked, what was found and what nobody checked, in plain words.
export const verifying = words(
  {
    ...pages['zh-CN'],
    ...frame['zh-CN'],
    lead: '凭证、纸上的二维码或验证密钥，在您自己的浏览器里对照公开日志核验。只取日志的数据，不问平台“是真是假”。',
    give: '要核验什么',
    file: '凭证文件或二维码照片',
    file_hint: '保存下来的凭证（.json），或者拍下二维码的照片、截图',
    camera: '用相机扫二维码',
    camera_stop: '关闭相机',
    camera_none: '打不开相机。请拍张照片，用上面的文件入口选它。',
    no_code: '这张图里没有找到二维码。请拍正、拍清楚，只拍二维码再试。',
    paste: '或者粘贴文字',
    paste_hint: '二维码里的网址，或验证密钥（名称+编号+密钥）',
    working: '正在核验…',

    good: '全部对得上',
    good_code: '这条记录在公开日志里，此后没有改动',
    only_code:
      '只证明有这条记录。手里的纸是不是这一件、上面的字对不对，请用纸上的编号和登记时的手机号查询核对。',
    to_lookup: '凭编号查询',
    nothing: '请先粘贴网址或密钥',
    part_good: '能核验的部分都对得上，其余因为没有网络还没有核验',
    bad: '核验不通过',
    checked: '核对了什么',
    held_receipt: '凭证本身：记录的哈希、它在日志树中的证明、检查点的签名，样样一致',
    held_opened: (members: number, words: number) =>
      `向您公开的内容：${members} 项与记录中的承诺一致${words > 0 ? '，您的原话也是' : '；凭证里没有原话，未核对'}`,
    held_code: '二维码：写有记录的序号、哈希和密钥编号，格式完整',
    held_key: '密钥：编号确由它自己算出',
    held_same_key: '密钥：就是公开日志现在所用的那一把，日志最新的检查点由它签名',
    held_log: '公开日志：这一序号上现在仍是这条记录，证明对得上最新检查点',
    held_book: '办理经过：每一步都在同一本日志里，有自己的证明',
    unasked: '没有连上公开日志：密钥和日志现在的样子还没有核对，连上网后再核验一次。',

    wrong_form: '看不懂：不是凭证文件，也不是本平台的二维码或验证密钥。',
    wrong_key: '密钥不对：与公开日志所用的不是同一把，或者编号不是它自己的。',
    wrong_entry: '记录被改动：内容与它的哈希对不上。',
    wrong_opened: (name: string) => `公开给您的内容被改动：“${name}”与记录中的承诺对不上。`,
    wrong_words: '原话被改动：凭证里的话与登记时写入日志的不是同一段。',
    wrong_checkpoint: '检查点不对：内容或签名被改动，不是这本日志签出的。',
    wrong_tree: '证明不对：按它算不出检查点的根，这条记录不在签过名的树里。',
    wrong_code: '二维码不对：与凭证里的记录不是同一条。',
    wrong_log: '公开日志里没有这条记录，或者这一序号上是另一条。',
    wrong_next: '请保留原件，不要再改动，向主管部门或见证方反映。',

    record: '记录',
    kind: '发生了什么',
    on: '哪一天',
    words: '登记时写下的原话，与日志中的承诺一致',
    opened: '向您公开的内容',
    members: {
      about: '关于哪件事',
      at: '何时决定',
      recorded_at: '何时写入日志',
      state: '登记时的状态',
      region: '区划代码',
      estate: '小区编号',
      enterprise: '被投诉企业编号',
      text_commitment: '原话的承诺',
      files: '附件编号',
      clocks: '开始计算的时限',
    },
    until: (clock: string, at: string) => `${clock}，截止 ${at}`,
    history: '办理经过（公开部分）',
    unchecked: '没有核对什么',
    unchecked_1: '决定本身对不对：核验只说明当时记下了什么、之后没有改过。',
    unchecked_2: '没有向您公开的内容：日志里只有它们的承诺，看不到，也猜不出。',
    unchecked_3: '别人看到的是不是同一本日志：那要靠保存检查点的人和见证方。',
    unchecked_4:
      '办理经过各步是不是这一件的、纸上其他文字对不对：“关于哪件事”在日志里是密封的，由平台指认。',

    seal: '公开日志今天的根',
    seal_lead: '抄下它，改天再来比：日志只会变长，以前的内容改一个字，根就不同。',
    size: '记录条数',
    root: '根',
    log_key: '验证密钥',
    witness: '见证方',
    witness_at: (at: string, ago: string, size: number, behind: number) =>
      `${at}（${ago}）见证了 ${size} 条${behind > 0 ? `，之后的 ${behind} 条还没有见证` : ''}`,
    ago: (minutes: number) => {
      if (minutes < 1) return '刚刚';
      if (minutes < 60) return `${minutes} 分钟前`;
      if (minutes < 48 * 60) return `${Math.floor(minutes / 60)} 小时前`;
      return `${Math.floor(minutes / 60 / 24)} 天前`;
    },
    witness_none: '还没有见证过',
    witnesses_none: '本平台还没有配置见证方。',
    seal_wrong: '日志的检查点没有由它自己的密钥签名！',
    days: '每天的根',
    days_lead: '过完的每一天，那天最后一个检查点的根一直留在这里。您抄下的根，以后随时能来对。',
    days_none: '日志里还没有过完的一天。',
    day_root: (size: number, root: string) => `${size} 条 ${root}`,
    days_before: (month: string) => `看 ${month.replace('-', ' 年 ')} 月`,
    format: '日志怎样写成',
    program: '自己运行的验证程序',
  },
  () => ({
    ...pages.en,
    ...frame.en,
    lead: 'A receipt, a QR code on paper or a verifier key is checked in your own browser against the public log. Only data are fetched; the platform is not asked whether it is true.',
    give: 'What to verify',
    file: 'Receipt or photo of a QR code',
    file_hint: 'The receipt you kept (.json), or a photo or screenshot of the code',
    camera: 'Scan with the camera',
    camera_stop: 'Stop the camera',
    camera_none: 'The camera does not open. Take a photo and choose it above.',
    no_code: 'No QR code was found in this picture. Take it straight, sharp and close.',
    paste: 'Or paste text',
    paste_hint: 'The address in the code, or a verifier key (name+id+key)',
    working: 'Verifying…',

    good: 'All holds',
    good_code: 'This record is in the public log and was not changed since',
    only_code:
      'It proves that there is such a record. Whether your paper is of this matter, look up by the number on it and the phone that was left.',
    to_lookup: 'Look up by number',
    nothing: 'Paste an address or a key first',
    part_good: 'What could be checked holds; the rest waits for a connection',
    bad: 'Does not hold',
    checked: 'What was checked',
    held_receipt:
      'The receipt itself: the hash of its entry, its proof in the tree and the signature of the checkpoint agree',
    held_opened: (members: number, words: number) =>
      `What it opens: ${members} members are what the entry commits to${words > 0 ? ', and so are your words' : '; it holds no words, so none were checked'}`,
    held_code: 'The code: number, hash and key id are there and well formed',
    held_key: 'The key: its id is its own',
    held_same_key: 'The key is the one the log uses; the newest checkpoint is signed by it',
    held_log:
      'The public log still has this entry under its number, proven by the newest checkpoint',
    held_book: 'The history: each step is in the same log with a proof of its own',
    unasked:
      'The log was not reached: its key and how it stands now were not checked. Try again online.',

    wrong_form: 'Not understood: neither a receipt nor a code or key of this platform.',
    wrong_key: 'Wrong key: not the one the log uses, or its id is not its own.',
    wrong_entry: 'The entry was changed: it does not give its hash.',
    wrong_opened: (name: string) => `What was opened to you was changed: “${name}” does not match.`,
    wrong_words: 'The words were changed: those in the receipt are not the ones that were filed.',
    wrong_checkpoint: 'Wrong checkpoint: changed, or not signed by this log.',
    wrong_tree: 'Wrong proof: it does not lead to the root that was signed.',
    wrong_code: 'Wrong code: it names another entry than the receipt.',
    wrong_log: 'The log has no such entry, or another one under this number.',
    wrong_next: 'Keep the original unchanged and report it to the authority or a witness.',

    record: 'Entry',
    kind: 'What happened',
    on: 'Day',
    words: 'The words as they were filed; they match the commitment in the log',
    opened: 'Opened to you',
    members: {
      about: 'About',
      at: 'Decided at',
      recorded_at: 'Recorded at',
      state: 'State when filed',
      region: 'Region code',
      estate: 'Number of the estate',
      enterprise: 'Number of the enterprise complained of',
      text_commitment: 'Commitment to the words',
      files: 'Numbers of attachments',
      clocks: 'Limits that began',
    },
    until: (clock: string, at: string) => `${clock}, due ${at}`,
    history: 'History (public part)',
    unchecked: 'What was not checked',
    unchecked_1: 'Whether a decision was right: only what was recorded and that it is unchanged.',
    unchecked_2: 'What was not opened to you: the log has commitments only.',
    unchecked_3: 'That everybody is shown the same log: keep checkpoints, ask witnesses.',
    unchecked_4:
      'That the steps are of this matter, and the other words of a paper: what an entry is about is sealed, the platform says it.',

    seal: 'Root of the public log today',
    seal_lead: 'Write it down and compare another day: the log only grows.',
    size: 'Entries',
    root: 'Root',
    log_key: 'Verifier key',
    witness: 'Witness',
    witness_at: (at: string, ago: string, size: number, behind: number) =>
      `cosigned ${size} entries at ${at} (${ago})${behind > 0 ? `, not the ${behind} after them` : ''}`,
    ago: (minutes: number) => {
      if (minutes < 1) return 'just now';
      if (minutes < 60) return `${minutes} min ago`;
      if (minutes < 48 * 60) return `${Math.floor(minutes / 60)} h ago`;
      return `${Math.floor(minutes / 60 / 24)} days ago`;
    },
    witness_none: 'has not signed yet',
    witnesses_none: 'No witness is configured yet.',
    seal_wrong: 'The checkpoint of the log is not signed by its own key!',
    days: 'Root of each day',
    days_lead: 'The root of the last checkpoint of each day that is over stays here for good.',
    days_none: 'No day of the log is over yet.',
    day_root: (size: number, root: string) => `${size} entries ${root}`,
    days_before: (month: string) => `Show ${month}`,
    format: 'How the log is written',
    program: 'A verifier to run yourself',
  }),
);
