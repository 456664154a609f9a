import { makeStyles } from '@fluentui/react-components';

/** Read out by a screen reader when it changes, and not to be seen. */
export function Announcement({ message }: { readonly message: string }) {
  const styles = useStyles();
  return (
    <div role="status" className={styles.hidden}>
      {message}
    </div>
  );
}

const useStyles = makeStyles({
  hidden: { position: 'absolute', inlineSize: '1px', blockSize: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
});
