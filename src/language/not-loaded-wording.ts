import type { Locale } from '../plan';

/** What the page says where Excel's client library does not come; all that is fetched before it. */
export interface NotLoadedWording {
  readonly title: string;
  readonly what: string;
  readonly remedy: string;
  readonly again: string;
}

export const notLoadedWordings: Readonly<Record<Locale, NotLoadedWording>> = {
  en: {
    title: 'Excel’s library could not be loaded',
    what: 'The pane needs a script from Microsoft, and it did not arrive. The network or a firewall may be in the way.',
    remedy: 'Check the connection, then try again. Your workbook has not been touched.',
    again: 'Try again',
  },
  'zh-CN': {
    title: '无法加载Excel组件库',
    what: '任务窗格需要微软提供的脚本，但未能取得，可能受网络或防火墙影响。',
    remedy: '请检查网络连接后重试。工作簿未作任何改动。',
    again: '重试',
  },
  'zh-HK': {
    title: '無法載入Excel程式庫',
    what: '工作窗格需要微軟提供的指令碼，但未能取得，可能受網絡或防火牆影響。',
    remedy: '請檢查網絡連線後再試。活頁簿未有任何改動。',
    again: '再試',
  },
};
