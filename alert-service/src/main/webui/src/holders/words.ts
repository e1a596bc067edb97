import type { Both } from '../i18n/language.tsx';

const zh = {
  title: '采矿主体与黑名单', find: '查找名称或信用代码', only: '只看黑名单', none: '没有符合的主体', noneYet: '还没有登记主体', noneYetHint: '要列入黑名单的主体先在这里登记；许可证上的采矿权人不用登记。', add: '登记主体', edit: '修改', name: '名称', creditCode: '统一社会信用代码', listed: '列入黑名单', blacklist: '黑名单', notListed: '不在黑名单',
  means: '在黑名单上的主体不能取得新的许可。', span: (from: string, until: string, reason: string) => `${from} 至 ${until}：${reason}`, open: '长期', save: '保存', cancel: '取消', more: '更多',
  stale: '别人刚改了这个主体。您填写的内容都在，请再保存一次。',
};
const en: typeof zh = {
  title: 'Holders and the blacklist', find: 'Find by name or credit code', only: 'On the blacklist only', none: 'No holder is like this', noneYet: 'No holders are registered yet', noneYetHint: 'Register those to be put on the blacklist; holders named on permits need not be registered.', add: 'Add a holder', edit: 'Edit', name: 'Name', creditCode: 'Credit code', listed: 'On the blacklist', blacklist: 'Blacklist', notListed: 'not on the blacklist',
  means: 'A holder on the blacklist is granted no new permit.', span: (from, until, reason) => `${from} to ${until}: ${reason}`, open: 'no end', save: 'Save', cancel: 'Cancel', more: 'More',
  stale: 'Somebody just changed this holder. All you typed is here: save once more.',
};
export const holderWords: Both<typeof zh> = { 'zh-CN': zh, en };
