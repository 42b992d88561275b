import type { Block, Sheet } from '../../model';
import { lastColumnOfSheet, lastRowOfSheet } from '../address';
import { blockArgument } from '../area-arguments';
import { numberOf } from '../arguments';
import { change, HostObject } from '../host-object';
import type { Session } from '../session';

/** What stays in view with a block: whole rows or columns freeze only those. */
function frozenBy({ lastRow, lastColumn }: Block): Sheet['frozen'] {
  return {
    rows: lastRow === lastRowOfSheet ? 0 : lastRow + 1,
    columns: lastColumn === lastColumnOfSheet ? 0 : lastColumn + 1,
  };
}

export function freezePanes(session: Session, sheet: Sheet): HostObject {
  const freeze = (frozen: Sheet['frozen']): void => {
    sheet.frozen = frozen;
  };
  return HostObject.of(
    'WorksheetFreezePanes',
    {
      FreezeAt: change(([range]) => freeze(frozenBy(blockArgument(sheet, range)))),
      FreezeColumns: change(([count]) => freeze({ rows: 0, columns: numberOf(count ?? 1) })),
      FreezeRows: change(([count]) => freeze({ rows: numberOf(count ?? 1), columns: 0 })),
      Unfreeze: change(() => freeze({ rows: 0, columns: 0 })),
    },
    { guard: () => session.checkWritable(sheet) },
  );
}
