import { Field, Input, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import type { ShareableView } from '../../web/tab/wire.ts';
import { ProblemMessage } from '../shell/ProblemMessage.tsx';
import { useTab } from '../shell/tabContext.ts';
import { ResultList } from './ResultList.tsx';
import { useSearch } from './useSearch.ts';

/** Looks for a card to pick; without a word it shows what is worth offering. `returnTo` is the key of the card one comes back from. */
export function Finder({ query, returnTo, onQuery, onPick }: { readonly query: string; readonly returnTo: string | undefined; readonly onQuery: (query: string) => void; readonly onPick: (shareable: ShareableView) => void }) {
  const { text } = useTab();
  const styles = useStyles();
  const { results, foundFor, isSearching, problem, retry } = useSearch(query);
  const heading = foundFor === '' ? text('panel.offered') : text('panel.resultsFor', { words: foundFor });
  return (
    <search className={styles.finder}>
      <Field label={text('panel.search')}>
        <Input type="search" value={query} placeholder={text('panel.searchHint')} autoComplete="off" maxLength={searchLimit} onChange={(_, { value }) => onQuery(value)} contentAfter={isSearching && results ? <Spinner size="extra-tiny" aria-hidden="true" /> : null} />
      </Field>
      <p role="status" className={styles.status}>
        {describeStatus()}
      </p>
      {problem && <ProblemMessage problem={problem} onRetry={retry} />}
      {results && results.length > 0 && <ResultList label={heading} results={results} isStale={isSearching} returnTo={returnTo} onPick={onPick} />}
    </search>
  );

  function describeStatus(): string {
    if (problem) return '';
    if (!results) return text('panel.searching');
    if (results.length > 0) return heading;
    return foundFor === '' ? text('panel.nothingOffered') : text('panel.nothingFound', { words: foundFor });
  }
}

/** Characters; the server searches no further. */
const searchLimit = 1000;

const useStyles = makeStyles({
  finder: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  status: { margin: '0', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});
