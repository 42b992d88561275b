import { newFile, type OpenedFile } from '../../src/host/file';
import { addSheet, printOnePageWide, setWidths } from './sample-sheet';
import { font, styles, type FigureKind } from './sample-styles';
import { drawAcross, type SampleFigure, type SampleHead, type SampleSeries, type SampleTable } from './sample-table';
import type { SourcedRow } from './sourced-rows';

/** A row of the workbook: which published series it shows, or none where nothing was found. */
interface Entry {
  readonly series: string | null;
  readonly label: string;
  readonly unit: string;
  readonly kind: FigureKind;
  readonly note?: string;
}

const USD = '亿美元\nUSD 100m';
const CNY = '亿元\nCNY 100m';
const NOT_FOUND = 'not found / 未找到';
const NO_ANNUAL = 'no annual figure found / 未找到年度数值';

const trade: readonly Entry[] = [
  { series: 'total_trade_usd', label: '进出口总额\nTotal imports and exports', unit: USD, kind: 'money' },
  { series: 'total_exports_usd', label: '出口总额\nTotal exports', unit: USD, kind: 'money' },
  { series: 'total_imports_usd', label: '进口总额\nTotal imports', unit: USD, kind: 'money' },
  {
    series: 'total_trade_cny',
    label: '进出口总额（人民币）\nTotal imports and exports (CNY)',
    unit: CNY,
    kind: 'money',
  },
  {
    series: 'general_trade_total_usd',
    label: '一般贸易进出口额\nGeneral trade, imports and exports',
    unit: USD,
    kind: 'money',
  },
  {
    series: 'general_trade_share_of_total',
    label: '一般贸易占进出口比重\nGeneral trade in total trade',
    unit: '%',
    kind: 'share',
  },
  {
    series: 'general_trade_share_of_exports',
    label: '一般贸易占出口比重\nGeneral trade in total exports',
    unit: '%',
    kind: 'share',
  },
  {
    series: 'mech_elec_exports_usd',
    label: '机电产品出口额（全部贸易方式）\nM&E exports (all trade modes)',
    unit: USD,
    kind: 'money',
    note: `another scope than the plan’s; ${NO_ANNUAL}`,
  },
  {
    series: 'mech_elec_share_of_total_exports',
    label: '机电产品占全省出口比重（全部贸易方式）\nM&E in total exports (all trade modes)',
    unit: '%',
    kind: 'share',
    note: 'another scope than the plan’s',
  },
  {
    series: 'high_tech_exports_usd',
    label: '高新技术产品出口额（全部贸易方式）\nHigh-tech exports (all trade modes)',
    unit: USD,
    kind: 'money',
    note: `another scope than the plan’s; ${NO_ANNUAL}`,
  },
  {
    series: 'high_tech_share_of_total_exports',
    label: '高新技术产品占全省出口比重（全部贸易方式）\nHigh-tech in total exports (all trade modes)',
    unit: '%',
    kind: 'share',
    note: 'another scope than the plan’s',
  },
  {
    series: 'cny_per_usd',
    label: '人民币兑美元年均汇率\nCNY per USD, annual average',
    unit: 'CNY per USD',
    kind: 'rate',
  },
];

const processing: readonly Entry[] = [
  {
    series: 'processing_trade_total_usd',
    label: '加工贸易进出口额\nProcessing trade, imports and exports',
    unit: USD,
    kind: 'money',
  },
  {
    series: 'processing_trade_total_cny',
    label: '加工贸易进出口额（人民币）\nProcessing trade, imports and exports (CNY)',
    unit: CNY,
    kind: 'money',
  },
  {
    series: 'processing_share_of_total',
    label: '加工贸易占进出口比重\nProcessing trade in total trade',
    unit: '%',
    kind: 'share',
  },
  {
    series: 'processing_share_of_exports',
    label: '加工贸易占出口比重\nProcessing trade in total exports',
    unit: '%',
    kind: 'share',
    note: NO_ANNUAL,
  },
  {
    series: 'processing_exports_usd',
    label: '加工贸易出口额\nProcessing-trade exports',
    unit: USD,
    kind: 'money',
    note: NO_ANNUAL,
  },
  {
    series: 'processing_imports_usd',
    label: '加工贸易进口额\nProcessing-trade imports',
    unit: USD,
    kind: 'money',
    note: NO_ANNUAL,
  },
  {
    series: 'mech_elec_processing_exports_usd',
    label: '加工贸易机电产品出口额\nM&E processing exports',
    unit: USD,
    kind: 'money',
    note: NO_ANNUAL,
  },
  { series: null, label: '加工贸易高新技术产品出口额\nHigh-tech processing exports', unit: USD, kind: 'money' },
  {
    series: 'mech_elec_share_of_processing_exports',
    label: '加工贸易机电产品出口占比\nM&E share of processing exports',
    unit: '%',
    kind: 'share',
  },
  {
    series: 'high_tech_share_of_processing_exports',
    label: '加工贸易高新技术产品出口占比\nHigh-tech share of processing exports',
    unit: '%',
    kind: 'share',
  },
  { series: null, label: '深加工结转额\nDeep-processing transfers', unit: USD, kind: 'money' },
  {
    series: 'odm_obm_share',
    label: '“委托设计+自主品牌”出口占比\nODM+OBM share of processing exports',
    unit: '%',
    kind: 'share',
  },
  {
    series: 'emerging_market_share_of_processing_exports',
    label: '加工贸易企业出口新兴市场占比\nEmerging markets’ share of processing firms’ exports',
    unit: '%',
    kind: 'share',
  },
  {
    series: null,
    label: '加工贸易外商投资企业产品内销额\nDomestic sales of foreign-invested processing firms',
    unit: CNY,
    kind: 'money',
  },
  {
    series: 'domestic_sales',
    label: '加工贸易企业内销额\nDomestic sales of all processing firms',
    unit: CNY,
    kind: 'money',
    note: 'another scope than the plan’s target, which is for foreign-invested firms',
  },
  {
    series: 'domestic_share_of_revenue',
    label: '加工贸易企业内销占销售收入比重\nDomestic sales in revenue of processing firms',
    unit: '%',
    kind: 'share',
  },
  {
    series: null,
    label: '技术密集型和资本密集型企业占比\nTechnology- and capital-intensive share of processing firms',
    unit: '%',
    kind: 'share',
  },
  { series: null, label: '加工贸易企业研发机构数\nR&D institutions of processing firms', unit: '个', kind: 'count' },
  { series: null, label: '加工贸易企业拥有品牌数\nBrands owned by processing firms', unit: '个', kind: 'count' },
];

const REMARKS = [
  'Published figures only, in current prices. d and italics: derived from other figures by the sum in the note. A blank cell: not found / 未找到.',
  '仅收录已公开发表的数值，按当年价格。斜体并标 d 者由其他数值推算（见备注）；空白为未找到。',
];

/** Published figures of Guangdong's trade, each with its source; what was not found is blank and says so. */
export function sourcedWorkbook(rows: readonly SourcedRow[]): OpenedFile {
  const file = newFile('guangdong-sourced.xlsx', font);
  const sources = sourceList(rows);
  drawAcross(
    file.workbook,
    tableOf('Trade', '广东省对外贸易 Guangdong foreign trade', '#1F3A5F', trade, rows, sources),
  );
  drawAcross(
    file.workbook,
    tableOf('Processing trade', '广东省加工贸易 Guangdong processing trade', '#1F3A5F', processing, rows, sources),
  );
  drawSources(file, rows, sources);
  return file;
}

function tableOf(
  sheet: string,
  title: string,
  tabColor: string,
  entries: readonly Entry[],
  rows: readonly SourcedRow[],
  sources: readonly string[],
): SampleTable {
  const shown = rows.filter(({ series }) => entries.some((entry) => entry.series === series));
  return {
    sheet,
    tabColor,
    stamp: null,
    title,
    remarks: REMARKS,
    sideHeads: ['指标 Indicator', '单位 Unit'],
    heads: headsOf(shown),
    remarkHeads: [
      { text: '性质 Status', width: 18 },
      { text: '来源 Source', width: 66 },
      { text: '备注 Note', width: 52 },
    ],
    series: entries.map((entry) =>
      seriesOf(
        entry,
        rows.filter(({ series }) => series === entry.series),
        sources,
      ),
    ),
    labelWidth: 58,
    paper: 'A3',
  };
}

/** Every year from 2005 on, each after the parts of it that were published. */
function headsOf(rows: readonly SourcedRow[]): readonly SampleHead[] {
  const years = Array.from({ length: 11 }, (_, index) => 2005 + index);
  const parts = [...new Set(rows.map(({ period }) => period))].filter((period) => period.length > 4).sort();
  return years.flatMap((year) => [...parts.filter((part) => part.startsWith(String(year))).map(headOf), year]);
}

function headOf(period: string): SampleHead {
  const found = /^(\d{4})(?:M(\d{2})(?:-(\d{2}))?|Q(\d))?$/.exec(period);
  if (found === null) throw new RangeError(`${period} is no period`);
  const [, year = '', first, last, quarter] = found;
  if (quarter !== undefined) return `${year}年${quarter}季度`;
  if (first === undefined) return Number(year);
  return last === undefined ? `${year}年${Number(first)}月` : `${year}年${Number(first)}-${Number(last)}月`;
}

function seriesOf(entry: Entry, rows: readonly SourcedRow[], sources: readonly string[]): SampleSeries {
  const figures = rows.map((row): readonly [SampleHead, SampleFigure] => [
    headOf(row.period),
    { content: contentOf(row), derived: row.status === 'derived' },
  ]);
  return {
    label: entry.label,
    unit: entry.unit,
    kind: entry.kind,
    figures: new Map(figures),
    remarks: [statusOf(rows), sourceText(rows, sources), noteText(entry, rows)],
  };
}

/** 34.6 % is 0.346 exactly, not 0.34600000000000003. */
export function contentOf({ value, unit }: SourcedRow): number {
  return unit === 'percent' ? Number((value / 100).toPrecision(12)) : value;
}

function statusOf(rows: readonly SourcedRow[]): string {
  const derived = rows.filter(({ status }) => status === 'derived').length;
  if (rows.length === 0) return NOT_FOUND;
  if (derived === 0) return 'published 公布';
  return derived === rows.length ? 'derived 推算' : 'partly derived 部分推算';
}

/** `2005-2015 [3] US Federal Reserve …; 2006 [4] …`, in the order of the list of sources. */
function sourceText(rows: readonly SourcedRow[], sources: readonly string[]): string {
  const used = sources.filter((source) => rows.some((row) => row.source === source));
  return used.map((source) => `${periodsOf(rows, source)} [${sources.indexOf(source) + 1}] ${source}`).join('; ');
}

function periodsOf(rows: readonly SourcedRow[], source: string): string {
  const heads = rows.filter((row) => row.source === source).map(({ period }) => String(headOf(period)));
  return heads.length > 3 ? `${heads[0]}-${heads.at(-1)}` : heads.join(', ');
}

function noteText(entry: Entry, rows: readonly SourcedRow[]): string {
  const notes = rows.filter(({ note }) => note !== '').map(({ period, note }) => `${headOf(period)}: ${note}`);
  const own = entry.note === undefined ? [] : [entry.note];
  return [...own, ...notes].join('; ');
}

function sourceList(rows: readonly SourcedRow[]): readonly string[] {
  return [...new Set(rows.map(({ source }) => source))].filter((source) => source !== '');
}

/** A list in words: it holds no figures and no years in a row or column of their own. */
function drawSources({ workbook }: OpenedFile, rows: readonly SourcedRow[], sources: readonly string[]): void {
  const { sheet, put } = addSheet(workbook, 'Sources', '#52606D');
  put(0, 0, '来源 Sources', styles.title);
  put(1, 0, 'Retrieved as published; press reports round. 按公布时原样收录；报刊数值多为约数。', styles.remark);
  ['编号 No.', '来源 Source', '网址 URL', '用于 Used for'].forEach((text, column) => put(3, column, text, styles.head));
  sources.forEach((source, index) => {
    const of = rows.filter((row) => row.source === source);
    const used = [...new Set(of.map(({ series }) => series))].join(', ');
    [`[${index + 1}]`, source, of[0]?.url ?? '', used].forEach((text, column) =>
      put(4 + index, column, text, styles.detail),
    );
    sheet.rowHeights.set(4 + index, 32);
  });
  sheet.rowHeights.set(0, 24);
  setWidths(sheet, [10, 60, 70, 60]);
  sheet.frozen = { rows: 4, columns: 0 };
  printOnePageWide(sheet, 'A3', '$1:$4');
}
