import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowRight16Regular } from '@fluentui/react-icons';
import { fillTemplate } from '../../language';
import type { GrowthChange, Rate } from '../../plan';
import { usePaneView } from '../pane-context';
import type { DriverGrowth, GrowthYear } from './growth-view';
import { GrowthField } from './growth-field';

const useStyles = makeStyles({
  group: { border: 'none', margin: '12px 0 0', padding: 0, minWidth: 0 },
  head: { display: 'flex', alignItems: 'start', justifyContent: 'space-between', columnGap: '8px' },
  name: { padding: 0, fontWeight: tokens.fontWeightSemibold },
  note: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(88px, 1fr))',
    columnGap: '8px',
    marginTop: '8px',
  },
  toAll: { flexShrink: 0, whiteSpace: 'nowrap' },
});

/** A driver's growth, year by year. */
export function DriverFields({ driver }: { readonly driver: DriverGrowth }) {
  const styles = useStyles();
  const { commands, words } = usePaneView();
  const { scenario, indicator, name, years } = driver;
  const open = years.filter(({ isActual }) => !isActual);
  const [first, ...others] = open;
  const change = ({ year }: GrowthYear, rate: Rate | null): GrowthChange => ({
    scenario,
    indicator: indicator.id,
    year,
    rate,
  });
  const dispatch = (changes: readonly GrowthChange[]): void => commands.dispatch({ type: 'growth-changed', changes });
  return (
    <fieldset className={styles.group}>
      <div className={styles.head}>
        <legend className={styles.name}>{fillTemplate(words.growthOf, { name })}</legend>
        {first && first.rate !== null && others.length > 0 && (
          <Button
            className={styles.toAll}
            appearance="subtle"
            size="small"
            icon={<ArrowRight16Regular />}
            onClick={() => dispatch(open.map((each) => change(each, first.rate)))}
          >
            {fillTemplate(words.toAllYears, { year: first.year })}
          </Button>
        )}
      </div>
      <p className={styles.note}>{driver.rule}</p>
      <div className={styles.fields}>
        {years.map((growth) => (
          <GrowthField
            key={growth.year}
            name={name}
            growth={growth}
            onChange={(rate) => dispatch([change(growth, rate)])}
          />
        ))}
      </div>
    </fieldset>
  );
}
