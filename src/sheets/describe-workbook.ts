import { statusPlace } from './about-layout';
import { aboutSheet } from './about-sheet';
import { assumptionsSheet } from './assumptions-sheet';
import { compareSheet } from './compare-sheet';
import { dataSheet } from './data-sheet';
import type { Area, DescribedName, WorkbookDescription } from './description';
import { areaOf } from './layout';
import { assumptionColumns, settingNames, settingRows } from './places';
import { scenarioSheet } from './scenario-sheet';
import type { SheetModel } from './sheet-model';
import { sheetNames } from './sheet-names';
import { fontNames, styles } from './styles';
import { targetsSheet } from './targets-sheet';

function namesOf(model: SheetModel): readonly DescribedName[] {
  const rows = settingRows(model.layout.targets);
  const { target, first, last } = assumptionColumns;
  const setting = (name: string, area: Area): DescribedName => ({ name, sheet: sheetNames.assumptions, area });
  return [
    setting(settingNames.closeMargin, areaOf(rows.closeMargin, target)),
    setting(settingNames.tolerance, areaOf(rows.tolerance, target)),
    setting(settingNames.rateDecimals, areaOf(rows.rateDecimals, target)),
    setting(settingNames.firstYear, areaOf(rows.period, first)),
    setting(settingNames.endYear, areaOf(rows.period, last)),
    { name: settingNames.status, sheet: sheetNames.about, area: areaOf(statusPlace.row, statusPlace.column) },
  ];
}

/** Every sheet of a run, in the order of its tabs, with the names that its formulas use. */
export function describeWorkbook(model: SheetModel): WorkbookDescription {
  return {
    sheets: [
      aboutSheet(model),
      compareSheet(model),
      assumptionsSheet(model),
      ...model.scenarios.map((scenario) => scenarioSheet(model, scenario)),
      dataSheet(model),
      targetsSheet(model),
    ],
    names: namesOf(model),
    styles,
    fontName: fontNames[model.locale],
  };
}
