import { Body1Strong, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { LineChart, VerticalStackedBarChart } from '@fluentui/react-charts';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useTab } from '../../shell/tabContext.ts';
import { describeNumber, localeOf } from './moments.ts';
import { scaleColors } from './scaleColors.ts';
import { nameWeeks, type TrendPoint } from './trend.ts';

/** The rounds as plots: how many answered and what they chose, and the mean. As many of the newest as the width has room for. */
export function TrendCharts({ points }: { readonly points: readonly TrendPoint[] }): ReactNode {
  const styles = useStyles();
  const { text } = useTab();
  return (
    <div className={styles.root}>
      <Plot heading={text('plan.trend.answers')} legend={<Legend points={points} />}>{(width) => <AnswersPlot points={points} width={width} />}</Plot>
      {points.filter(({ mean }) => mean !== undefined).length >= 2 && <Plot heading={text('plan.trend.meanHeading')}>{(width) => <MeanPlot points={points} width={width} />}</Plot>}
    </div>
  );
}

/**
 * A heading and a chart of the width that there is. The place of the chart has a height of its own: a chart takes the height of what
 * it stands in, and would grow with every look at what grew with it.
 */
function Plot({ heading, legend, children }: { readonly heading: string; readonly legend?: ReactNode; readonly children: (widthPx: number) => ReactNode }): ReactNode {
  const styles = useStyles();
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  const id = useId();
  useEffect(() => {
    if (place.current === null) return;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    observer.observe(place.current);
    return () => observer.disconnect();
  }, []);
  return (
    <div role="group" aria-labelledby={id} className={styles.plot}>
      <Body1Strong as="h3" id={id} className={styles.heading}>{heading}</Body1Strong>
      <div ref={place} className={styles.place}>{width > 0 && children(width)}</div>
      {legend}
    </div>
  );
}

interface PlotProps {
  readonly points: readonly TrendPoint[];
  /** Pixels. */
  readonly width: number;
}

function AnswersPlot({ points, width }: PlotProps): ReactNode {
  const { text, language } = useTab();
  const shown = takeNewest(points, width);
  const names = nameWeeks(shown);
  const most = Math.max(...shown.map(({ responseCount = 0 }) => responseCount));
  const data = shown.map((point, index) => {
    const chosen = (point.distribution ?? []).map((count, step) => ({ legend: text(`plan.scale.${(step + 1) as 1 | 2 | 3 | 4 | 5}`), data: count, color: scaleColors[step] ?? '' }));
    const some = [...chosen, { legend: text('plan.trend.noScale'), data: countRest(point), color: noScaleColor }].filter(({ data: count }) => count > 0);
    // A round with too few answers keeps its place, empty.
    const parts = some.length > 0 ? some : [{ legend: text('plan.tooFewShort'), data: 0, color: noScaleColor }];
    const name = text('plan.week', { week: names[index] ?? '' });
    return { xAxisPoint: names[index] ?? '', xAxisCalloutData: name, chartData: parts.map((part) => ({ ...part, xAxisCalloutData: name })) };
  });
  const { top, step } = findTop(most);
  return (
    <VerticalStackedBarChart
      data={data}
      width={width}
      height={heightPx}
      culture={localeOf(language)}
      hideLegend
      hideLabels
      isCalloutForStack
      barWidth="auto"
      maxBarWidth={28}
      xAxisOuterPadding={0.2}
      xAxisInnerPadding={0.35}
      xAxisTitle={text('plan.trend.week')}
      yMaxValue={top}
      yAxisTickCount={top / step}
      roundedTicks
      margins={margins}
    />
  );
}

/** People who answered and chose no number. */
function countRest({ responseCount = 0, distribution = [] }: TrendPoint): number {
  return responseCount - distribution.reduce((sum, count) => sum + count, 0);
}

/** In the scale's order, which the chart's own legend does not keep. */
function Legend({ points }: Pick<PlotProps, 'points'>): ReactNode {
  const { text } = useTab();
  const hasUncounted = points.some((point) => countRest(point) > 0);
  const styles = useStyles();
  const entries = [...scaleColors.map((color, index) => ({ color, name: text(`plan.scale.${(index + 1) as 1 | 2 | 3 | 4 | 5}`) })), ...(hasUncounted ? [{ color: noScaleColor, name: text('plan.trend.noScale') }] : [])];
  return (
    <ul className={styles.legend}>
      {entries.map(({ color, name }) => (
        <li key={name} className={styles.entry}>
          <span className={styles.sample} style={{ backgroundColor: color }} />
          <Caption1>{name}</Caption1>
        </li>
      ))}
    </ul>
  );
}

function MeanPlot({ points, width }: PlotProps): ReactNode {
  const { text, language } = useTab();
  const newest = takeNewest(points, width);
  const names = new Map(nameWeeks(newest).map((name, index) => [new Date(newest[index]?.closedAtUtc ?? '').getTime(), name]));
  const nameOf = (date: Date) => names.get(date.getTime()) ?? '';
  const shown = newest.filter(({ mean }) => mean !== undefined);
  const data = shown.map(({ mean = 0, closedAtUtc }) => ({ x: new Date(closedAtUtc), y: mean, yAxisCalloutData: describeNumber(mean, language), xAxisCalloutData: text('plan.week', { week: nameOf(new Date(closedAtUtc)) }) }));
  const every = Math.ceil(shown.length / Math.max(1, Math.floor(width / tickWidthPx)));
  return (
    <LineChart
      data={{ chartTitle: text('plan.trend.meanHeading'), lineChartData: [{ legend: text('plan.trend.mean'), data, color: tokens.colorBrandForeground1, lineOptions: { strokeWidth: 3 } }] }}
      width={width}
      height={heightPx}
      culture={localeOf(language)}
      hideLegend
      xAxisTitle={text('plan.trend.week')}
      tickValues={data.filter((_, index) => index % every === 0).map(({ x }) => x)}
      customDateTimeFormatter={nameOf}
      yMinValue={1}
      yMaxValue={5}
      yAxisTickCount={4}
      margins={margins}
    />
  );
}

const heightPx = 260;
const margins = { left: 40, right: 16, top: 16, bottom: 48 };

/** Answers without a number. */
const noScaleColor = '#6b6b6b';

/** The newest that have room beside each other. */
function takeNewest(points: readonly TrendPoint[], width: number): readonly TrendPoint[] {
  return points.slice(-Math.max(4, Math.floor(width / roundWidthPx)));
}

const roundWidthPx = 26;

const tickWidthPx = 40;

/** The end of the axis and the step on it, so that each mark is a whole number of people. */
function findTop(most: number): { readonly top: number; readonly step: number } {
  const step = [1, 2, 5, 10, 20, 50, 100].find((one) => most / one <= 6) ?? 1000;
  return { top: Math.max(2, Math.ceil(most / step)) * step, step };
}

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 420px), 1fr))', gap: tokens.spacingHorizontalXXL },
  plot: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', alignContent: 'start', gap: tokens.spacingVerticalS },
  heading: { margin: 0 },
  place: { height: `${heightPx}px`, overflow: 'hidden' },
  legend: { display: 'flex', flexWrap: 'wrap', gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`, margin: 0, padding: 0, listStyle: 'none' },
  entry: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  sample: { width: '12px', height: '12px', borderRadius: tokens.borderRadiusSmall },
});
