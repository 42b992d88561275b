import type { Chart } from '../../model';
import { booleanOf, textOf } from '../arguments';
import { HostObject, navigation, scalar } from '../host-object';
import { lineFormat } from './chart-line-format';

/** The axis that figures are read from. */
export function valueAxis(chart: Chart, guard: () => void): HostObject {
  const axis = chart.valueAxis;
  return HostObject.of(
    'ChartAxis',
    {
      NumberFormat: scalar(
        () => axis.numberFormat ?? 'General',
        (value) => {
          axis.numberFormat = textOf(value);
        },
      ),
      MajorGridlines: navigation(() => gridlines(axis, guard)),
      Title: navigation(() => axisTitle(axis, guard)),
    },
    { guard },
  );
}

function axisTitle(axis: Chart['valueAxis'], guard: () => void): HostObject {
  return HostObject.of(
    'ChartAxisTitle',
    {
      Text: scalar(
        () => axis.title ?? '',
        (value) => {
          axis.title = textOf(value);
        },
      ),
      Visible: scalar(
        () => axis.title !== null,
        (value) => {
          axis.title = booleanOf(value) ? (axis.title ?? 'Axis Title') : null;
        },
      ),
    },
    { guard },
  );
}

function gridlines(axis: Chart['valueAxis'], guard: () => void): HostObject {
  const line = navigation(() =>
    lineFormat(
      {
        get color() {
          return axis.gridlineColor;
        },
        set color(color) {
          axis.gridlineColor = color;
        },
      },
      guard,
    ),
  );
  return HostObject.of('ChartGridlines', {
    Format: navigation(() => HostObject.of('ChartGridlinesFormat', { Line: line })),
  });
}
