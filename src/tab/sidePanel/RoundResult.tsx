import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Digest } from '../../core/reflections/round.ts';
import { describeDigest } from '../meeting/describeCount.ts';
import { Distribution } from '../meeting/Distribution.tsx';
import { useTab } from '../shell/tabContext.ts';

/** What came out of a closed round, to read in the panel. */
export function RoundResult({ digest }: { readonly digest: Digest }) {
  const { text } = useTab();
  const styles = useStyles();
  return (
    <div className={styles.result}>
      <p className={styles.words}>{describeDigest(digest, text)}</p>
      {digest.kind === 'shown' && digest.distribution && <Distribution distribution={digest.distribution} />}
      {digest.kind === 'shown' && <Texts heading={text('panel.texts')} texts={digest.texts} />}
      {digest.kind === 'shown' && <Texts heading={text('panel.steps')} texts={digest.steps} />}
    </div>
  );
}

function Texts({ heading, texts }: { readonly heading: string; readonly texts: readonly string[] }) {
  const styles = useStyles();
  if (texts.length === 0) return null;
  return (
    <div>
      <Text as="h3" block weight="semibold" className={styles.words}>
        {heading}
      </Text>
      <ul className={styles.list}>
        {texts.map((words, index) => (
          <li key={index}>{words}</li>
        ))}
      </ul>
    </div>
  );
}

const useStyles = makeStyles({
  result: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  words: { margin: '0' },
  list: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingInlineStart: tokens.spacingHorizontalL, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
});
