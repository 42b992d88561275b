import type { LocalizedText, ProblemCode } from '../plan';
import { workbookProblemSentences } from './workbook-problem-sentences';

/**
 * What a problem is and what to do about it, without the place, which problem-message.ts puts in front.
 * `{name}` is filled from the problem's parameters.
 */
export const problemSentences: Readonly<Record<ProblemCode, LocalizedText>> = {
  'file-not-found': {
    en: 'No such file. Check the path.',
    'zh-CN': '文件不存在。请核对路径。',
    'zh-HK': '檔案不存在。請核對路徑。',
  },
  'file-not-workbook': {
    en: 'Not an .xlsx workbook ({detail}). Open it in Excel and save it as .xlsx.',
    'zh-CN': '不是.xlsx工作簿（{detail}）。请在Excel中打开并另存为.xlsx。',
    'zh-HK': '不是.xlsx活頁簿（{detail}）。請在Excel開啟並另存為.xlsx。',
  },
  'file-encrypted': {
    en: 'The workbook is encrypted. Remove its password in Excel and save it again.',
    'zh-CN': '工作簿已加密。请在Excel中取消密码后重新保存。',
    'zh-HK': '活頁簿已加密。請在Excel移除密碼後重新儲存。',
  },
  'file-too-large': {
    en: 'The workbook is larger than can be read ({detail}). Save a copy with only the sheets needed.',
    'zh-CN': '工作簿超出可读取的大小（{detail}）。请另存一份只含所需工作表的副本。',
    'zh-HK': '活頁簿超出可讀取的大小（{detail}）。請另存一份只含所需工作表的複本。',
  },
  'file-damaged': {
    en: 'The workbook is damaged ({detail}). Open it in Excel, let Excel repair it, and save it again.',
    'zh-CN': '工作簿已损坏（{detail}）。请在Excel中打开并修复，然后重新保存。',
    'zh-HK': '活頁簿已損壞（{detail}）。請在Excel開啟並修復，然後重新儲存。',
  },
  'file-not-writable': {
    en: 'The file cannot be written. Close it elsewhere, or choose another folder.',
    'zh-CN': '文件无法写入。请先在其他程序中关闭，或另选文件夹。',
    'zh-HK': '檔案無法寫入。請先在其他程式關閉，或另選資料夾。',
  },
  'file-malformed-json': {
    en: 'Not valid JSON: {detail}. Correct the file.',
    'zh-CN': '不是有效的JSON：{detail}。请更正文件。',
    'zh-HK': '不是有效的JSON：{detail}。請更正檔案。',
  },
  'plan-unknown': {
    en: 'There is no plan “{id}”. Choose one of {known}, or give a plan file (.json).',
    'zh-CN': '没有计划“{id}”。请选择{known}，或指定计划文件（.json）。',
    'zh-HK': '沒有計劃「{id}」。請選擇{known}，或指定計劃檔案（.json）。',
  },
  'plan-invalid': {
    en: 'Expected {expected}, found {found}. Correct the entry.',
    'zh-CN': '应为{expected}，实为{found}。请更正此项。',
    'zh-HK': '應為{expected}，實為{found}。請更正此項。',
  },
  'plan-entry-missing': {
    en: '“{key}” is missing. Add it.',
    'zh-CN': '缺少“{key}”。请补上。',
    'zh-HK': '缺少「{key}」。請補上。',
  },
  'plan-entry-unknown': {
    en: '“{key}” is no entry of a plan. Correct its spelling, or delete it.',
    'zh-CN': '计划中没有“{key}”一项。请更正拼写或删除。',
    'zh-HK': '計劃中沒有「{key}」一項。請更正拼寫或刪除。',
  },
  'plan-id-duplicated': {
    en: 'The id “{id}” is already taken. Give each entry an id of its own.',
    'zh-CN': '标识“{id}”已被使用。请为每一项另取标识。',
    'zh-HK': '識別碼「{id}」已被使用。請為每一項另取識別碼。',
  },
  'plan-reference-unknown': {
    en: '“{id}” is not listed in the plan. Add it to the list, or correct the id.',
    'zh-CN': '计划中未列出“{id}”。请补入列表，或更正标识。',
    'zh-HK': '計劃中未列出「{id}」。請補入清單，或更正識別碼。',
  },
  'plan-default-reading': {
    en: 'Exactly one reading must be the default, not {count}. Set “isDefault” on one.',
    'zh-CN': '须有且只有一种默认解读，现有{count}种。请只在一种解读上设“isDefault”。',
    'zh-HK': '須有且只有一種預設解讀，現有{count}種。請只在一種解讀上設「isDefault」。',
  },
  'plan-share-parts': {
    en: '“{id}”: a share, and only a share, names its numerator and denominator. Correct kind or share.',
    'zh-CN': '“{id}”：占比须写明分子与分母，其他指标不得写。请更正“kind”或“share”。',
    'zh-HK': '「{id}」：佔比須寫明分子與分母，其他指標不得寫。請更正「kind」或「share」。',
  },
  'plan-unit-mismatch': {
    en: 'The unit {found} does not measure what {expected} measures. Use {expected}.',
    'zh-CN': '单位{found}与{expected}所计量的不是同一事物。请用{expected}。',
    'zh-HK': '單位{found}與{expected}所計量的不是同一事物。請用{expected}。',
  },
  'plan-share-above-one': {
    en: 'A share of {value} exceeds the whole. Write 80 % as 0.80, or give the unit “percent”.',
    'zh-CN': '占比{value}大于整体。80%请写作0.80，或将单位写为“percent”。',
    'zh-HK': '佔比{value}大於整體。80%請寫作0.80，或將單位寫為「percent」。',
  },
  'scenario-unknown-indicator': {
    en: 'The plan has no indicator “{id}”. Use an indicator id of the plan.',
    'zh-CN': '计划中没有指标“{id}”。请使用计划中的指标标识。',
    'zh-HK': '計劃中沒有指標「{id}」。請使用計劃中的指標識別碼。',
  },
  'scenario-invalid': {
    en: 'Expected {expected}, found {found}. Correct the scenario.',
    'zh-CN': '应为{expected}，实为{found}。请更正情景。',
    'zh-HK': '應為{expected}，實為{found}。請更正情景。',
  },
  'argument-invalid': {
    en: '{argument}: expected {expected}.',
    'zh-CN': '{argument}：应为{expected}。',
    'zh-HK': '{argument}：應為{expected}。',
  },
  'no-series': {
    en: 'No table with years found. Put the years in one row or column, with the figures beside them.',
    'zh-CN': '未找到带年份的表。请将年份排成一行或一列，数值与之对应。',
    'zh-HK': '找不到附有年份的表格。請將年份排成一列或一欄，數字與之對應。',
  },
  'series-no-unit': {
    en: '“{label}” states no unit. Add a unit beside the figures or in the heading.',
    'zh-CN': '“{label}”未注明单位。请在数值旁或表头注明单位。',
    'zh-HK': '「{label}」沒有註明單位。請在數字旁或標題註明單位。',
  },
  'series-unmatched': {
    en: '“{label}” is none of the plan’s indicators and is not projected. If it should be, rename it.',
    'zh-CN': '“{label}”不是计划中的指标，不作预测。如需预测，请改用指标名称。',
    'zh-HK': '「{label}」不是計劃中的指標，不作預測。如需預測，請改用指標名稱。',
  },
  'series-ambiguous': {
    en: '“{label}” may mean {candidates}. Use the full name of the one meant.',
    'zh-CN': '“{label}”可能指{candidates}。请写明全称。',
    'zh-HK': '「{label}」可能指{candidates}。請寫明全稱。',
  },
  'series-duplicated': {
    en: '“{label}” is {indicator} as well, which is read from {other}. Remove one, or rename this one.',
    'zh-CN': '“{label}”也是{indicator}，后者已取自{other}。请删去其一，或将此项改名。',
    'zh-HK': '「{label}」也是{indicator}，後者已取自{other}。請刪去其一，或將此項改名。',
  },
  'unit-mismatch': {
    en: '“{label}” is in {found}, which cannot be converted into {expected}. Give it in {expected}.',
    'zh-CN': '“{label}”以{found}计，无法换算为{expected}。请改以{expected}计。',
    'zh-HK': '「{label}」以{found}計，無法換算為{expected}。請改以{expected}計。',
  },
  'part-year-left-out': {
    en: '“{header}” is part of a year and stays out of the annual figures. Add the whole year once it is known.',
    'zh-CN': '“{header}”不足一年，不计入年度数据。全年数据公布后请补入。',
    'zh-HK': '「{header}」不足一年，不計入年度數字。全年數字公布後請補入。',
  },
  'estimate-left-out': {
    en: '“{header}” is an estimate or a forecast and stays out of the actual figures. Add the actual once it is known.',
    'zh-CN': '“{header}”为估计或预测，不计入实际数据。实际数据公布后请补入。',
    'zh-HK': '「{header}」為估計或預測，不計入實際數字。實際數字公布後請補入。',
  },
  'sheet-hidden': {
    en: 'Hidden, so it is not read. Unhide the sheet if its figures are needed.',
    'zh-CN': '该表已隐藏，未读取。如需其数据，请取消隐藏。',
    'zh-HK': '此工作表已隱藏，未有讀取。如需其數字，請取消隱藏。',
  },
  'sheet-too-large': {
    en: 'The used part of the sheet reaches to here, more cells than Excel gives at once. Delete what stands far from the tables, and save.',
    'zh-CN': '该表的已用区域延伸至此，超出Excel一次可读取的单元格数。请删除远离表格的内容并保存。',
    'zh-HK': '此工作表的已用範圍伸延至此，超出Excel一次可讀取的儲存格數目。請刪除遠離表格的內容並儲存。',
  },
  'value-not-number': {
    en: '“{label}”: “{text}” is not a number and counts as missing. Enter a number, or leave the cell blank.',
    'zh-CN': '“{label}”：“{text}”不是数值，按缺失处理。请录入数值，或留空。',
    'zh-HK': '「{label}」：「{text}」不是數字，按缺漏處理。請輸入數字，或留空。',
  },
  'value-missing': {
    en: '“{label}” has no figure for {year}. It stays blank and is not taken for zero; enter it if it is known.',
    'zh-CN': '“{label}”缺{year}年数值。保留空白，不作零处理；如已知请录入。',
    'zh-HK': '「{label}」缺{year}年數字。保留空白，不當作零；如已知請輸入。',
  },
  'year-duplicated': {
    en: 'The year {year} stands in the table more than once. Keep one.',
    'zh-CN': '表中{year}年出现不止一次。请只保留一个。',
    'zh-HK': '表中{year}年出現不止一次。請只保留一個。',
  },
  'share-out-of-bounds': {
    en: '“{label}”: a share of {value} lies outside 0 to 100 %. Check the figure and its unit.',
    'zh-CN': '“{label}”：占比{value}超出0至100%。请核对数值与单位。',
    'zh-HK': '「{label}」：佔比{value}超出0至100%。請核對數字與單位。',
  },
  'growth-undefined': {
    en: '{indicator}: no growth rate for {year}, since the figure before it is not positive. Type a rate.',
    'zh-CN': '{indicator}：上期数值不为正，无法计算{year}年增长率。请录入增长率。',
    'zh-HK': '{indicator}：上期數字並非正數，無法計算{year}年增長率。請輸入增長率。',
  },
  'base-missing': {
    en: '{indicator}: base missing, so no path and no verdict. Enter an actual figure.',
    'zh-CN': '{indicator}：缺基数，无法预测和判断。请录入实际值。',
    'zh-HK': '{indicator}：缺基數，無法預測和判斷。請輸入實際數字。',
  },
  'base-other-scope': {
    en: '{found} covers another scope than {indicator} and is no base for it until accepted. Accept it, or enter a figure of the right scope.',
    'zh-CN': '{found}与{indicator}口径不同，未经接受不得作为基数。请接受，或录入口径相符的数值。',
    'zh-HK': '{found}與{indicator}涵蓋範圍不同，未經接受不作基數。請接受，或輸入範圍相符的數字。',
  },
  'growth-missing': {
    en: '{indicator}: no growth rate for {year}, so the path ends before it. Enter one.',
    'zh-CN': '{indicator}：缺{year}年增长率，预测至此中止。请录入。',
    'zh-HK': '{indicator}：缺{year}年增長率，預測至此中止。請輸入。',
  },
  'average-too-few-years': {
    en: '{indicator}: too few years for an average. Type a growth rate.',
    'zh-CN': '{indicator}：年份太少，无法求平均。请录入增长率。',
    'zh-HK': '{indicator}：年份太少，無法計算平均。請輸入增長率。',
  },
  'history-gap': {
    en: '{indicator}: no actual figure for {year}, which is projected from the year before. Enter it if it is known.',
    'zh-CN': '{indicator}：缺{year}年实际值，按上年推算。如已知请录入。',
    'zh-HK': '{indicator}：缺{year}年實際數字，按上年推算。如已知請輸入。',
  },
  'target-not-projected': {
    en: '{target}: no growth path leads to this target; it is followed by hand.',
    'zh-CN': '{target}：此目标无法由增长路径推算，须人工跟踪。',
    'zh-HK': '{target}：此目標無法由增長路徑推算，須人手跟進。',
  },
  'required-growth-undefined': {
    en: '{target}: no constant growth rate reaches the target from this base. Check the base, or the reading in force.',
    'zh-CN': '{target}：从此基数出发，没有固定增长率可达目标。请核对基数或所采用的解读。',
    'zh-HK': '{target}：從此基數出發，沒有固定增長率可達目標。請核對基數或所採用的解讀。',
  },
  'growth-cleared': {
    en: 'The growth of {indicator} in {year} is blank on the sheet, which shows no path from there; the pane goes on with the default. Type a rate, or write the sheets again.',
    'zh-CN':
      '{indicator}{year}年的增长率在表中为空，表中此后无路径；任务窗格仍按默认值推算。请录入增长率，或重新写入工作表。',
    'zh-HK':
      '{indicator}{year}年的增長率在表中為空，表中此後沒有路徑；工作窗格仍按預設值推算。請輸入增長率，或重新寫入工作表。',
  },
  'growth-invalid': {
    en: '“{text}” is no growth rate for {indicator} in {year}: the sheet shows no path from there, the pane goes on with the default. Type a percentage above -100 %.',
    'zh-CN':
      '“{text}”不是{indicator}{year}年的增长率：表中此后无路径，任务窗格仍按默认值推算。请录入高于-100%的百分数。',
    'zh-HK':
      '「{text}」不是{indicator}{year}年的增長率：表中此後沒有路徑，工作窗格仍按預設值推算。請輸入高於-100%的百分數。',
  },
  'growth-own-formula': {
    en: 'A formula of your own gives the growth of {indicator} in {year}. The pane takes its present value; writing the sheets leaves the formula.',
    'zh-CN': '{indicator}{year}年的增长率由您自己的公式给出。任务窗格取其当前值；写入工作表时保留该公式。',
    'zh-HK': '{indicator}{year}年的增長率由閣下自己的公式給出。工作窗格取其目前的值；寫入工作表時保留該公式。',
  },
  'window-invalid': {
    en: 'The window of the average growth of {indicator} is not two years of this sheet, the earlier first: the sheet shows no average, the pane goes on with the default one. Correct the years.',
    'zh-CN':
      '{indicator}平均增长率的起止年份不是本表中先后两个年份：表中无平均值，任务窗格仍用默认起止年份。请更正年份。',
    'zh-HK':
      '{indicator}平均增長率的起止年份不是本表中先後兩個年份：表中沒有平均值，工作窗格仍用預設起止年份。請更正年份。',
  },
  'target-cleared': {
    en: '{target} has no value on the sheet, which gives no verdict; the pane goes on with the plan’s. Type the value.',
    'zh-CN': '{target}在表中没有目标值，表中无判断；任务窗格仍用计划的目标值。请录入目标值。',
    'zh-HK': '{target}在表中沒有目標值，表中沒有判斷；工作窗格仍用計劃的目標值。請輸入目標值。',
  },
  'input-moved': {
    en: 'The growth inputs no longer stand where they were written, so the rule’s formula cannot be put back. Type a rate, or write the sheets again.',
    'zh-CN': '增长率单元格已不在写入时的位置，无法恢复规则公式。请录入增长率，或重新写入工作表。',
    'zh-HK': '增長率儲存格已不在寫入時的位置，無法恢復規則公式。請輸入增長率，或重新寫入工作表。',
  },
  'script-not-loaded': {
    en: 'A part of the pane could not be fetched. Check the connection, then try again.',
    'zh-CN': '任务窗格的一部分未能取得。请检查网络连接后重试。',
    'zh-HK': '工作窗格的一部分未能取得。請檢查網絡連線後再試。',
  },
  'unexpected-error': {
    en: 'Something went wrong that was not foreseen: {detail}. Read the workbook again, and look over the sheets before going on.',
    'zh-CN': '发生了未预见的错误：{detail}。请重新读取工作簿，并在继续前核对各工作表。',
    'zh-HK': '發生了未預見的錯誤：{detail}。請重新讀取活頁簿，並在繼續前核對各工作表。',
  },
  'source-gone': {
    en: 'The source of {indicator} is no longer in the workbook: the sheets live on the copy taken at issue, which is carried on as it was. Put the source sheet back, or type newer figures on TP Data.',
    'zh-CN':
      '工作簿中已没有{indicator}的来源：各表用发布时的副本，并原样保留该副本。请恢复来源工作表，或在TP Data中录入新数值。',
    'zh-HK':
      '活頁簿中已沒有{indicator}的來源：各表用發布時的副本，並原樣保留該副本。請恢復來源工作表，或在TP Data輸入新數字。',
  },
  'growth-replaced': {
    en: '{scenario}: the growth of {indicator} in {year} was typed here as {old} % and is now {new} %, as the scenario file has it.',
    'zh-CN': '{scenario}：此处录入的{indicator}{year}年增长率{old}%，已按情景文件改为{new}%。',
    'zh-HK': '{scenario}：此處輸入的{indicator}{year}年增長率{old}%，已按情景檔案改為{new}%。',
  },
  'layout-moved': {
    en: 'More years, indicators or targets than the sheets had room for: cells have moved. Look over formulas and remarks of yours that belong to TP sheets.',
    'zh-CN': '年份、指标或目标超出各表预留的空间，单元格位置有变动。请核对您引用TP工作表的公式和备注。',
    'zh-HK': '年份、指標或目標超出各表預留的空間，儲存格位置有變動。請核對閣下引用TP工作表的公式和備註。',
  },
  ...workbookProblemSentences,
};
