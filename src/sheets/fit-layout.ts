import type { Problem } from '../plan';
import { layoutOf, type Layout, type LayoutNeeds } from './layout';
import type { StandingPlaces } from './standing';

/** Places by id: those that are known stay, the others come after them. */
export function keptPlaces(
  entries: readonly { readonly id: string }[],
  known: ReadonlyMap<string, number> = new Map(),
): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  let next = countOf(known);
  for (const { id } of entries) {
    const place = known.get(id);
    places.set(id, place ?? next);
    if (place === undefined) next += 1;
  }
  return places;
}

/** How many places there are up to the last. */
export function countOf(places: ReadonlyMap<string, number>): number {
  return 1 + Math.max(-1, ...places.values());
}

/** A layout that keeps to what stands as far as it can; what it has to move is said. */
export function fitLayout(
  needs: LayoutNeeds,
  places: StandingPlaces | null,
): { readonly layout: Layout; readonly problems: readonly Problem[] } {
  if (places === null) return { layout: layoutOf(needs), problems: [] };
  const inputFirst = needs.inputFirst < places.inputFirst ? needs.inputFirst : places.inputFirst;
  const layout = layoutOf({ ...needs, inputFirst }, places);
  return { layout, problems: isKept(layout, places) ? [] : [layoutMoved] };
}

const layoutMoved: Problem = { code: 'layout-moved', severity: 'warning', place: {}, parameters: {} };

function isKept(layout: Layout, places: StandingPlaces): boolean {
  return (
    layout.years[0] === places.firstYear &&
    layout.yearColumns === places.yearColumns &&
    layout.inputFirst === places.inputFirst &&
    layout.yearsRow === places.yearsRow &&
    layout.blockHeight === places.blockHeight &&
    layout.targets === places.targets &&
    layout.totals === places.totals
  );
}
