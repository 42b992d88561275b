import { Link } from '@fluentui/react-components';
import { placeName } from '../../language';
import type { Place } from '../../plan';
import { usePaneView } from '../pane-context';

/** A place of the workbook, which a click selects; nothing where the place is none of the workbook's. */
export function CellLink({ place: { sheet, cell } }: { readonly place: Place }) {
  const { commands, words } = usePaneView();
  if (sheet === undefined) return null;
  const name = cell === undefined ? sheet : placeName({ sheet, cell });
  return (
    <Link
      as="button"
      aria-label={words.problems.goTo.replace('{place}', name)}
      onClick={() => void commands.show(sheet, cell)}
    >
      {name}
    </Link>
  );
}
