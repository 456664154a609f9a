import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { ShareableView } from '../../web/tab/wire.ts';
import type { Meeting } from '../meeting/useMeeting.ts';
import { useTab } from '../shell/tabContext.ts';
import { CardActions } from './CardActions.tsx';
import { CardBody } from './CardBody.tsx';

/** One card, and what can be done with it here. */
export function PickedCard({ shareable, meeting, onBack }: { readonly shareable: ShareableView; readonly meeting: Meeting | undefined; readonly onBack: () => void }) {
  const { text } = useTab();
  const styles = useStyles();
  const section = useRef<HTMLElement>(null);
  useEffect(() => section.current?.focus(), []);
  return (
    <section ref={section} tabIndex={-1} aria-label={text(`panel.kind.${shareable.kind}`)} className={styles.section}>
      <Button appearance="subtle" size="small" className={styles.back} onClick={onBack}>
        <span aria-hidden="true">←&nbsp;</span>
        {text('panel.back')}
      </Button>
      <CardBody shareable={shareable} />
      <CardActions shareable={shareable} meeting={meeting} />
    </section>
  );
}

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, outlineStyle: 'none' },
  back: { alignSelf: 'start', marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
});
