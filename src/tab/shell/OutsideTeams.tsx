import { Button, makeStyles, Text, Title3, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { TabTextKey, TabTexts } from '../../locales/tab/tabTexts.ts';
import type { TabConfig } from '../../web/tab/wire.ts';
import { readPlace } from './readPlace.ts';
import { toTeamsLink } from './toTeamsLink.ts';

/** Shown to who opens a page outside of Teams: what it is, for whom, and the way into Teams, to the same place where there is one. */
export function OutsideTeams({ text, config: { teamsAppId } }: { readonly text: TabTexts; readonly config: TabConfig }): ReactNode {
  const styles = useStyles();
  return (
    <main className={styles.root}>
      <Title3 as="h1">{text('shell.name')}</Title3>
      <Text size={400} block>{text(aboutPage())}</Text>
      <Text block>{text('shell.outside.forWhom')}</Text>
      {teamsAppId !== undefined && (
        <Button as="a" appearance="primary" size="large" href={toTeamsLink(teamsAppId, readPlace())}>
          {text('shell.outside.open')}
        </Button>
      )}
      <Text size={200} block className={styles.hint}>{text('shell.outside.hint')}</Text>
    </main>
  );
}

function aboutPage(): TabTextKey {
  if (location.pathname.startsWith('/d/')) return 'shell.outside.document';
  if (location.pathname.startsWith('/tab/side-panel')) return 'shell.outside.sidePanel';
  return location.pathname.startsWith('/tab/stage') ? 'shell.outside.stage' : 'shell.outside.personal';
}

const useStyles = makeStyles({
  root: {
    display: 'grid',
    justifyItems: 'start',
    gap: tokens.spacingVerticalL,
    maxWidth: '36rem',
    margin: '0 auto',
    padding: '12vh 24px 24px',
    lineHeight: tokens.lineHeightBase400,
  },
  hint: { color: tokens.colorNeutralForeground3 },
});
