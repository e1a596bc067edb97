import type { Both } from '../i18n/language.tsx';

const zh = {
  title: '读取密钥', means: '供 QGIS 等软件读取本县矿点、许可、探头和乡镇（OGC API，只读）。地址：', login: '用户名为密钥名称，密码为密钥。', name: '名称', nameHint: '字母、数字、连字符，例如 qgis-zhang', until: '有效期止（含当日）',
  make: '新建密钥', made: '密钥只显示这一次，请现在抄下：', none: '还没有读取密钥', columns: { name: '名称', made: '创建', until: '到期', seen: '最近使用', state: '状态' },
  never: '从未', open: '长期', live: '有效', revoked: (at: string) => `已于 ${at} 吊销`, revoke: '吊销', revokeNow: '确认吊销', revokeMeans: (name: string) => `吊销后，用“${name}”登录的软件立即不能读取，不能恢复。`, reason: '原因',
};
const en: typeof zh = {
  title: 'Reading keys', means: 'For QGIS and others to read sites, permits, probes and townships (OGC API, read only). Address:', login: 'User is the key’s name, password is the key.', name: 'Name', nameHint: 'letters, digits, hyphens, such as qgis-zhang', until: 'Valid until (that day included)',
  make: 'Make a key', made: 'The key is shown this once. Write it down now:', none: 'There are no reading keys yet', columns: { name: 'Name', made: 'Made', until: 'Until', seen: 'Last used', state: 'State' },
  never: 'never', open: 'no end', live: 'valid', revoked: (at) => `revoked ${at}`, revoke: 'Revoke', revokeNow: 'Revoke it', revokeMeans: (name) => `Whoever logs in with “${name}” can read no more at once. This cannot be undone.`, reason: 'Reason',
};
export const keyWords: Both<typeof zh> = { 'zh-CN': zh, en };
