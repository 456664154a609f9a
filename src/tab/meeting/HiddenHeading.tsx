import { makeStyles } from '@fluentui/react-components';
import { useEffect } from 'react';

/** The page's name for those who do not see it, and the window's; Teams shows it to all others. */
export function HiddenHeading({ name }: { readonly name: string }) {
  const styles = useStyles();
  useEffect(() => {
    document.title = name;
  }, [name]);
  return <h1 className={styles.hidden}>{name}</h1>;
}

const useStyles = makeStyles({
  hidden: { position: 'absolute', inlineSize: '1px', blockSize: '1px', margin: '0', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
});
