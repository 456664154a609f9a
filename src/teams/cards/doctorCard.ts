import type { Language } from '../../core/answers/answer.ts';
import type { Finding, FindingState } from '../../core/operators/finding.ts';
import { shorten } from '../../core/shorten.ts';
import { createTexts } from '../../locales/texts.ts';
import { toCardData } from '../request.ts';
import type { Card } from './cardTemplate.ts';
import { createListCard, type ListSection } from './listCard.ts';

/** How the installation is, for an operator: what is wrong first, each with what to do, and what is well in a word. Under 25 KB. */
export function createDoctorCard(findings: readonly Finding[], language: Language): Card {
  const text = createTexts(language);
  const count = (state: FindingState): number => findings.filter((finding) => finding.state === state).length;
  const [wrong, warnings] = [count('wrong'), count('warning')];
  const worst = [...findings].filter(({ state }) => state !== 'good').sort((a, b) => Number(b.state === 'wrong') - Number(a.state === 'wrong')).slice(0, findingLimit);
  const toSection = (state: 'wrong' | 'warning'): ListSection => ({
    heading: text(state === 'wrong' ? 'doctor.headingWrong' : 'doctor.headingWarning'),
    rows: worst.filter((finding) => finding.state === state).map(({ found, whatToDo }) => ({ title: shorten(found, textLimit), value: shorten(whatToDo, textLimit) })),
  });
  const good = findings.filter(({ state }) => state === 'good').slice(0, goodLimit);
  const rest = wrong + warnings - worst.length;
  return createListCard(
    {
      heading: text('doctor.heading'),
      message: [wrong + warnings === 0 ? text('doctor.allGood') : text('doctor.sum', { wrong, warnings }), ...(rest > 0 ? [text('doctor.more', { count: rest })] : [])].join(' '),
      sections: [toSection('wrong'), toSection('warning'), { heading: text('doctor.headingGood'), rows: good.map(({ found }) => ({ title: '', value: shorten(found, goodTextLimit) })) }],
      buttons: [{ title: text('doctor.again'), data: toCardData({ do: 'doctor' }, language) }],
    },
    language,
  );
}

/** Enough for a screen or two; the command has them all. */
const findingLimit = 12;
/** As many as there are when all is well. */
const goodLimit = 22;
const textLimit = 200;
const goodTextLimit = 150;
