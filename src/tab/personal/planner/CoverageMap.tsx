import { Body1, Body1Strong, Caption1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';
import type { PlanView } from '../../../web/tab/wire.ts';
import { useTab } from '../../shell/tabContext.ts';
import { useLoad } from '../../shell/useLoad.ts';
import { Section } from './Section.tsx';

/**
 * Which themes of which documents a team has worked with, and how often: a list of tiles per document, since no two documents
 * share themes. The colour says what the number on each tile says.
 */
export function CoverageMap({ coverage }: Pick<PlanView, 'coverage'>): ReactNode {
  const { api, text } = useTab();
  const styles = useStyles();
  const documents = useLoad(() => api.documents(), [api]).value;
  const counts = coverage.flatMap(({ themes }) => themes.map(({ roundCount }) => roundCount));
  if (counts.length === 0) return <Section heading={text('plan.coverage.heading')}><Body1>{text('plan.coverage.empty')}</Body1></Section>;
  const titleOf = (documentId: string) => documents?.find(({ id }) => id === documentId);
  return (
    <Section heading={text('plan.coverage.heading')}>
      <Body1>{text('plan.coverage.message', { met: counts.filter((count) => count > 0).length, all: counts.length })}</Body1>
      <div className={styles.documents}>
        {coverage.map(({ documentId, themes, otherCount }) => {
          const document = titleOf(documentId);
          return <DocumentMap key={documentId} title={document === undefined ? documentId : [document.title, document.municipality].filter(Boolean).join(', ')} themes={themes} otherCount={otherCount} />;
        })}
      </div>
      <Legend />
    </Section>
  );
}

function DocumentMap({ title, themes, otherCount }: { readonly title: string } & Pick<PlanView['coverage'][number], 'themes' | 'otherCount'>): ReactNode {
  const { text } = useTab();
  const styles = useStyles();
  const id = useId();
  return (
    <div role="group" aria-labelledby={id}>
      <Body1Strong as="h3" block id={id} lang="da" className={styles.title}>{title}</Body1Strong>
      <ul className={styles.tiles}>
        {themes.map(({ id: themeId, name, roundCount }) => <Tile key={themeId} name={<span lang="da" className={styles.name}>{name}</span>} roundCount={roundCount} />)}
        {otherCount > 0 && <Tile name={<span className={styles.name}>{text('plan.coverage.other')}</span>} roundCount={otherCount} />}
      </ul>
    </div>
  );
}

function Tile({ name, roundCount }: { readonly name: ReactNode; readonly roundCount: number }): ReactNode {
  const { text } = useTab();
  const styles = useStyles();
  const steps = useSteps();
  return (
    <li className={mergeClasses(styles.tile, steps[toStep(roundCount)])}>
      {name}
      <span className={styles.count}>{text(roundCount === 0 ? 'plan.coverage.never' : roundCount === 1 ? 'plan.coverage.once' : 'plan.coverage.times', { count: roundCount })}</span>
    </li>
  );
}

function Legend(): ReactNode {
  const { text } = useTab();
  const styles = useStyles();
  const steps = useSteps();
  return (
    <div aria-hidden className={styles.legend}>
      <Caption1>{text('plan.coverage.seldom')}</Caption1>
      {stepNames.map((step) => (
        <span key={step} className={mergeClasses(styles.sample, steps[step])} />
      ))}
      <Caption1>{text('plan.coverage.often')}</Caption1>
    </div>
  );
}

type Step = (typeof stepNames)[number];

const stepNames = ['none', 'once', 'some', 'often', 'most'] as const;

/** In half a year of weekly prompts few themes come more than six times. */
function toStep(count: number): Step {
  return count === 0 ? 'none' : count === 1 ? 'once' : count <= 3 ? 'some' : count <= 6 ? 'often' : 'most';
}

/** Of the theme's own colour, in parts that leave the words on them readable in every theme: half of it would not in that of high contrast, where it is white. */
const useSteps = makeStyles({
  none: { backgroundColor: tokens.colorNeutralBackground1, border: `1px dashed ${tokens.colorNeutralStroke1}` },
  once: { backgroundColor: `color-mix(in srgb, ${tokens.colorBrandForeground1} 18%, ${tokens.colorNeutralBackground1})` },
  some: { backgroundColor: `color-mix(in srgb, ${tokens.colorBrandForeground1} 32%, ${tokens.colorNeutralBackground1})` },
  often: { backgroundColor: `color-mix(in srgb, ${tokens.colorBrandForeground1} 45%, ${tokens.colorNeutralBackground1})` },
  most: { backgroundColor: tokens.colorBrandBackground, color: tokens.colorNeutralForegroundOnBrand },
});

const useStyles = makeStyles({
  documents: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalXL },
  title: { margin: `0 0 ${tokens.spacingVerticalS}` },
  tiles: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 180px), 1fr))', gap: tokens.spacingHorizontalS, margin: 0, padding: 0, listStyle: 'none' },
  tile: { display: 'flex', flexDirection: 'column', justifyContent: 'space-between', gap: tokens.spacingVerticalS, padding: tokens.spacingHorizontalM, border: `1px solid ${tokens.colorTransparentStroke}`, borderRadius: tokens.borderRadiusMedium },
  name: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  count: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  legend: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, color: tokens.colorNeutralForeground2 },
  sample: { width: '28px', height: '14px', borderRadius: tokens.borderRadiusSmall, boxSizing: 'border-box' },
});
