import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Citation } from '../../core/answers/answer.ts';
import { toHash } from './route.ts';

/** A statement's own words, which lead to where they stand in the document. */
export function StatementLink({ citation: { document, statementId, quote } }: { readonly citation: Pick<Citation, 'document' | 'statementId' | 'quote'> }): ReactNode {
  const styles = useStyles();
  return <a className={styles.link} lang="da" href={toHash({ page: 'document', documentId: document, statementId })}>{quote}</a>;
}

const useStyles = makeStyles({
  link: {
    justifySelf: 'start',
    maxWidth: '36rem',
    fontSize: tokens.fontSizeBase400,
    lineHeight: '1.5',
    color: tokens.colorNeutralForeground1,
    textDecoration: 'underline',
    textDecorationColor: tokens.colorNeutralStroke1,
    textUnderlineOffset: '3px',
    ':hover': { color: tokens.colorBrandForegroundLinkHover, textDecorationColor: 'currentColor' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
});
