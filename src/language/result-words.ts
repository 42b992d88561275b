import type { Locale } from '../plan';

/** Heads and lines of the command line's results; `{gaps}` are filled where they are used. */
export interface ResultWords {
  readonly target: string;
  readonly unit: string;
  readonly base: string;
  readonly year: string;
  readonly projected: string;
  readonly projectedIn: string;
  readonly goal: string;
  readonly gap: string;
  readonly required: string;
  readonly verdict: string;
  readonly others: string;
  readonly problems: string;
  readonly written: string;
  readonly undone: string;
}

export const resultWords: Readonly<Record<Locale, ResultWords>> = {
  en: {
    target: 'target',
    unit: 'unit',
    base: 'base',
    year: 'year',
    projected: 'projected',
    projectedIn: 'projected {year}',
    goal: 'target value',
    gap: 'gap',
    required: 'growth required',
    verdict: 'verdict',
    others: '(targets of the plan without a base in this workbook: {count})',
    problems: 'Problems',
    written: 'Written: {file}',
    undone: 'The last run was undone.',
  },
  'zh-CN': {
    target: '目标',
    unit: '单位',
    base: '基数',
    year: '基年',
    projected: '推算值',
    projectedIn: '{year}年推算值',
    goal: '目标值',
    gap: '差距',
    required: '所需增速',
    verdict: '判断',
    others: '（计划中在本工作簿缺基数的目标：{count}个）',
    problems: '问题',
    written: '已写入：{file}',
    undone: '上次运行已撤销。',
  },
  'zh-HK': {
    target: '目標',
    unit: '單位',
    base: '基數',
    year: '基年',
    projected: '推算值',
    projectedIn: '{year}年推算值',
    goal: '目標值',
    gap: '差距',
    required: '所需增速',
    verdict: '判斷',
    others: '（計劃中在此活頁簿欠基數的目標：{count}個）',
    problems: '問題',
    written: '已寫入：{file}',
    undone: '上次執行已復原。',
  },
};
