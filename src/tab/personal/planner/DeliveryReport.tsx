import { Badge, type BadgeProps, Body1, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { PlanView } from '../../../web/tab/wire.ts';
import { useTab } from '../../shell/tabContext.ts';
import { findReason } from '../../../locales/deliveryReason.ts';
import { describeMoment, readWeek } from './moments.ts';
import { Section } from './Section.tsx';

type DeliveryLine = PlanView['report'][number];

/** What was sent when, and what was not and why; newest first. */
export function DeliveryReport({ report, zone }: Pick<PlanView, 'report'> & { readonly zone: string }): ReactNode {
  const { text, language } = useTab();
  const styles = useStyles();
  const [count, setCount] = useState(step);
  return (
    <Section heading={text('plan.delivery.heading')}>
      {report.length === 0 && <Body1>{text('plan.delivery.empty')}</Body1>}
      <ul className={styles.list}>
        {report.slice(0, count).map((line) => (
          <li key={line.week} className={styles.line}>
            <span className={styles.week}>{text(readWeek(line.week).isExtra ? 'plan.weekExtra' : 'plan.weekOfYear', { week: readWeek(line.week).number, year: readWeek(line.week).year })}</span>
            <span className={styles.status}>
              <Badge appearance="tint" color={colors[line.status]}>{text(`plan.delivery.${line.status}`)}</Badge>
            </span>
            <span className={styles.moment}>{describeMoment(line.sentAtUtc ?? line.dueAtUtc, zone, language)}</span>
            <Reason line={line} />
          </li>
        ))}
      </ul>
      {report.length > count && (
        <Button className={styles.more} onClick={() => setCount(count + step * 2)}>
          {text('plan.more', { count: Math.min(step * 2, report.length - count) })}
        </Button>
      )}
    </Section>
  );
}

const step = 6;

function Reason({ line: { status, reason } }: { readonly line: DeliveryLine }): ReactNode {
  const { text } = useTab();
  const styles = useStyles();
  if (reason === undefined) return null;
  const why = text(`plan.reason.${findReason(reason)}`, { reason });
  return <Caption1 className={styles.reason}>{status === 'planned' ? text('plan.delivery.again', { why }) : why}</Caption1>;
}

const colors: Readonly<Record<DeliveryLine['status'], NonNullable<BadgeProps['color']>>> = {
  planned: 'brand',
  sent: 'success',
  late: 'warning',
  skipped: 'informative',
  missed: 'danger',
  failed: 'danger',
};

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyle: 'none', maxWidth: '720px' },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`, paddingBlock: tokens.spacingVerticalS, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  week: { flex: '0 0 132px', fontWeight: tokens.fontWeightSemibold },
  // In columns where there is room for them.
  status: { '@media (min-width: 600px)': { flexBasis: '190px' } },
  moment: { color: tokens.colorNeutralForeground1 },
  reason: { flexBasis: '100%', color: tokens.colorNeutralForeground2 },
  more: { justifySelf: 'start' },
});
