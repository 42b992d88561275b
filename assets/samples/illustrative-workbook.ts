import { newFile, type OpenedFile } from '../../src/host/file';
import { dongguan, firms, processingTrade, type MadeUpFigures } from './illustrative-figures';
import { addSheet, printOnePageWide, setWidths } from './sample-sheet';
import { font, styles, type FigureKind } from './sample-styles';
import { drawAcross, drawDown, type SampleFigure, type SampleHead, type SampleSeries } from './sample-table';

export const STAMP = 'ILLUSTRATIVE - NOT DATA (示例数据,非统计数据)';
const TAB_COLOR = '#A61B1B';
const MADE_UP = 'made up 虚构';
const MADE_UP_IN_HONG_KONG = '虛構';

/** Complete made-up bases, so that every target of the plan that can be projected is. */
export function illustrativeWorkbook(): OpenedFile {
  const file = newFile('guangdong-illustrative.xlsx', font);
  drawReadMe(file);
  drawProcessingTrade(file);
  drawDongguan(file);
  drawFirms(file);
  return file;
}

function drawReadMe({ workbook }: OpenedFile): void {
  const { sheet, put } = addSheet(workbook, 'Read me', TAB_COLOR);
  put(0, 0, STAMP, styles.stamp);
  put(1, 0, 'A workbook to try Target Paths with 试用工作簿', styles.title);
  README.forEach((text, index) => put(3 + index, 0, text, styles.text));
  README.forEach((_, index) => sheet.rowHeights.set(3 + index, 22));
  sheet.rowHeights.set(1, 24);
  setWidths(sheet, [125]);
  printOnePageWide(sheet, 'A4', '$1:$1');
}

const README = [
  'Every figure in this workbook is made up. The figures are plausible in size and shape, and nothing more: do not quote them.',
  '本工作簿所有数值均为虚构，仅大小与走势近似合理，请勿引用。',
  'Processing trade: years across, a column of units, English and Chinese labels; a part of 2013 that is no year; two years without a figure.',
  '东莞: years down, a line of units, Chinese labels.',
  '企業與機構: numbers of firms and institutions with Hong Kong labels; one year missing, and one series of a single year.',
  'Guangdong’s published figures are in guangdong-sourced.xlsx. 已公开发表的数值见 guangdong-sourced.xlsx。',
];

function drawProcessingTrade({ workbook }: OpenedFile): void {
  const years = yearsFrom(2005);
  const column = (index: number): string => String.fromCharCode('C'.charCodeAt(0) + index);
  const whole: MadeUpFigures = processingTrade.exports;
  const shareOf = (part: MadeUpFigures, partRow: number): ReadonlyMap<SampleHead, SampleFigure> =>
    new Map(
      years.map((head, index) => {
        const cell = column(index);
        const formula = `=${cell}${partRow}/${cell}${FIRST_ROW}`;
        return [head, { content: { formula, value: ratio(part[head], whole[head]) } }];
      }),
    );
  const usd = 'USD 100m\n亿美元';
  drawAcross(workbook, {
    sheet: 'Processing trade',
    tabColor: TAB_COLOR,
    stamp: STAMP,
    title: 'Guangdong processing trade 广东省加工贸易',
    remarks: ['Current prices. 按当年价格。'],
    sideHeads: ['Indicator 指标', 'Unit 单位'],
    heads: [...years, '2013年1-9月'],
    remarkHeads: [{ text: 'Source 来源', width: 16 }],
    labelWidth: 52,
    paper: 'A4',
    series: [
      series('Processing-trade exports\n加工贸易出口额', usd, 'money', processingTrade.exports),
      series('of which: M&E products\n其中：机电产品出口额', usd, 'money', processingTrade.mechElec),
      series('of which: High-tech products\n其中：高新技术产品出口额', usd, 'money', processingTrade.highTech),
      {
        ...series('M&E share of processing exports\n机电产品出口占比', '%', 'share', {}),
        figures: shareOf(processingTrade.mechElec, FIRST_ROW + 1),
      },
      {
        ...series('High-tech share of processing exports\n高新技术产品出口占比', '%', 'share', {}),
        figures: shareOf(processingTrade.highTech, FIRST_ROW + 2),
      },
      series('Deep-processing transfers\n深加工结转额', usd, 'money', processingTrade.transfers),
      series('ODM and OBM exports\n“委托设计+自主品牌”出口额', usd, 'money', processingTrade.odmObm),
      series('Processing exports to emerging markets\n对新兴市场出口额', usd, 'money', processingTrade.emergingMarkets),
      series(
        'Domestic sales of foreign-invested processing firms\n加工贸易外商投资企业产品内销额',
        'CNY 100m\n亿元',
        'money',
        processingTrade.foreignInvestedSales,
      ),
    ],
  });
}

/** Stamp, title, a remark, a blank row and the heads stand above the first series. */
const FIRST_ROW = 6;

function drawDongguan({ workbook }: OpenedFile): void {
  drawDown(workbook, {
    sheet: '东莞',
    tabColor: TAB_COLOR,
    stamp: STAMP,
    title: '东莞市加工贸易',
    remarks: ['按当年价格'],
    sideHeads: ['年份', '单位'],
    heads: [...yearsFrom(2007), '2013年上半年'],
    remarkHeads: [],
    labelWidth: 14,
    paper: 'A4',
    series: [
      series('加工贸易机电产品出口额', '亿美元', 'money', dongguan.mechElec),
      series('加工贸易高新技术产品出口额', '亿美元', 'money', dongguan.highTech),
      series('加工贸易内销额', '亿元', 'money', dongguan.sales),
      series('新增研发机构数', '个', 'count', dongguan.institutionsAdded),
      series('新增境内外注册商标数', '个', 'count', dongguan.trademarksAdded),
    ],
  });
}

function drawFirms({ workbook }: OpenedFile): void {
  const years = yearsFrom(2007).map((year) => `${year}年`);
  drawAcross(workbook, {
    sheet: '企業與機構',
    tabColor: TAB_COLOR,
    stamp: STAMP,
    title: '廣東省加工貿易企業與機構',
    remarks: ['年底數字；活動為全年場次'],
    sideHeads: ['指標', '單位'],
    heads: years,
    remarkHeads: [{ text: '來源', width: 16 }],
    labelWidth: 52,
    paper: 'A4',
    series: [
      inHongKong(series('加工貿易企業數', '家', 'count', firms.all)),
      inHongKong(series('技術密集型和資本密集型加工貿易企業數', '家', 'count', firms.technologyAndCapital)),
      inHongKong(series('加工貿易企業研發機構數', '個', 'count', firms.researchInstitutions)),
      inHongKong(series('加工貿易企業擁有品牌數', '個', 'count', firms.brands)),
      inHongKong(series('「加博匯」上線企業數', '家', 'count', firms.platform)),
      inHongKong(series('開拓境外市場經貿活動場次', '場', 'count', firms.marketEvents)),
    ],
  });
}

function series(label: string, unit: string, kind: FigureKind, figures: MadeUpFigures): SampleSeries {
  const entries = Object.entries(figures).map(([head, content]): readonly [SampleHead, SampleFigure] => [
    /^\d{4}$/.test(head) ? Number(head) : head,
    { content },
  ]);
  return { label, unit, kind, figures: new Map(entries), remarks: [MADE_UP] };
}

/** The same series on a sheet in traditional characters, under heads such as 2012年. */
function inHongKong(of: SampleSeries): SampleSeries {
  return {
    ...of,
    remarks: [MADE_UP_IN_HONG_KONG],
    figures: new Map([...of.figures].map(([head, figure]) => [`${head}年`, figure])),
  };
}

function yearsFrom(first: number): readonly number[] {
  return Array.from({ length: 2012 - first + 1 }, (_, index) => first + index);
}

function ratio(part: number | null | undefined, whole: number | null | undefined): number | null {
  return typeof part === 'number' && typeof whole === 'number' ? part / whole : null;
}
