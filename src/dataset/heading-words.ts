import { textParts } from './plain-text';

/** What a column (or row) beside the years is for, as its heading says. */
export type HeadingRole = 'year' | 'label' | 'unit' | 'source' | 'note' | 'number' | 'scope' | 'status';

const WORDS: Readonly<Record<HeadingRole, RegExp>> = {
  year: /^(?:年|年份|年度|年别|年別|时间|時間|时期|時期|years?|calendar year|period|time|date|observation[_ ]date)$/u,
  label:
    /^(?:指标|指標|指标名称|指標名稱|名称|名稱|项目|項目|类别|類別|分类|分類|series|series name|indicators?|indicator (?:name|id)|items?|variable|name|label|id)$/u,
  unit: /^(?:单位|單位|计量单位|計量單位|units?|unit of measure|measure)$/u,
  source: /^(?:来源|來源|资料来源|資料來源|数据来源|數據來源|出处|出處|sources?|data source|source title)$/u,
  note: /^(?:备注|備註|备註|注|註|注释|註釋|说明|說明|注解|notes?|remarks?|comments?|footnotes?|url|link|链接|網址|网址)$/u,
  number: /^(?:序号|序號|编号|編號|代码|代碼|行次|no\.?|#|(?:[a-z]+ )?codes?|.*(?:代码|代碼|编码|編碼))$/u,
  scope:
    /^(?:地区|地區|区域|區域|范围|範圍|省市|城市|市|region|area|scope|city|locality|place|country|country name|geography)$/u,
  status: /^(?:状态|狀態|性质|性質|status|basis)$/u,
};

const ROLES: readonly HeadingRole[] = ['year', 'label', 'unit', 'source', 'note', 'number', 'scope', 'status'];

/** The role that a heading names in any language, or in two at once; null where it names a thing of its own. */
export function headingRole(text: string): HeadingRole | null {
  const parts = textParts(text).map((part) => part.toLowerCase().replace(/[:：]$/u, ''));
  const inBoth = parts.flatMap((part) => part.split(/(?<=\p{Script=Han})\s+(?=[a-z])/u));
  return ROLES.find((role) => inBoth.length > 0 && inBoth.every((part) => WORDS[role].test(part))) ?? null;
}

const REMARK =
  /^(?:注|註|注释|说明|說明|备注|備註|资料来源|資料來源|数据来源|數據來源|来源|來源|notes?|sources?|remarks?)\s*(?:\d+\s*)?[:.、)]|^(?:注|註)\d*[:.、]|^(?:notes?|sources?)$/iu;

/** True for a line of text under or over a table that explains it: `注:`, `Source:`, `资料来源:`. */
export function isRemark(text: string): boolean {
  return REMARK.test(text.normalize('NFKC').trim());
}
