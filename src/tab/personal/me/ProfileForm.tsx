import { Button, makeStyles, Select, tokens } from '@fluentui/react-components';
import { type ReactNode, useId, useState } from 'react';
import type { ProfileBody } from '../../../web/tab/wire.ts';
import { ProblemMessage } from '../../shell/ProblemMessage.tsx';
import { useTab } from '../../shell/tabContext.ts';
import { useAction } from '../../shell/useAction.ts';
import { titleOf } from '../document/reading.ts';
import { usePersonal } from '../personalContext.ts';
import { MeSection } from './MeSection.tsx';

/** Role and municipality: shown, changed, forgotten. Nothing is remembered before one saves. */
export function ProfileForm(): ReactNode {
  const { api, text, language } = useTab();
  const { me, setMe } = usePersonal();
  const styles = useStyles();
  const id = useId();
  const [municipality, setMunicipality] = useState(me.profile.municipality ?? '');
  const [roleId, setRoleId] = useState(me.profile.roleId ?? '');
  const [outcome, setOutcome] = useState<string>();
  const { run, isBusy, problem } = useAction();
  const { municipalities, roles } = me.profileChoices;
  const fitting = uniqueById(roles.filter((role) => municipality === '' || role.municipality === undefined || role.municipality === municipality));
  const hasProfile = me.profile.municipality !== undefined || me.profile.roleId !== undefined;

  const save = (profile: ProfileBody, said: string): Promise<boolean> => {
    setOutcome(undefined);
    return run(async () => {
      const changed = await api.saveProfile(profile);
      setMe(changed);
      setMunicipality(changed.profile.municipality ?? '');
      setRoleId(changed.profile.roleId ?? '');
      setOutcome(said);
    });
  };

  return (
    <MeSection heading={text('me.profile')}>
      <p className={styles.intro}>{text('me.profile.intro')}</p>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          const role = fitting.find((one) => one.id === roleId);
          void save({ ...(municipality !== '' && { municipality }), ...(role && { roleId }) }, text('me.profile.saved'));
        }}
      >
        <div className={styles.field}>
          <label htmlFor={`${id}-municipality`}>{text('me.municipality')}</label>
          <Select id={`${id}-municipality`} value={municipality} onChange={(_, { value }) => setMunicipality(value)}>
            <option value="">{text('me.notChosen')}</option>
            {municipalities.map((name) => <option key={name}>{name}</option>)}
          </Select>
        </div>
        {fitting.length > 0 && (
          <div className={styles.field}>
            <label htmlFor={`${id}-role`}>{text('me.role')}</label>
            <Select id={`${id}-role`} value={fitting.some((role) => role.id === roleId) ? roleId : ''} onChange={(_, { value }) => setRoleId(value)}>
              <option value="">{text('me.notChosen')}</option>
              {fitting.map((role) => <option key={role.id} value={role.id}>{titleOf(role, language)}</option>)}
            </Select>
          </div>
        )}
        <div className={styles.buttons}>
          <Button type="submit" appearance="primary" disabledFocusable={isBusy}>{text('me.save')}</Button>
          {hasProfile && <Button disabledFocusable={isBusy} onClick={() => void save({}, text('me.profile.forgotten'))}>{text('me.profile.forget')}</Button>}
        </div>
      </form>
      <p role="status" className={styles.outcome}>{outcome}</p>
      {problem && <ProblemMessage problem={problem} />}
    </MeSection>
  );
}

/** Two documents of one municipality may name the same role. */
function uniqueById<Item extends { readonly id: string }>(items: readonly Item[]): readonly Item[] {
  return items.filter((item, index) => items.findIndex(({ id }) => id === item.id) === index);
}

const useStyles = makeStyles({
  intro: { margin: '0', maxWidth: '36rem', lineHeight: '1.5', color: tokens.colorNeutralForeground2 },
  form: { boxSizing: 'border-box', display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: '16px', width: '100%' },
  field: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '4px', flex: '1 1 13rem', minWidth: '0', maxWidth: '20rem' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  outcome: { margin: '0', fontWeight: tokens.fontWeightSemibold, ':empty': { display: 'none' } },
});
