import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useEffect, useState } from 'react';
import { BusyRing } from './BusyRing.tsx';

/** Says that something is on its way; what comes within 300 ms comes without a flash. */
export function Loading({ label }: { readonly label: string }): ReactNode {
  const styles = useStyles();
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsLong(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div role="status" className={styles.root}>
      {isLong && (
        <>
          <BusyRing />
          <Text>{label}</Text>
        </>
      )}
    </div>
  );
}

const useStyles = makeStyles({ root: { display: 'flex', justifyContent: 'center', alignItems: 'center', gap: '8px', minHeight: '32px', padding: tokens.spacingVerticalXXL } });
