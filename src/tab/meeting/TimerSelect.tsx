import { Select } from '@fluentui/react-components';
import { useTab } from '../shell/tabContext.ts';

/** How many minutes a round is to take; undefined for one that is open until it is closed. */
export function TimerSelect({ minutes, onChange }: { readonly minutes: number | undefined; readonly onChange: (minutes: number | undefined) => void }) {
  const { text } = useTab();
  return (
    <Select aria-label={text('panel.timer')} value={minutes ?? ''} onChange={(_, { value }) => onChange(value === '' ? undefined : Number(value))}>
      <option value="">{text('panel.noTimer')}</option>
      {minuteChoices.map((count) => (
        <option key={count} value={count}>
          {text('panel.minutes', { count })}
        </option>
      ))}
    </Select>
  );
}

/** With more time than this a meeting talks instead. */
const minuteChoices = [3, 5, 10] as const;
