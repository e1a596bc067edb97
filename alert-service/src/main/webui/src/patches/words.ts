import type { Both } from '../i18n/language.tsx';

const zh = {
  open: '只看待核查', none: '没有待核查的图斑', noneYet: '还没有图斑', noneHint: '图斑通过“导入”进入。', choose: '选择一个图斑', number: '图斑编号', deadline: '核查期限', due: (left: string) => `还剩 ${left}`, overdue: '已逾期', area: '面积', squareMeters: '平方米',
  count: (count: string, overdue: string) => `${count} 个，其中逾期 ${overdue} 个`, findings: '核查结论', noFindings: '还没有结论', verdict: '结论', explanation: '说明', attachment: '附件（照片或报告）', needsProof: '这个结论必须有说明和附件', save: '登记结论',
  stale: '别人刚登记了结论。您填写的内容都在，请再登记一次。', onlyClerk: '结论由登记员或督导员登记。',
};
const en: typeof zh = {
  open: 'To be checked only', none: 'No patch waits for a check', noneYet: 'There are no patches yet', noneHint: 'Patches come in by import.', choose: 'Choose a patch', number: 'Patch number', deadline: 'To be checked by', due: (left) => `${left} left`, overdue: 'overdue', area: 'Area', squareMeters: 'm²',
  count: (count, overdue) => `${count}, ${overdue} of them overdue`, findings: 'Verdicts', noFindings: 'No verdict yet', verdict: 'Verdict', explanation: 'Explanation', attachment: 'Attachment (photo or report)', needsProof: 'This verdict needs an explanation and an attachment', save: 'Register the verdict',
  stale: 'Somebody just gave a verdict. All you typed is here: register once more.', onlyClerk: 'Clerks and supervisors give verdicts.',
};
export const patchWords: Both<typeof zh> = { 'zh-CN': zh, en };
