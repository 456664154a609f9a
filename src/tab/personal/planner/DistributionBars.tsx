import { Body1Strong, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';
import { useTab } from '../../shell/tabContext.ts';
import { scaleColors } from './scaleColors.ts';

/** How many chose each step, as bars with their numbers; a table to whoever cannot see them. */
export function DistributionBars({ distribution }: { readonly distribution: readonly number[] }): ReactNode {
  const { text } = useTab();
  const styles = useStyles();
  const id = useId();
  const most = Math.max(...distribution, 1);
  return (
    <div>
      <Body1Strong as="h4" block id={id} className={styles.heading}>{text('plan.scaleHeading')}</Body1Strong>
      <table aria-labelledby={id} className={styles.table}>
        <tbody>
          {distribution.map((count, index) => (
            <tr key={index}>
              <th scope="row" className={styles.label}>{text(`plan.scale.${(index + 1) as 1 | 2 | 3 | 4 | 5}`)}</th>
              <td className={mergeClasses(styles.cell, styles.count)}>{count}</td>
              <td aria-hidden className={styles.cell}>
                <div className={styles.bar} style={{ width: `${(count / most) * 100}%`, backgroundColor: scaleColors[index] }} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const useStyles = makeStyles({
  heading: { margin: `0 0 ${tokens.spacingVerticalXS}` },
  table: { width: '100%', borderCollapse: 'collapse' },
  label: { paddingBlock: tokens.spacingVerticalXXS, paddingInline: 0, textAlign: 'start', fontWeight: tokens.fontWeightRegular, overflowWrap: 'normal', '@media (min-width: 480px)': { width: '1%', whiteSpace: 'nowrap' } },
  cell: { paddingBlock: tokens.spacingVerticalXXS, paddingInline: 0 },
  count: { width: '1%', paddingInline: tokens.spacingHorizontalM, textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
  bar: { height: '14px', borderRadius: tokens.borderRadiusSmall },
});
