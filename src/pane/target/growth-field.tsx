import { Button, Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowReset20Regular } from '@fluentui/react-icons';
import { useId } from 'react';
import { fillTemplate, percentText } from '../../language';
import type { Rate } from '../../plan';
import { usePaneView } from '../pane-context';
import { projected } from '../theme';
import type { GrowthYear } from './growth-view';
import { highest, lowest, useTypedRate } from './typed-rate';

const useStyles = makeStyles({
  field: { minWidth: 0 },
  label: { display: 'block', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  input: {
    width: '100%',
    minWidth: 0,
    '& input': { fontVariantNumeric: 'tabular-nums', minWidth: 0, color: projected.text },
  },
  untyped: { '& input': { color: tokens.colorNeutralForeground1 } },
  line: {
    display: 'flex',
    alignItems: 'center',
    minHeight: '24px',
    fontSize: tokens.fontSizeBase200,
    color: projected.text,
  },
  invalid: {
    gridColumnStart: 1,
    gridColumnEnd: -1,
    order: 1,
    color: tokens.colorStatusDangerForeground3,
    fontSize: tokens.fontSizeBase200,
  },
});

interface GrowthFieldProps {
  readonly name: string;
  readonly growth: GrowthYear;
  /** Null gives the year back to the scenario's rule. */
  readonly onChange: (rate: Rate | null) => void;
}

/** What stands below the number: that the year is past, what stood there, and the way back to the rule. */
function BelowField({ name, growth, onChange }: GrowthFieldProps) {
  const styles = useStyles();
  const { words } = usePaneView();
  const { was, isActual, isTyped, year } = growth;
  return (
    <div className={styles.line}>
      {isActual && words.actualYear}
      {was !== undefined && fillTemplate(words.was, { rate: was === null ? '–' : percentText(was) })}
      {isTyped && (
        <Button
          appearance="transparent"
          size="small"
          icon={<ArrowReset20Regular />}
          title={words.toDefault}
          aria-label={`${words.toDefault}: ${fillTemplate(words.growthIn, { name, year })}`}
          onClick={() => onChange(null)}
        />
      )}
    </div>
  );
}

/** One year's growth as a number to type; arrows and page keys step it, Esc gives back what stood before. */
export function GrowthField({ name, growth, onChange }: GrowthFieldProps) {
  const styles = useStyles();
  const { words } = usePaneView();
  const problemId = useId();
  const { text, isInvalid, handlers } = useTypedRate(growth, onChange);
  return (
    <>
      <div className={styles.field}>
        <label className={styles.label}>
          {growth.year}
          <Input
            className={mergeClasses(styles.input, !growth.isTyped && styles.untyped)}
            value={text}
            disabled={growth.isActual}
            contentAfter={growth.isActual ? null : '%'}
            inputMode="decimal"
            autoComplete="off"
            aria-label={fillTemplate(words.growthIn, { name, year: growth.year })}
            aria-invalid={isInvalid}
            aria-describedby={isInvalid ? problemId : undefined}
            {...handlers}
          />
        </label>
        <BelowField name={name} growth={growth} onChange={onChange} />
      </div>
      {isInvalid && (
        <div id={problemId} role="alert" className={styles.invalid}>
          {fillTemplate(words.growthInvalid, { min: percentText(lowest), max: percentText(highest) })}
        </div>
      )}
    </>
  );
}
