import type { Both } from '../i18n/language.tsx';

const zh = {
  kinds: 'JPEG、PNG 图片或 PDF，每个不超过 20 MB', choose: '选择文件', sending: '正在上传…', open: '打开', download: '下载', notKept: '登记时只留了校验值，没有原件', remove: '删除', size: (kilobytes: string) => `${kilobytes} kB`,
};
const en: typeof zh = {
  kinds: 'JPEG or PNG pictures or PDF, 20 MB each at most', choose: 'Choose a file', sending: 'Sending…', open: 'Open', download: 'Download', notKept: 'Only its digest was registered, not the file', remove: 'Remove', size: (kilobytes) => `${kilobytes} kB`,
};
export const attachmentWords: Both<typeof zh> = { 'zh-CN': zh, en };
