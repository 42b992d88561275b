import { paperNames } from '../../file';
import type { PageLayout, Sheet } from '../../model';
import { absoluteAddress, rowsAddress } from '../address';
import { blockArgument, blocksArgument } from '../area-arguments';
import { booleanOf, numberOf, optionOf, textOf, wordFor, wordOf } from '../arguments';
import { HostError } from '../host-error';
import { change, HostObject, navigation, scalar, type Argument, type Scalar } from '../host-object';
import type { Json } from '../json';
import type { Session } from '../session';

const orientations = { Portrait: 'portrait', Landscape: 'landscape' } as const;

const paperSizes: Readonly<Record<string, string>> = Object.fromEntries(paperNames.map((size) => [size, size]));

function margin(layout: PageLayout, side: keyof PageLayout['margins']): Scalar {
  return scalar(
    () => layout.margins[side],
    (value) => {
      const points = numberOf(value);
      if (points < 0) throw new HostError('InvalidArgument');
      layout.margins[side] = points;
    },
  );
}

function pages(value: Json | undefined): number | null {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 1) throw new HostError('InvalidArgument');
  return value;
}

function setZoom(layout: PageLayout, value: Argument): void {
  const zoom = optionOf(value);
  layout.fitWide = pages(zoom['horizontalFitToPages']);
  layout.fitTall = pages(zoom['verticalFitToPages']);
}

function zoomOf(layout: PageLayout): Json {
  return { horizontalFitToPages: layout.fitWide, verticalFitToPages: layout.fitTall };
}

export function pageLayoutObject(session: Session, sheet: Sheet): HostObject {
  const layout = sheet.pageLayout;
  const guard = (): void => session.checkWritable(sheet);
  return HostObject.of(
    'PageLayout',
    {
      BottomMargin: margin(layout, 'bottom'),
      CenterHorizontally: scalar(
        () => layout.centerHorizontally,
        (value) => {
          layout.centerHorizontally = booleanOf(value);
        },
      ),
      FooterMargin: margin(layout, 'footer'),
      HeaderMargin: margin(layout, 'header'),
      LeftMargin: margin(layout, 'left'),
      Orientation: scalar(
        () => wordFor(layout.orientation, orientations),
        (value) => {
          layout.orientation = wordOf(value, orientations);
        },
      ),
      PaperSize: scalar(
        () => layout.paperSize,
        (value) => {
          layout.paperSize = wordOf(value, paperSizes);
        },
      ),
      RightMargin: margin(layout, 'right'),
      TopMargin: margin(layout, 'top'),
      Zoom: scalar(
        () => zoomOf(layout),
        (value) => setZoom(layout, value),
      ),
      HeadersFooters: navigation(() => headerFooterGroup(layout, guard)),
      SetPrintArea: change(([area]) => {
        layout.printArea = blocksArgument(sheet, area).map(absoluteAddress).join(',');
      }),
      SetPrintTitleRows: change(([rows]) => {
        layout.titleRows = rowsAddress(blockArgument(sheet, rows));
      }),
    },
    { guard },
  );
}

function headerFooterGroup(layout: PageLayout, guard: () => void): HostObject {
  return HostObject.of('HeaderFooterGroup', { DefaultForAllPages: navigation(() => headerFooter(layout, guard)) });
}

function headerFooter(layout: PageLayout, guard: () => void): HostObject {
  const part = (at: 'header' | 'footer', side: 'left' | 'center' | 'right'): Scalar =>
    scalar(
      () => layout[at][side],
      (value) => {
        layout[at][side] = textOf(value);
      },
    );
  return HostObject.of(
    'HeaderFooter',
    {
      CenterFooter: part('footer', 'center'),
      LeftFooter: part('footer', 'left'),
      LeftHeader: part('header', 'left'),
      RightFooter: part('footer', 'right'),
      RightHeader: part('header', 'right'),
    },
    { guard },
  );
}
