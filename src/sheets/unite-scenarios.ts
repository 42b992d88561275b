import { cellName } from '../dataset';
import {
  isSameInput,
  type GrowthAssumption,
  type IndicatorId,
  type Problem,
  type Rate,
  type Scenario,
  type Year,
} from '../plan';
import type { GrowthInput } from './read-assumptions';
import { isSameScenario } from './scenario-places';

/** Scenarios of a run, and what a request changes about those that stand. */
export interface UnitedScenarios {
  readonly scenarios: readonly Scenario[];
  readonly problems: readonly Problem[];
}

/**
 * The scenarios that stand on the sheets together with those that are asked for. One that stands and is not asked for is
 * kept; where both state something, the request wins; what it leaves to its rule stays as it was typed on the sheet.
 *
 * @param standing as read back from TP Assumptions
 * @param inputs the cells of its growth
 */
export function uniteScenarios(
  standing: readonly Scenario[],
  requested: readonly Scenario[],
  inputs: readonly GrowthInput[],
): UnitedScenarios {
  const pairs = standing.map((stands) => ({ stands, asked: counterpart(stands, standing, requested) }));
  const met = new Set(pairs.flatMap(({ asked }) => asked ?? []));
  return {
    scenarios: [
      ...pairs.map(({ stands, asked }) => (asked ? united(stands, asked) : stands)),
      ...requested.filter((asked) => !met.has(asked)),
    ],
    problems: pairs.flatMap(({ stands, asked }) => (asked ? replacements(stands, asked, inputs) : [])),
  };
}

/** The request for a scenario that stands: that with its id, else one with a name of it and no other's id. */
function counterpart(
  stands: Scenario,
  standing: readonly Scenario[],
  requested: readonly Scenario[],
): Scenario | undefined {
  const isOthers = (asked: Scenario) => standing.some(({ id }) => id === asked.id);
  return (
    requested.find(({ id }) => id === stands.id) ??
    requested.find((asked) => !isOthers(asked) && isSameScenario(asked, stands))
  );
}

function united(stands: Scenario, asked: Scenario): Scenario {
  const indicators = new Set([...stands.growth.keys(), ...asked.growth.keys()]);
  const growth = new Map<IndicatorId, GrowthAssumption>();
  for (const id of indicators) {
    const both = unitedGrowth(stands.growth.get(id), asked.growth.get(id));
    if (both !== undefined) growth.set(id, both);
  }
  const windows = asked.windows ?? stands.windows;
  return { ...asked, growth, ...(windows === undefined ? {} : { windows }) };
}

function unitedGrowth(
  stands: GrowthAssumption | undefined,
  asked: GrowthAssumption | undefined,
): GrowthAssumption | undefined {
  if (stands === undefined || typeof stands === 'number' || typeof asked === 'number') return asked ?? stands;
  return new Map([...stands, ...(asked ?? [])]);
}

function rateIn(assumption: GrowthAssumption | undefined, at: Year): Rate | undefined {
  return typeof assumption === 'object' ? assumption.get(at) : assumption;
}

/** Rates that somebody typed on the sheet and the request has otherwise. */
function replacements(stands: Scenario, asked: Scenario, inputs: readonly GrowthInput[]): readonly Problem[] {
  return [...stands.growth].flatMap(([indicator, assumption]) =>
    typeof assumption === 'number'
      ? []
      : [...assumption].flatMap(([at, old]): readonly Problem[] => {
          const now = rateIn(asked.growth.get(indicator), at);
          if (now === undefined || now === old) return [];
          const place = inputs.find((input) => isSameInput(input, { scenario: stands.id, indicator, year: at }))?.cell;
          return [
            {
              code: 'growth-replaced',
              severity: 'note',
              place: place ? { sheet: place.sheet, cell: cellName(place.row, place.column) } : {},
              parameters: { scenario: asked.names.en, indicator, year: at, old: old * PER_CENT, new: now * PER_CENT },
            },
          ];
        }),
  );
}

const PER_CENT = 100;
