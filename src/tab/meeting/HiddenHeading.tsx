import { makeStyles } from '@fluentui/react-components';

/** The page's name for those who do not see it; Teams shows it to all others. */
export function HiddenHeading({ name }: { readonly name: string }) {
  const styles = useStyles();
  return <h1 className={styles.hidden}>{name}</h1>;
}

const useStyles = makeStyles({
  hidden: { position: 'absolute', inlineSize: '1px', blockSize: '1px', margin: '0', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
});
