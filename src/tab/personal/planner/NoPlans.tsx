import { Body1, makeStyles, tokens } from '@fluentui/react-components';
import { CalendarAddRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useTab } from '../../shell/tabContext.ts';
import { usePersonal } from '../personalContext.ts';
import { ViewHeading } from '../ViewHeading.tsx';

/** Who has planned nothing learns how to. */
export function NoPlans(): ReactNode {
  const { text } = useTab();
  const { isFirst } = usePersonal();
  const styles = useStyles();
  return (
    <section className={styles.root}>
      <CalendarAddRegular className={styles.icon} aria-hidden />
      <ViewHeading level={1} takesFocus={!isFirst}>{text('plan.empty.heading')}</ViewHeading>
      <Body1 as="p" block className={styles.text}>{text('plan.empty.text')}</Body1>
      <ol className={styles.steps}>
        <li>{text('plan.empty.open')}</li>
        <li>{text('plan.empty.write')}</li>
        <li>{text('plan.empty.return')}</li>
      </ol>
    </section>
  );
}

const useStyles = makeStyles({
  root: { display: 'grid', justifyItems: 'start', gap: tokens.spacingVerticalM, maxWidth: '600px', marginInline: 'auto', padding: tokens.spacingVerticalXXL },
  icon: { fontSize: '48px', color: tokens.colorBrandForeground1 },
  text: { margin: 0 },
  steps: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL, lineHeight: tokens.lineHeightBase400 },
});
