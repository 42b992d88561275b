import type { HorizontalAlignment, VerticalAlignment } from '../model';
import { numberOf } from './arguments';
import { HostError } from './host-error';
import type { Argument } from './host-object';

export const horizontalWords: Readonly<Record<string, HorizontalAlignment>> = {
  General: 'general',
  Left: 'left',
  Center: 'center',
  Right: 'right',
  Fill: 'fill',
  Justify: 'justify',
  CenterAcrossSelection: 'centerContinuous',
  Distributed: 'distributed',
};

export const verticalWords: Readonly<Record<string, VerticalAlignment>> = {
  Top: 'top',
  Center: 'center',
  Bottom: 'bottom',
  Justify: 'justify',
  Distributed: 'distributed',
};

export const underlines = { None: false, Single: true } as const;

/** 409 points are the most that Excel allows for a row and for a font. */
export const tallest = 409;

const deepestIndent = 250;

export function pointsOf(value: Argument, most: number): number {
  const points = numberOf(value);
  if (points < 0 || points > most) throw new HostError('InvalidArgument');
  return points;
}

export function indentOf(value: Argument): number {
  const indent = numberOf(value);
  if (!Number.isInteger(indent) || indent < 0 || indent > deepestIndent) throw new HostError('InvalidArgument');
  return indent;
}
