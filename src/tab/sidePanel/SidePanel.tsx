import { makeStyles, tokens } from '@fluentui/react-components';
import { HiddenHeading } from '../meeting/HiddenHeading.tsx';
import { useMeeting } from '../meeting/useMeeting.ts';
import { Loading } from '../shell/Loading.tsx';
import { ProblemMessage } from '../shell/ProblemMessage.tsx';
import { useTab } from '../shell/tabContext.ts';
import { CardPicker } from './CardPicker.tsx';
import { MeetingPanel } from './MeetingPanel.tsx';

/** The page beside a meeting: find a card and put it before the others, and answer the round that is open. */
export function SidePanel() {
  const { text, host } = useTab();
  const styles = useStyles();
  const { meetingId } = host.context;
  return (
    <main className={styles.page}>
      {meetingId === undefined ? (
        <>
          <h1 className={styles.heading}>{text('panel.notInMeeting')}</h1>
          <p className={styles.words}>{text('panel.notInMeetingHelp')}</p>
          <CardPicker meeting={undefined} />
        </>
      ) : (
        <>
          <HiddenHeading name={text('panel.heading')} />
          <InMeeting meetingId={meetingId} />
        </>
      )}
    </main>
  );
}

/** What cards there are is asked while it is still unknown what goes on in the meeting, and can be copied even when that cannot be told. */
function InMeeting({ meetingId }: { readonly meetingId: string }) {
  const { text } = useTab();
  const following = useMeeting(meetingId);
  return (
    <>
      {following.kind === 'failed' && <ProblemMessage problem={following.problem} onRetry={following.retry} />}
      {following.kind === 'loading' && <Loading label={text('panel.loading')} />}
      <MeetingPanel meeting={following.kind === 'ready' ? following.meeting : undefined} isLoading={following.kind === 'loading'} />
    </>
  );
}

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, maxInlineSize: '40rem', marginInline: 'auto', padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXXL}` },
  heading: { margin: '0', fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold },
  words: { margin: '0' },
});
