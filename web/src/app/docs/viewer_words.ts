import { complaintsWords } from '@/api/words/complaints';
import { pageWords } from '@/kit/page_words';
import { siteWords } from '@/kit/site_words';

const site = siteWords['zh-CN'];
const page = pageWords['zh-CN'];

// The viewer's own keys; what it asks for and does not find here would show as the key.
export const viewerWords = {
  menu: {
    menu: '目录',
    filter: page.filter,
    search: '查找',
    overview: '概述',
    'api-servers': '服务地址',
    authentication: site.signIn,
    operations: '接口',
    components: '数据结构',
    schemas: '数据结构',
    callbacks: '回调',
  },
  headers: { 'api-servers': '服务地址', authentication: site.signIn },
  overview: { email: '邮箱', 'terms-of-service': '使用条款' },
  'api-servers': { 'server-variables': '变量', selected: '已选' },
  authentication: {
    'auth-header': '请求头 Authorization',
    'no-api-key-applied': '未填凭据',
    'http-basic': '基本认证',
    'http-basic-desc': '',
    username: '用户名',
    password: '口令',
    requires: '需要',
    'http-basic-note': '',
    'in-auth-header': '在请求头 Authorization 中',
    set: '设置',
    remove: '移除',
    clear: '清除',
    update: '更新',
    get: '获取',
  },
  operations: {
    request: '请求',
    'callback-request': '回调请求',
    'request-body': '请求内容',
    model: '结构',
    body: page.content,
    form: '表单',
    'request-headers': '请求头',
    clear: '清除',
    'clear-response': '清除应答',
    execute: page.send,
    response: '应答',
    'response-headers': '答复头',
    example: '示例',
    webhook: '推送',
    deprecated: '已弃用',
    'callback-response': '回调应答',
    'response-status': '状态码',
    'fetch-fail': '请求未成功',
    copy: '复制',
    copied: page.copied,
  },
  parameters: {
    path: '路径参数',
    string: '查询参数',
    headers: '请求头',
    cookies: 'Cookie',
    samples: '代码示例',
  },
  schemas: {
    'collapse-desc': page.collapse,
    'expand-desc': page.expand,
    'schema-missing': '没有这个结构',
  },
};

export const rooms: Record<string, string> = {
  site: '站点',
  files: '附件',
  journal: '留痕',
  identity: '人员与登录',
  policy: '政策',
  registry: '台账',
  complaints: complaintsWords['zh-CN'].nouns.complaint,
  demo: '演示',
};
