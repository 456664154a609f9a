import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTab } from '../../shell/tabContext.ts';
import { describeNumber, readWeek } from './moments.ts';
import type { TrendPoint } from './trend.ts';

/** What the plots show, newest first. */
export function TrendTable({ points }: { readonly points: readonly TrendPoint[] }): ReactNode {
  const { text, language } = useTab();
  const styles = useStyles();
  return (
    // What is wider than the window is scrolled to, also with the keyboard.
    <div className={styles.scroll} role="group" aria-label={text('plan.trend.answers')} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{text('plan.trend.week')}</th>
            <th scope="col" className={styles.number}>{text('plan.trend.count')}</th>
            {[1, 2, 3, 4, 5].map((step) => (
              <th key={step} scope="col" className={styles.number} aria-label={text(`plan.scale.${step as 1 | 2 | 3 | 4 | 5}`)}>{step}</th>
            ))}
            <th scope="col" className={styles.number}>{text('plan.trend.mean')}</th>
          </tr>
        </thead>
        <tbody>
          {points.toReversed().map(({ id, week, responseCount, distribution, mean }) => (
            <tr key={id}>
              <th scope="row">{text(readWeek(week).isExtra ? 'plan.weekExtra' : 'plan.weekOfYear', { week: readWeek(week).number, year: readWeek(week).year })}</th>
              {responseCount === undefined ? (
                <td colSpan={7} className={styles.few}>{text('plan.tooFewShort')}</td>
              ) : (
                <>
                  <td className={styles.number}>{responseCount}</td>
                  {[0, 1, 2, 3, 4].map((step) => (
                    <td key={step} className={styles.number}>{distribution?.[step] ?? '–'}</td>
                  ))}
                  <td className={styles.number}>{mean === undefined ? '–' : describeNumber(mean, language)}</td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const useStyles = makeStyles({
  scroll: { overflowX: 'auto' },
  table: {
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase300,
    '& th, & td': { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, textAlign: 'start', fontWeight: tokens.fontWeightRegular, whiteSpace: 'nowrap' },
    '& thead th': { color: tokens.colorNeutralForeground2, borderBottomColor: tokens.colorNeutralStroke1 },
  },
  number: { textAlign: 'end !important' as 'end', fontVariantNumeric: 'tabular-nums' },
  few: { color: tokens.colorNeutralForeground2 },
});
