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

/** What Excel writes in files before the names of functions younger than its 2007 format. */
const futurePrefix = /^_XLFN\.(?:_XLWS\.)?/;

/** A function's name as formulas may spell it, in capitals and without the mark of later versions. */
export function plainFunctionName(written: string): string {
  return written.toUpperCase().replace(futurePrefix, '');
}

/** Names of all our own functions. */
export function ownFunctionNames(): string[] {
  return [...definitions.keys()];
}
