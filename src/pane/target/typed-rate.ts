import { useState, type KeyboardEvent } from 'react';
import { percentFrom, percentText } from '../../language';
import { rate, type Rate } from '../../plan';
import type { GrowthYear } from './growth-view';

/** What the inputs on the sheet take, so that a draft can always be applied. */
export const lowest = rate(-0.5);
export const highest = rate(1);

/** What keys add, in percentage points. */
const steps: Readonly<Record<string, number>> = { ArrowUp: 0.1, ArrowDown: -0.1, PageUp: 0.5, PageDown: -0.5 };
const withShift = 10;

function inBounds(text: string): Rate | null {
  const growth = percentFrom(text);
  return growth !== null && growth >= lowest && growth <= highest ? growth : null;
}

function stepped(from: Rate, points: number): Rate {
  const moved = Number((from + points / 100).toFixed(6));
  return rate(Math.min(highest, Math.max(lowest, moved)));
}

/** Whether text that is being typed still says what the rate is. */
function means(text: string, growth: Rate | null): boolean {
  const parsed = inBounds(text);
  return parsed !== null && growth !== null && percentText(parsed, 4) === percentText(growth, 4);
}

/**
 * A rate as it is being typed: every key that leaves a rate changes it at once, what leaves none is kept as text until
 * it does; Esc gives back what stood when the field was entered.
 */
export function useTypedRate(growth: GrowthYear, onChange: (rate: Rate | null) => void) {
  const [typed, setTyped] = useState<string | null>(null);
  const [before, setBefore] = useState(growth);
  const shown = growth.rate === null ? '' : percentText(growth.rate);
  // A rate that was changed elsewhere (keys, another field, the sheet) overrules what was typed.
  const isStale = typed !== null && inBounds(typed) !== null && !means(typed, growth.rate);
  const text = typed === null || isStale ? shown : typed;

  const type = (entered: string): void => {
    setTyped(entered);
    const parsed = inBounds(entered);
    if (parsed !== null && !means(entered, growth.rate)) onChange(parsed);
    // What is no rate as a whole is none in part: its first digits must not stay behind as one.
    if (parsed === null) onChange(before.isTyped ? before.rate : null);
  };
  const restore = (): void => {
    setTyped(null);
    onChange(before.isTyped ? before.rate : null);
  };
  const press = (event: KeyboardEvent): void => {
    const step = steps[event.key];
    if (event.key === 'Escape') restore();
    else if (event.key === 'Enter') {
      setTyped(null);
      setBefore(growth);
    } else if (step !== undefined && growth.rate !== null) {
      setTyped(null);
      onChange(stepped(growth.rate, event.shiftKey ? step * withShift : step));
    } else return;
    event.preventDefault();
  };
  return {
    text,
    isInvalid: text.trim() !== '' && text !== shown && inBounds(text) === null,
    handlers: {
      onFocus: () => setBefore(growth),
      onBlur: () => setTyped(null),
      onChange: (_: unknown, { value }: { readonly value: string }) => type(value),
      onKeyDown: press,
    },
  };
}
