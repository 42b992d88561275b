import { aggregateFunctions } from './aggregates';
import { conditionalAggregateFunctions } from './conditional-aggregates';
import { dateFunctions } from './dates';
import type { FunctionDefinition } from './definition';
import { distributionFunctions } from './distributions';
import { financeFunctions } from './finance';
import { informationFunctions } from './information';
import { lookupFunctions } from './lookup';
import { positionFunctions } from './positions';
import { powerFunctions } from './powers';
import { roundingFunctions } from './rounding';
import { statisticsFunctions } from './statistics';
import { sumProductFunctions } from './sum-product';
import { textFunctions } from './texts';

const definitions: ReadonlyMap<string, FunctionDefinition> = new Map(
  Object.entries({
    ...aggregateFunctions,
    ...conditionalAggregateFunctions,
    ...dateFunctions,
    ...distributionFunctions,
    ...financeFunctions,
    ...informationFunctions,
    ...lookupFunctions,
    ...positionFunctions,
    ...powerFunctions,
    ...roundingFunctions,
    ...statisticsFunctions,
    ...sumProductFunctions,
    ...textFunctions,
  }),
);

/** One of our own functions by its English name in capitals; those that choose among their arguments stand apart. */
export function functionNamed(name: string): FunctionDefinition | undefined {
  return definitions.get(name);
}

/** Names of all our own functions. */
export function ownFunctionNames(): string[] {
  return [...definitions.keys()];
}
