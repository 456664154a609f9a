import { Title2 } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTab } from '../shell/tabContext.ts';

/** The personal tab. */
export function PersonalPage(): ReactNode {
  const { text } = useTab();
  return <Title2 as="h1">{text('shell.name')}</Title2>;
}
