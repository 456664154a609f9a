import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Body1, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { findMean } from '../../../core/reflections/round.ts';
import type { PlanView } from '../../../web/tab/wire.ts';
import { useTab } from '../../shell/tabContext.ts';
import { DigestView } from './DigestView.tsx';
import { describeDate, describeNumber, readWeek } from './moments.ts';
import { Section } from './Section.tsx';

type ClosedRound = PlanView['history'][number];

/** The closed rounds, newest first; each opens to what the team said. */
export function RoundHistory({ history, zone }: Pick<PlanView, 'history'> & { readonly zone: string }): ReactNode {
  const { text, language } = useTab();
  const styles = useStyles();
  const [count, setCount] = useState(step);
  return (
    <Section heading={text('plan.rounds.heading')}>
      {history.length === 0 ? <Body1>{text('plan.rounds.empty')}</Body1> : <Accordion collapsible multiple>{history.slice(0, count).map(toItem)}</Accordion>}
      {history.length > count && (
        <Button className={styles.more} onClick={() => setCount(count + step * 2)}>
          {text('plan.more', { count: Math.min(step * 2, history.length - count) })}
        </Button>
      )}
    </Section>
  );

  function toItem(round: ClosedRound): ReactNode {
    return (
      <AccordionItem key={round.id} value={round.id} className={styles.item}>
        <AccordionHeader as="h3" size="large">
          <span className={styles.header}>
            <span>{round.prompt.question[language]}</span>
            <Caption1 className={styles.result}>{describeResult(round)}</Caption1>
          </span>
        </AccordionHeader>
        <AccordionPanel className={styles.panel}>
          <Caption1 className={styles.result}>{text('plan.rounds.closed', { date: describeDate(round.closedAtUtc, zone, language) })}</Caption1>
          <DigestView prompt={round.prompt} digest={round.digest} />
        </AccordionPanel>
      </AccordionItem>
    );
  }

  function describeResult(round: ClosedRound): string {
    const { number, isExtra, year } = readWeek(round.week);
    const mean = findMean(round);
    return [
      text(isExtra ? 'plan.weekExtra' : 'plan.weekOfYear', { week: number, year }),
      round.digest.kind === 'shown' ? text('plan.rounds.answered', { count: round.digest.responseCount }) : text('plan.tooFewShort'),
      ...(mean === undefined ? [] : [text('plan.rounds.mean', { mean: describeNumber(mean, language) })]),
    ].join(' · ');
  }
}

const step = 6;

const useStyles = makeStyles({
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  header: { display: 'grid', gap: tokens.spacingVerticalXXS, paddingBlock: tokens.spacingVerticalS, textAlign: 'start' },
  result: { color: tokens.colorNeutralForeground2 },
  panel: { display: 'grid', gap: tokens.spacingVerticalM, paddingBlock: `${tokens.spacingVerticalXS} ${tokens.spacingVerticalL}` },
  more: { justifySelf: 'start' },
});
