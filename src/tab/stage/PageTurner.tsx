import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useTab } from '../shell/tabContext.ts';
import type { Pages } from './usePages.ts';

/** Turns pages; nothing where there is only one. */
export function PageTurner({ page, pageCount, turn }: Pick<Pages, 'page' | 'pageCount' | 'turn'>) {
  const { text } = useTab();
  const styles = useStyles();
  if (pageCount === 1) return null;
  return (
    <nav className={styles.turner} aria-label={text('stage.pages')}>
      <Button disabledFocusable={page === 1} onClick={() => turn(-1)}>
        {text('stage.previous')}
      </Button>
      <span role="status">{text('stage.page', { page, pages: pageCount })}</span>
      <Button disabledFocusable={page === pageCount} onClick={() => turn(1)}>
        {text('stage.next')}
      </Button>
    </nav>
  );
}

const useStyles = makeStyles({ turner: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM } });
