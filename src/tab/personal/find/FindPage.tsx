import { Input, makeStyles, tokens } from '@fluentui/react-components';
import { Search20Regular } from '@fluentui/react-icons';
import { type ReactNode, useEffect, useId, useState } from 'react';
import type { ShareableView } from '../../../web/tab/wire.ts';
import { Loading } from '../../shell/Loading.tsx';
import { ProblemMessage } from '../../shell/ProblemMessage.tsx';
import { useTab } from '../../shell/tabContext.ts';
import { useLoad } from '../../shell/useLoad.ts';
import { usePersonal } from '../personalContext.ts';
import { toHash } from '../route.ts';
import { ViewHeading } from '../ViewHeading.tsx';
import { FoundList } from './FoundList.tsx';

/** Finds statements, cells and prompts in all documents, while one writes. */
export function FindPage({ initialText }: { readonly initialText: string }): ReactNode {
  const { text } = useTab();
  const { isFirst } = usePersonal();
  const styles = useStyles();
  const id = useId();
  const [written, setWritten] = useState(initialText);
  useEffect(() => setWritten(initialText), [initialText]);
  const wanted = useSettled(written.trim());
  useEffect(() => {
    // Kept in the address without a step of history for each word, so that going back comes back to it.
    history.replaceState(history.state, '', toHash({ page: 'find', text: wanted }));
  }, [wanted]);
  return (
    <div className={styles.page}>
      <ViewHeading level={1} takesFocus={!isFirst}>{text('find.heading')}</ViewHeading>
      <form role="search" className={styles.form} onSubmit={(event) => event.preventDefault()}>
        <label htmlFor={id} className={styles.label}>{text('find.label')}</label>
        <Input id={id} type="search" size="large" className={styles.input} contentBefore={<Search20Regular />} value={written} maxLength={longestText} onChange={(_, { value }) => setWritten(value)} />
      </form>
      <Found wanted={wanted} />
    </div>
  );
}

function Found({ wanted }: { readonly wanted: string }): ReactNode {
  const { api, text } = useTab();
  const styles = useStyles();
  const { state, value, problem, reload } = useLoad((signal) => api.shareables({ text: wanted, kinds, limit: mostFound, signal }), [api, wanted]);
  // What was found last stands until the next is there, so that the page does not jump.
  const [last, setLast] = useState<readonly ShareableView[]>();
  useEffect(() => {
    if (value !== undefined) setLast(value);
  }, [value]);
  if (state === 'failed') return <ProblemMessage problem={problem} onRetry={reload} />;
  const found = value ?? last;
  return (
    <>
      <p role="status" className={styles.count}>{state === 'ready' && describe(value.length, wanted, text)}</p>
      {found === undefined ? <Loading label={text('shell.loading')} /> : <FoundList found={found} />}
    </>
  );
}

function describe(count: number, wanted: string, text: ReturnType<typeof useTab>['text']): string {
  if (wanted === '') return count === 0 ? text('find.begin') : text('find.offers');
  if (count === 0) return text('find.none', { text: wanted });
  if (count === mostFound) return text('find.most', { count });
  return count === 1 ? text('find.one') : text('find.count', { count });
}

/** The text once nobody has written for a moment. */
function useSettled(written: string): string {
  const [settled, setSettled] = useState(written);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(written), restMs);
    return () => clearTimeout(timer);
  }, [written]);
  return settled;
}

const restMs = 250;
const longestText = 1000;
const mostFound = 25;
const kinds = ['statement', 'cell', 'prompt'] as const;

const useStyles = makeStyles({
  page: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '16px' },
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '6px', maxWidth: '40rem' },
  label: { color: tokens.colorNeutralForeground2 },
  input: { width: '100%' },
  count: { margin: '0', minHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground2 },
});
