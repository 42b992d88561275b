import { locales, type Scenario } from '../plan';
import { aboutRows, ABOUT_LAST_COLUMN, CONTENTS_FIRST_LINE } from './about-layout';
import { chartFiguresHead, COLUMNS_PER_SCENARIO, FIGURES_FIRST_LINE, scenarioColumn } from './compare-layout';
import { growthColumns } from './growth-formulas';
import { lastYearColumn, targetRow, TOP_HEAD_ROW, yearsRowIn, type Layout } from './layout';
import type { Area } from './description';
import type { ScenarioPlace } from './scenario-place';
import { sheetNames } from './sheet-names';
import { standingContent, type Standing, type StandingScenario } from './standing';
import { tabNames } from './tab-names';

/** Where a scenario stands, and the tab of its own sheet. */
export interface PlacedScenario extends ScenarioPlace {
  readonly tab: string;
}

/** Two speak of the same scenario where they have the id or a name in common. */
export function isSameScenario(one: Scenario, other: Scenario): boolean {
  return one.id === other.id || locales.some((locale) => one.names[locale] === other.names[locale]);
}

/** Room for scenarios on the sheets that they share. */
interface Room {
  readonly layout: Layout;
  /** What may stand in the way; null where nothing does, or things move anyway. */
  readonly standing: Standing | null;
}

/** Scenarios that stand somewhere stay there; the others come where nothing stands yet, of theirs or of somebody else's. */
export function placeScenarios(
  scenarios: readonly Scenario[],
  standing: Standing | null,
  room: Room,
): readonly PlacedScenario[] {
  const stands = matched(scenarios, standing?.places?.scenarios ?? []);
  const slots = placed(stands, 'slot', (slot) => isEmpty(room, sheetNames.assumptions, blockArea(room, slot)));
  const columns = placedColumns(stands, room);
  const lines = placed(stands, 'chartLine', (line) => isEmpty(room, sheetNames.compare, chartArea(room, line)));
  const contents = placed(stands, 'contentsLine', (line) => isEmpty(room, sheetNames.about, contentsArea(room, line)));
  const tabs = placedTabs(scenarios, stands);
  return scenarios.map(({ id }, index) => ({
    slot: slots[index] ?? index,
    compareColumn: columns[index] ?? scenarioColumn(index),
    chartLine: lines[index] ?? index,
    contentsLine: contents[index] ?? index,
    tab: tabs[index] ?? id,
  }));
}

type Stands = readonly (StandingScenario | undefined)[];

/** What stands of each scenario: that with its id, else one with a name of it that is no other's. */
function matched(scenarios: readonly Scenario[], standing: readonly StandingScenario[]): Stands {
  const byId = scenarios.map(({ id }) => standing.find(({ scenario }) => scenario.id === id));
  const used = new Set(byId);
  return scenarios.map((scenario, index) => {
    const found =
      byId[index] ?? standing.find((stands) => !used.has(stands) && isSameScenario(stands.scenario, scenario));
    used.add(found);
    return found;
  });
}

/** Known places are kept; each of the others is the first that is free. */
function placed(stands: Stands, key: keyof ScenarioPlace, isFree: (place: number) => boolean): readonly number[] {
  const known = stands.map((stand) => stand?.[key] ?? null);
  const taken = new Set(known.filter((place) => place !== null));
  return known.map((place) => {
    if (place !== null) return place;
    let free = 0;
    while (taken.has(free) || !isFree(free)) free += 1;
    taken.add(free);
    return free;
  });
}

/** The same for columns of TP Compare, between which somebody may have put columns of their own. */
function placedColumns(stands: Stands, room: Room): readonly number[] {
  const known = stands.map((stand) => stand?.compareColumn ?? null);
  const taken = known.filter((column) => column !== null);
  return known.map((column) => {
    if (column !== null) return column;
    let place = 0;
    const isTaken = (first: number) => taken.some((each) => Math.abs(each - first) < COLUMNS_PER_SCENARIO);
    while (isTaken(scenarioColumn(place)) || !isEmpty(room, sheetNames.compare, columnsArea(room, place))) place += 1;
    taken.push(scenarioColumn(place));
    return scenarioColumn(place);
  });
}

function placedTabs(scenarios: readonly Scenario[], stands: Stands): readonly string[] {
  const known = stands.map((stand) => stand?.tab ?? null);
  const unnamed = scenarios.filter((_, index) => known[index] === null);
  const fresh = tabNames(
    unnamed.map(({ names }) => names.en),
    known.filter((tab) => tab !== null),
  );
  let next = 0;
  return scenarios.map(({ id }, index) => known[index] ?? fresh[next++] ?? id);
}

function isEmpty({ standing }: Room, sheet: string, { firstRow, firstColumn, lastRow, lastColumn }: Area): boolean {
  if (standing === null) return true;
  for (let row = firstRow; row <= lastRow; row += 1) {
    for (let column = firstColumn; column <= lastColumn; column += 1) {
      if (standingContent(standing, sheet, row, column) !== '') return false;
    }
  }
  return true;
}

function blockArea({ layout }: Room, slot: number): Area {
  const firstRow = yearsRowIn(layout, slot);
  const { remark } = growthColumns({ layout });
  return { firstRow, firstColumn: 0, lastRow: firstRow + layout.blockHeight - 1, lastColumn: remark };
}

function columnsArea({ layout }: Room, place: number): Area {
  const firstColumn = scenarioColumn(place);
  return {
    firstRow: TOP_HEAD_ROW - 1,
    firstColumn,
    lastRow: targetRow(layout.targets) + layout.totals,
    lastColumn: firstColumn + COLUMNS_PER_SCENARIO - 1,
  };
}

function chartArea({ layout }: Room, line: number): Area {
  const row = chartFiguresHead(layout.targets, layout.totals) + FIGURES_FIRST_LINE + line;
  return { firstRow: row, firstColumn: 0, lastRow: row, lastColumn: lastYearColumn(layout) };
}

function contentsArea({ layout }: Room, line: number): Area {
  const row = aboutRows(layout.targets).contents + CONTENTS_FIRST_LINE + line;
  return { firstRow: row, firstColumn: 0, lastRow: row, lastColumn: ABOUT_LAST_COLUMN };
}
