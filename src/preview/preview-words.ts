import type { Locale } from '../plan';

/** What the page itself says; the pane has its own words. */
export interface PreviewWords {
  readonly title: string;
  readonly toolbar: string;
  readonly open: string;
  readonly save: string;
  readonly workbook: string;
  readonly illustrative: string;
  readonly sourced: string;
  readonly blank: string;
  readonly language: string;
  readonly nameBox: string;
  readonly formulaBar: string;
  readonly cellEditor: string;
  readonly grid: string;
  readonly rows: string;
  readonly charts: string;
  readonly sheets: string;
  readonly pane: string;
  readonly separator: string;
  readonly close: string;
  /** Where `{file}` stands for a name. */
  readonly notFound: string;
  readonly protectedSheet: string;
  readonly unreadable: string;
  readonly noCell: string;
  readonly dropHere: string;
}

export const previewWords: Readonly<Record<Locale, PreviewWords>> = {
  en: {
    title: 'Target Paths: preview without Excel',
    toolbar: 'Workbook',
    open: 'Open…',
    save: 'Save',
    workbook: 'Workbook',
    illustrative: 'Illustrative sample',
    sourced: 'Sourced sample',
    blank: 'Blank workbook',
    language: 'Language',
    nameBox: 'Name box',
    formulaBar: 'Formula bar',
    cellEditor: 'Edit cell',
    grid: 'Cells',
    rows: 'Row',
    charts: 'Charts',
    sheets: 'Sheets',
    pane: 'Target Paths',
    separator: 'Width of the pane',
    close: 'Close',
    notFound: '{file} could not be loaded. Check that the preview is still being served, or open a file of your own.',
    protectedSheet: 'This sheet is protected. Take its protection off in Excel to edit it.',
    unreadable: 'This cannot be read as a formula. Check its brackets, names and separators; the cell is unchanged.',
    noCell: 'There is no such cell here. Type an address such as C5.',
    dropHere: 'Drop a workbook to open it',
  },
  'zh-CN': {
    title: 'Target Paths：无需 Excel 的预览',
    toolbar: '工作簿',
    open: '打开',
    save: '保存',
    workbook: '工作簿',
    illustrative: '示例数据',
    sourced: '有出处的数据',
    blank: '空白工作簿',
    language: '语言',
    nameBox: '名称框',
    formulaBar: '编辑栏',
    cellEditor: '编辑单元格',
    grid: '单元格',
    rows: '行',
    charts: '图表',
    sheets: '工作表',
    pane: 'Target Paths',
    separator: '窗格宽度',
    close: '关闭',
    notFound: '无法载入 {file}。请确认预览服务仍在运行，或打开自己的文件。',
    protectedSheet: '此工作表受保护。请先在 Excel 中取消保护，再进行编辑。',
    unreadable: '无法识别此公式。请检查括号、名称和分隔符；单元格未作更改。',
    noCell: '此处没有该单元格。请输入类似 C5 的地址。',
    dropHere: '将工作簿拖到此处打开',
  },
  'zh-HK': {
    title: 'Target Paths：無需 Excel 的預覽',
    toolbar: '活頁簿',
    open: '開啟',
    save: '儲存',
    workbook: '活頁簿',
    illustrative: '示例數據',
    sourced: '有出處的數據',
    blank: '空白活頁簿',
    language: '語言',
    nameBox: '名稱方塊',
    formulaBar: '資料編輯列',
    cellEditor: '編輯儲存格',
    grid: '儲存格',
    rows: '列',
    charts: '圖表',
    sheets: '工作表',
    pane: 'Target Paths',
    separator: '窗格寬度',
    close: '關閉',
    notFound: '無法載入 {file}。請確認預覽服務仍在運行，或開啟自己的檔案。',
    protectedSheet: '此工作表受保護。請先在 Excel 中取消保護，再進行編輯。',
    unreadable: '無法辨識此公式。請檢查括號、名稱和分隔符；儲存格沒有更改。',
    noCell: '此處沒有該儲存格。請輸入類似 C5 的地址。',
    dropHere: '將活頁簿拖到此處開啟',
  },
};

/** Writes the page's words into the elements that ask for them by name. */
export function showWords(page: Document, words: PreviewWords, locale: Locale): void {
  const known = new Map<string, string>(Object.entries(words));
  page.documentElement.lang = locale;
  page.title = words.title;
  for (const element of page.querySelectorAll<HTMLElement>('[data-word]')) {
    element.textContent = known.get(element.dataset['word'] ?? '') ?? '';
  }
  for (const element of page.querySelectorAll<HTMLElement>('[data-label]')) {
    element.setAttribute('aria-label', known.get(element.dataset['label'] ?? '') ?? '');
  }
}
