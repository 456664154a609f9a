import { Body1Strong, makeStyles, tokens } from '@fluentui/react-components';
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
      <Plot heading={text('plan.trend.answers')}>{(width) => <AnswersPlot points={points} width={width} />}</Plot>
      {points.filter(({ mean }) => mean !== undefined).length >= 2 && <Plot heading={text('plan.trend.meanHeading')}>{(width) => <MeanPlot points={points} width={width} />}</Plot>}
    </div>
  );
}

/** A heading and a chart of the width that there is, which the charts do not find out by themselves. */
function Plot({ heading, children }: { readonly heading: string; readonly children: (widthPx: number) => ReactNode }): ReactNode {
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
  const data = shown.map(({ responseCount = 0, distribution }, index) => {
    const chosen = (distribution ?? []).map((count, step) => ({ legend: text(`plan.scale.${(step + 1) as 1 | 2 | 3 | 4 | 5}`), data: count, color: scaleColors[step] ?? '' }));
    const rest = responseCount - chosen.reduce((sum, { data: count }) => sum + count, 0);
    const parts = [...chosen, { legend: text('plan.trend.noScale'), data: rest, color: noScaleColor }].filter(({ data: count }) => count > 0);
    const name = text('plan.week', { week: names[index] ?? '' });
    return { xAxisPoint: names[index] ?? '', xAxisCalloutData: name, chartData: parts.map((part) => ({ ...part, xAxisCalloutData: name })) };
  });
  return (
    <VerticalStackedBarChart
      data={data}
      width={width}
      height={heightPx}
      culture={localeOf(language)}
      hideLabels
      barWidth="auto"
      maxBarWidth={28}
      xAxisOuterPadding={0.2}
      xAxisInnerPadding={0.35}
      yMaxValue={toTop(most)}
      yAxisTickCount={4}
      roundedTicks
      isCalloutForStack
      xAxisTitle={text('plan.trend.week')}
      legendProps={{ canSelectMultipleLegends: false, enabledWrapLines: true }}
      margins={margins}
    />
  );
}

function MeanPlot({ points, width }: PlotProps): ReactNode {
  const { text, language } = useTab();
  const shown = takeNewest(points, width).filter(({ mean }) => mean !== undefined);
  const data = shown.map(({ mean = 0, closedAtUtc, week }) => ({ x: new Date(closedAtUtc), y: mean, yAxisCalloutData: describeNumber(mean, language), xAxisCalloutData: text('plan.week', { week: nameWeeks([{ week }])[0] ?? '' }) }));
  return (
    <LineChart
      data={{ chartTitle: text('plan.trend.meanHeading'), lineChartData: [{ legend: text('plan.trend.mean'), data, color: tokens.colorBrandForeground1, lineOptions: { strokeWidth: 3 } }] }}
      width={width}
      height={heightPx}
      culture={localeOf(language)}
      hideLegend
      yMinValue={1}
      yMaxValue={5}
      yAxisTickCount={4}
      customDateTimeFormatter={(date) => new Intl.DateTimeFormat(localeOf(language), { day: 'numeric', month: 'short' }).format(date)}
      xAxisTickCount={Math.min(shown.length, Math.floor(width / 90))}
      margins={margins}
    />
  );
}

const heightPx = 300;
const margins = { left: 40, right: 16, top: 16, bottom: 48 };

/** Answers without a number. */
const noScaleColor = '#6b6b6b';

/** The newest that have room beside each other. */
function takeNewest(points: readonly TrendPoint[], width: number): readonly TrendPoint[] {
  return points.slice(-Math.max(4, Math.floor(width / roundWidthPx)));
}

const roundWidthPx = 26;

/** Four steps up the axis, so that each is a number of people. */
function toTop(most: number): number {
  return Math.max(4, Math.ceil(most / 4) * 4);
}

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 420px), 1fr))', gap: tokens.spacingHorizontalXXL },
  plot: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', alignContent: 'start', gap: tokens.spacingVerticalS },
  heading: { margin: 0 },
  place: { minHeight: '300px' },
});
