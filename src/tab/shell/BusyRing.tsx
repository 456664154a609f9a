import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

/** Turns while something is on its way, for the eye alone; words say the same beside it. Smaller by far than Fluent's spinner, which every page would carry. */
export function BusyRing(): ReactNode {
  return <span className={useStyles().ring} aria-hidden="true" />;
}

const useStyles = makeStyles({
  ring: {
    display: 'inline-block',
    boxSizing: 'border-box',
    width: '20px',
    height: '20px',
    border: `3px solid ${tokens.colorBrandStroke2}`,
    borderTopColor: tokens.colorBrandStroke1,
    borderRadius: '50%',
    animationName: { to: { transform: 'rotate(360deg)' } },
    animationDuration: '1.2s',
    animationTimingFunction: 'linear',
    animationIterationCount: 'infinite',
  },
});
