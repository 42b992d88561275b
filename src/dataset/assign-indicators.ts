import type { Indicator } from '../plan';
import type { DescribedRow } from './described-rows';
import type { CellAddress } from './grid';
import { compareExactness, type Exactness, type LabelMatch } from './row-matches';
import { hasFigure } from './table-rows';

/** Which indicator a row is, or why it is none. */
export type Assignment =
  | { readonly type: 'indicator'; readonly indicator: Indicator; readonly exactness: Exactness }
  | { readonly type: 'ambiguous'; readonly candidates: readonly Indicator[] }
  /** Another row is the same indicator, more exactly or earlier. */
  | { readonly type: 'taken'; readonly indicator: Indicator; readonly by: DescribedRow }
  | { readonly type: 'other-unit'; readonly indicator: Indicator }
  | { readonly type: 'none' };

/** Assigns every indicator to at most one row. */
export function assignIndicators(rows: readonly DescribedRow[]): ReadonlyMap<DescribedRow, Assignment> {
  const named = namedBySheet(rows);
  const wishes = rows.map((row) => [row, wishOf(row, named.get(row.sheet) ?? new Set())] as const);
  const settled = wishes.map(
    ([row, wish]) => [row, sharesLabel(row, wish, wishes) ? ambiguousAs(wish) : wish] as const,
  );
  const owners = ownersOf(settled);
  return new Map(
    settled.map(([row, wish]) => {
      const owner = wish.type === 'indicator' ? owners.get(wish.indicator.id) : undefined;
      return [
        row,
        wish.type === 'indicator' && owner && owner !== row
          ? { type: 'taken', indicator: wish.indicator, by: owner }
          : wish,
      ];
    }),
  );
}

/** The indicators that labels on each sheet name by themselves. */
function namedBySheet(rows: readonly DescribedRow[]): ReadonlyMap<string, ReadonlySet<Indicator>> {
  const named = new Map<string, Set<Indicator>>();
  for (const { sheet, matches } of rows) {
    const onSheet = named.get(sheet) ?? new Set();
    if (matches.own.length === 1) matches.own.forEach(({ indicator }) => onSheet.add(indicator));
    named.set(sheet, onSheet);
  }
  return named;
}

/**
 * What a row is taken by itself. Where the context makes it something more specific than the label says, the label
 * stands if another row is plainly the specific thing; else the context does, unless only a title speaks against an
 * indicator's very name, which is ambiguous.
 */
function wishOf({ matches }: DescribedRow, named: ReadonlySet<Indicator>): Assignment {
  const { own, composed, otherUnit } = matches;
  const specific = composed.filter(({ indicator }) => !own.some((match) => match.indicator === indicator));
  const free = specific.filter(({ indicator }) => !named.has(indicator));
  if (own.length > 0 && (free.length === 0 || free.length < specific.length)) return single(own);
  if (own.length === 0 && composed.length > 0) return single(composed);
  if (free.length > 0) return isAgainstName(own, free) ? ambiguous([...own, ...free]) : single(free);
  const [other] = otherUnit;
  return other ? { type: 'other-unit', indicator: other } : { type: 'none' };
}

/** Rows that read one and the same label cell and would be one indicator are told apart by something else. */
function sharesLabel(row: DescribedRow, wish: Assignment, wishes: readonly Wish[]): boolean {
  if (wish.type !== 'indicator') return false;
  return wishes.some(
    ([other, its]) =>
      other !== row &&
      its.type === 'indicator' &&
      its.indicator === wish.indicator &&
      isSameCell(other.row.labelCell, row.row.labelCell),
  );
}

function isSameCell(a: CellAddress, b: CellAddress): boolean {
  return a.sheet === b.sheet && a.row === b.row && a.column === b.column;
}

function ambiguousAs(wish: Assignment): Assignment {
  return wish.type === 'indicator' ? { type: 'ambiguous', candidates: [wish.indicator] } : wish;
}

function isAgainstName(own: readonly LabelMatch[], composed: readonly LabelMatch[]): boolean {
  return own.some(({ exactness }) => exactness === 'name') && composed.every(({ exactness }) => exactness === 'far');
}

function single(matches: readonly LabelMatch[]): Assignment {
  const [only, other] = matches;
  return only && !other ? { type: 'indicator', ...only } : ambiguous(matches);
}

function ambiguous(matches: readonly LabelMatch[]): Assignment {
  return { type: 'ambiguous', candidates: matches.map(({ indicator }) => indicator) };
}

type Wish = readonly [DescribedRow, Assignment];

/** The row that has each indicator: with figures before without, the more exact before the less, the first before the rest. */
function ownersOf(wishes: readonly Wish[]): ReadonlyMap<string, DescribedRow> {
  const owners = new Map<string, { readonly row: DescribedRow; readonly exactness: Exactness }>();
  for (const [row, wish] of wishes) {
    if (wish.type !== 'indicator') continue;
    const claim = { row, exactness: wish.exactness };
    const owner = owners.get(wish.indicator.id);
    if (!owner || isBetterClaim(claim, owner)) owners.set(wish.indicator.id, claim);
  }
  return new Map([...owners].map(([id, { row }]) => [id, row]));
}

interface Claim {
  readonly row: DescribedRow;
  readonly exactness: Exactness;
}

function isBetterClaim(claim: Claim, owner: Claim): boolean {
  const figures = Number(hasFigure(claim.row.row.cells)) - Number(hasFigure(owner.row.row.cells));
  return figures !== 0 ? figures > 0 : compareExactness(claim.exactness, owner.exactness) < 0;
}
