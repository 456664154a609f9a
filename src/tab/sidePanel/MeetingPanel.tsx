import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { Meeting } from '../meeting/useMeeting.ts';
import { RoundAnnouncer } from '../meeting/RoundAnnouncer.tsx';
import { useTab } from '../shell/tabContext.ts';
import { CardPicker } from './CardPicker.tsx';
import { LiveRound } from './LiveRound.tsx';

/**
 * The panel in a meeting. A round that is open stands first and alone, for everybody is to answer it; one that was closed before
 * the person came, such as the last meeting's, waits to be opened. What was looked for stays as it was meanwhile.
 */
export function MeetingPanel({ meeting, isLoading }: { readonly meeting: Meeting | undefined; readonly isLoading: boolean }) {
  const { text } = useTab();
  const styles = useStyles();
  const round = meeting?.round;
  const isConnected = meeting?.isConnected ?? true;
  const [expandedId, setExpandedId] = useState<string>();
  const [isFinding, setIsFinding] = useState(false);
  const picker = useRef<HTMLDivElement>(null);

  // What was open here stays when it closes.
  if (round?.isOpen === true && expandedId !== round.id) setExpandedId(round.id);
  const showsRound = round !== undefined && (round.isOpen || expandedId === round.id);
  const showsPicker = !isLoading && (round?.isOpen !== true || isFinding);

  const findAnother = () => {
    setExpandedId(undefined);
    requestAnimationFrame(() => picker.current?.focus());
  };
  return (
    <>
      <RoundAnnouncer round={round} isConnected={isConnected} />
      {!isConnected && <p className={styles.note}>{text('panel.disconnected')}</p>}
      {meeting && showsRound && <LiveRound key={round.id} meeting={meeting} round={round} onAnother={findAnother} />}
      {round?.isOpen === true && (
        <Button appearance="subtle" className={styles.more} aria-expanded={isFinding} onClick={() => setIsFinding(!isFinding)}>
          {text(isFinding ? 'panel.hideSearch' : 'panel.findMeanwhile')}
        </Button>
      )}
      <div ref={picker} tabIndex={-1} hidden={!showsPicker} className={mergeClasses(styles.picker, showsRound && styles.apart)}>
        <CardPicker meeting={meeting} />
      </div>
      {round && !showsRound && (
        <Button appearance="subtle" className={styles.more} onClick={() => setExpandedId(round.id)}>
          {text('panel.lastRound')}
        </Button>
      )}
    </>
  );
}

const useStyles = makeStyles({
  note: { margin: '0', padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`, borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground3 },
  picker: { outlineStyle: 'none' },
  apart: { paddingBlockStart: tokens.spacingVerticalL, borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  more: { alignSelf: 'start', marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalM})` },
});
