import { Body1, Caption1, makeStyles, Subtitle1, Switch, tokens } from '@fluentui/react-components';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import type { PlanView } from '../../../web/tab/wire.ts';
import { Boundary } from '../../shell/Boundary.tsx';
import { useTab } from '../../shell/tabContext.ts';
import { describeNumber } from './moments.ts';
import { Section } from './Section.tsx';
import { findUsualCount, toTrend, type TrendPoint } from './trend.ts';
import { TrendTable } from './TrendTable.tsx';

/** How many answered and what they chose, round by round: figures, plots, and the same in a table. For a plan with closed rounds. */
export function Trend({ history }: Pick<PlanView, 'history'>): ReactNode {
  const { text } = useTab();
  const styles = useStyles();
  const [isTable, setIsTable] = useState(false);
  const points = toTrend(history).slice(-roundLimit);
  const isPlotted = points.filter(({ responseCount }) => responseCount !== undefined).length >= 2;
  return (
    <Section heading={text('plan.trend.heading')}>
      <Figures points={points} />
      {!isPlotted && <Body1>{text('plan.trend.tooFew')}</Body1>}
      {isPlotted && (
        <>
          <Switch className={styles.switch} checked={isTable} onChange={(_, { checked }) => setIsTable(checked)} label={text('plan.trend.asTable')} />
          {isTable ? (
            <TrendTable points={points} />
          ) : (
            // The same numbers stand in words where no chart can be drawn.
            <Boundary fallback={<TrendTable points={points} />}>
              <Suspense fallback={<div className={styles.placeholder} />}>
                <TrendCharts points={points} />
              </Suspense>
            </Boundary>
          )}
        </>
      )}
    </Section>
  );
}

/** Loaded when there is something to plot: charts are larger than all the rest of the page. */
const TrendCharts = lazy(async () => ({ default: (await import('./TrendCharts.tsx')).TrendCharts }));

/** Half a year of a weekly plan. */
const roundLimit = 26;

function Figures({ points }: { readonly points: readonly TrendPoint[] }): ReactNode {
  const { text, language } = useTab();
  const styles = useStyles();
  const usual = findUsualCount(points);
  const latest = points.findLast(({ mean }) => mean !== undefined)?.mean;
  const figures = [
    { label: text('plan.trend.rounds'), value: String(points.length) },
    { label: text('plan.trend.usual'), value: usual === undefined ? '–' : describeNumber(usual, language) },
    { label: text('plan.trend.latest'), value: latest === undefined ? '–' : describeNumber(latest, language) },
  ];
  return (
    <dl className={styles.figures}>
      {figures.map(({ label, value }) => (
        <div key={label} className={styles.figure}>
          <dt>
            <Caption1>{label}</Caption1>
          </dt>
          <dd className={styles.value}>
            <Subtitle1>{value}</Subtitle1>
          </dd>
        </div>
      ))}
    </dl>
  );
}

const useStyles = makeStyles({
  figures: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, margin: 0 },
  figure: { display: 'flex', flexDirection: 'column-reverse', justifyContent: 'flex-end', flex: '1 1 130px', boxSizing: 'border-box', padding: tokens.spacingHorizontalM, border: `1px solid ${tokens.colorTransparentStroke}`, borderRadius: tokens.borderRadiusLarge, backgroundColor: tokens.colorNeutralBackground3, '@media (min-width: 480px)': { maxWidth: '260px' } },
  value: { margin: 0 },
  switch: { justifySelf: 'start', marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
  placeholder: { minHeight: '320px' },
});
