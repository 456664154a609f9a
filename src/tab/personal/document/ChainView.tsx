import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Role } from '../../../core/documents/document.ts';
import { useTab } from '../../shell/tabContext.ts';
import { usePersonal } from '../personalContext.ts';
import { toHash } from '../route.ts';
import { ViewHeading } from '../ViewHeading.tsx';
import { Blocks } from './Blocks.tsx';
import { ChoiceNav } from './ChoiceNav.tsx';
import { nameOf, statementsOf, titleOf } from './reading.ts';
import { useReading } from './readingContext.ts';

/** The chain of responsibility: one perspective, from the top role to the last, and then what is said to all. */
export function ChainView({ perspectiveId, takesFocus }: { readonly perspectiveId: string | undefined; readonly takesFocus: boolean }): ReactNode {
  const { text, language } = useTab();
  const { document } = useReading();
  const styles = useStyles();
  const perspective = document.perspectives.find(({ id }) => id === perspectiveId);
  if (perspective === undefined) return null;
  const links = document.roles.filter(({ rank }) => rank !== undefined).sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
  const [first, last] = [links[0], links.at(-1)];
  const others = document.roles.filter(({ rank, id }) => rank === undefined && statementsOf(document, { roleId: id, perspectiveId: perspective.id }).length > 0);
  return (
    <div className={styles.view}>
      <ChoiceNav isQuiet label={text('read.perspectives')} current={perspective.id} choices={document.perspectives.map((one) => ({ id: one.id, title: titleOf(one, language), href: toHash({ page: 'document', documentId: document.id, view: 'chain', choice: one.id }) }))} />
      <div className={styles.head}>
        <ViewHeading level={2} takesFocus={takesFocus}>{titleOf(perspective, language)}</ViewHeading>
        {first && last && <p className={styles.intro}>{text('read.chain.intro', { first: nameOf(first, language), last: nameOf(last, language) })}</p>}
      </div>
      <ol className={styles.chain}>
        {links.map((role) => (
          <li key={role.id} className={styles.link}>
            <Link role={role} perspectiveId={perspective.id} />
          </li>
        ))}
      </ol>
      {others.map((role) => (
        <Link key={role.id} role={role} perspectiveId={perspective.id} />
      ))}
    </div>
  );
}

function Link({ role, perspectiveId }: { readonly role: Role; readonly perspectiveId: string }): ReactNode {
  const { text, language } = useTab();
  const { me } = usePersonal();
  const { document } = useReading();
  const styles = useStyles();
  const statements = statementsOf(document, { roleId: role.id, perspectiveId });
  return (
    <section className={styles.cell} aria-labelledby={`link-${role.id}`}>
      <div className={styles.heading}>
        <h3 id={`link-${role.id}`} className={styles.title}>{titleOf(role, language)}</h3>
        {role.id === me.profile.roleId && <Badge appearance="tint">{text('read.ownRole')}</Badge>}
      </div>
      {statements.length === 0 ? <p className={styles.intro}>{text('read.empty')}</p> : <Blocks statements={statements} />}
    </section>
  );
}

const useStyles = makeStyles({
  view: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '24px' },
  head: { display: 'grid', gap: '4px' },
  intro: { margin: '0', maxWidth: '36rem', color: tokens.colorNeutralForeground2, lineHeight: '1.5' },
  chain: { margin: '0', padding: '0', listStyle: 'none' },
  link: {
    position: 'relative',
    marginLeft: '7px',
    padding: '0 0 28px 24px',
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
    ':last-child': { borderLeftColor: 'transparent', paddingBottom: '0' },
    '::before': { content: '""', position: 'absolute', left: '-8px', top: '5px', width: '14px', height: '14px', boxSizing: 'border-box', borderRadius: '50%', border: `3px solid ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorNeutralBackground1 },
  },
  cell: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '8px' },
  heading: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '12px' },
  title: { margin: '0', fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold, color: tokens.colorBrandForeground1 },
});
