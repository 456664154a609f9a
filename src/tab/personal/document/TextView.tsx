import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef } from 'react';
import type { SectionView } from '../../../web/tab/wire.ts';
import { useTab } from '../../shell/tabContext.ts';
import { hashOf, toHash } from '../route.ts';
import { ViewHeading } from '../ViewHeading.tsx';
import { Blocks } from './Blocks.tsx';
import { useReading } from './readingContext.ts';

/** The whole text in its own order, with the chapters to jump to. `sectionName` is the last part of a section's id. */
export function TextView({ sectionName, takesFocus }: { readonly sectionName: string | undefined; readonly takesFocus: boolean }): ReactNode {
  const { text } = useTab();
  const { document } = useReading();
  const styles = useStyles();
  const sections = withContent(document.sections);
  const chapters = sections.filter(({ heading, level }) => heading !== '' && level <= 1);
  return (
    <div className={styles.view}>
      <ViewHeading level={2} takesFocus={takesFocus && sectionName === undefined}>{text('read.view.text')}</ViewHeading>
      {chapters.length > 1 && (
        <nav aria-label={text('read.contents')}>
          <ul className={styles.contents}>
            {chapters.map(({ id, heading }) => (
              <li key={id}>
                <a className={styles.link} lang="da" href={toHash({ page: 'document', documentId: document.id, view: 'text', choice: hashOf(id) })}>{heading}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {sections.map((section) => (
        <Section key={section.id} section={section} isWanted={hashOf(section.id) === sectionName} />
      ))}
    </div>
  );
}

function Section({ section: { heading, level, statements }, isWanted }: { readonly section: SectionView; readonly isWanted: boolean }): ReactNode {
  const styles = useStyles();
  const ref = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!isWanted) return;
    ref.current?.scrollIntoView({ block: 'start' });
    ref.current?.focus({ preventScroll: true });
  }, [isWanted]);
  const Tag = level <= 1 ? 'h3' : 'h4';
  return (
    <section className={styles.section}>
      {heading !== '' && <Tag ref={ref} tabIndex={-1} lang="da" className={level <= 1 ? styles.chapter : styles.part}>{heading}</Tag>}
      {statements.length > 0 && <Blocks statements={statements} />}
    </section>
  );
}

/** Leaves out headings under which nothing is quoted, such as those of a second rendering. */
function withContent(sections: readonly SectionView[]): readonly SectionView[] {
  return sections.filter(({ statements, level }, index) => {
    if (statements.length > 0) return true;
    const rest = sections.slice(index + 1);
    const end = rest.findIndex((next) => next.level <= level);
    return level > 0 && (end < 0 ? rest : rest.slice(0, end)).some((below) => below.statements.length > 0);
  });
}

const useStyles = makeStyles({
  view: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '24px' },
  contents: { display: 'grid', gap: '2px', maxWidth: '40rem', margin: '0', padding: '0', listStyle: 'none' },
  link: { display: 'inline-block', padding: '4px 0', color: tokens.colorBrandForegroundLink, textDecoration: 'none', ':hover': { textDecoration: 'underline' }, ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' } },
  section: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '8px' },
  chapter: { margin: '8px 0 0', maxWidth: '40rem', fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold, scrollMarginTop: '16px' },
  part: { margin: '0', maxWidth: '40rem', fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold, color: tokens.colorBrandForeground1, scrollMarginTop: '16px' },
});
