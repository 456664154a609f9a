import assert from 'node:assert/strict';
import { parsePlanCommand } from '../../../../src/core/reflections/commands/planCommand.ts';

const saturday = new Date('2026-11-21T10:00:00Z');

describe('parsePlanCommand', () => {
  describe('a plan', () => {
    plans('planlæg', {});
    plans('planlæg mandag kl. 9', { weekday: 1, time: '09:00' });
    plans('Planlæg Mandag Kl. 9!', { weekday: 1, time: '09:00' });
    plans('planlæg hver tirsdag 8.30', { weekday: 2, time: '08:30', everyWeeks: 1 });
    plans('planlæg fredage kl 13:15 hver anden uge', { weekday: 5, time: '13:15', everyWeeks: 2 });
    plans('planlæg hver 4. fredag klokken halv ti', { weekday: 5, time: '09:30', everyWeeks: 4 });
    plans('planlaeg loerdag kl 10', { weekday: 6, time: '10:00' });
    plans('planlgæ mandg kl. 0900', { weekday: 1, time: '09:00' });
    plans('planlæg om mandagen kl. 9', { weekday: 1, time: '09:00' });
    plans('kan du planlægge torsdag kl. 10?', { weekday: 4, time: '10:00' });
    plans('Hej Medspiller, vil du sende et spørgsmål hver mandag kl. 9? Tak', { weekday: 1, time: '09:00', everyWeeks: 1 });
    plans('planlæg mandag kl. 9 tidszone Nuuk', { weekday: 1, time: '09:00', zone: 'America/Nuuk' });
    plans('planlæg mandag kl. 9 atlantic/faroe', { weekday: 1, time: '09:00', zone: 'Atlantic/Faroe' });
    plans('planlæg mandag kl. 9, ikke i uge 42, 7 og 28-30', { weekday: 1, time: '09:00', pauseWeeks: [7, 28, 29, 30, 42] });
    plans('planlæg mandag kl. 9 undtagen skoleferierne', { weekday: 1, time: '09:00', pauseWeeks: [7, 28, 29, 30, 42] });
    plans('planlæg mandag kl. 9 og spring helligdage over', { weekday: 1, time: '09:00', holidayRule: 'skip' });
    plans('planlæg mandag kl. 9, dagen før ved helligdage', { weekday: 1, time: '09:00', holidayRule: 'day-before' });
    plans('planlæg hver mandag formiddag kl. 10', { weekday: 1, time: '10:00', everyWeeks: 1 });
    plans('planlæg mandag eftermiddag kl. 2', { weekday: 1, time: '14:00' });
    plans('planlæg fra næste mandag kl. 9', { weekday: 1, time: '09:00' });
    plans('vi vil gerne have et spørgsmål hver mandag kl. 9', { weekday: 1, time: '09:00', everyWeeks: 1 });
    plans('opret en plan fredag kl. 9 en gang om måneden', { weekday: 5, time: '09:00', everyWeeks: 4 });
    plans('flyt refleksionen fra mandag til torsdag', { weekday: 4 });
    plans('flyt til onsdag kl 10', { weekday: 3, time: '10:00' });
    plans('ændr planen til torsdag', { weekday: 4 });
    plans('flyt til kl. 10', { time: '10:00' });
    plans('hver anden uge', { everyWeeks: 2 });
    plans('spring helligdage over', { holidayRule: 'skip' });
    plans('mandag kl. 9', { weekday: 1, time: '09:00' });
    plans('schedule monday 9am', { weekday: 1, time: '09:00' }, 'en');
    plans('please schedule every other Tuesday at half past nine', { weekday: 2, time: '09:30', everyWeeks: 2 }, 'en');
    plans('schedule', {}, 'en');
    it('keeps the words of its theme', () => {
      const about = (text: string): unknown => {
        const command = parse(text);
        return command && 'do' in command && command.do === 'plan' ? [command.themeText, command.settings] : command;
      };
      assert.deepEqual(about('planlæg onsdag kl. 9 om Resiliens'), ['Resiliens', { weekday: 3, time: '09:00' }]);
      assert.deepEqual(about('planlæg om »Sammen sikrer vi driften« hver anden uge kl. 9'), ['Sammen sikrer vi driften', { everyWeeks: 2, time: '09:00' }]);
      assert.deepEqual(about('planlæg mandag 9 med temaet Mål og kapitel 3'), ['Mål og kapitel 3', { weekday: 1, time: '09:00' }]);
      assert.deepEqual(about('schedule Friday 10:00 about Psychological safety'), ['Psychological safety', { weekday: 5, time: '10:00' }]);
    });
  });

  describe('a pause', () => {
    for (const text of ['pause uge 28-30', 'PAUSE UGE 28–30!', 'sæt på pause i uge 28 til 30', 'saet det paa pause i uge 28-30', 'vi holder pause i uge 28, 29 og 30', 'ferie uge 28-30', 'i uge 28-30 holder vi ferie', 'spring uge 28-30 over', 'send ikke noget i uge 28-30', 'kan du holde pause i uge 28-30?', 'pause uge 28-30 pga. sommerferie', 'pause week 28-30', 'take a break in weeks 28 to 30', 'skip week 28-30', 'no questions in week 28-30']) {
      it(`in weeks: ${text}`, () => assert.deepEqual(withoutLanguage(text), { do: 'pause', pause: { from: '2027-07-12', to: '2027-08-01' }, weeks: [28, 30] }));
    }
    for (const text of ['pause til 3. august', 'hold pause indtil 3. august', 'vi skal holde pause til den 3. august', 'put on hold until August 3rd', 'pause until 3 August']) {
      it(`until a day: ${text}`, () => assert.deepEqual(withoutLanguage(text), { do: 'pause', pause: { from: '2026-11-21', to: '2027-08-02' } }));
    }
    for (const text of ['pause', 'Pause!', 'hold pause', 'sæt det på pause', 'pause indtil videre', 'put it on hold']) {
      it(`until further notice: ${text}`, () => assert.deepEqual(withoutLanguage(text), { do: 'pause', pause: { from: '2026-11-21' } }));
    }
    it('of dates', () => assert.deepEqual(withoutLanguage('pause 1.-15. juli'), { do: 'pause', pause: { from: '2027-07-01', to: '2027-07-15' } }));
    it('begins on the day that it is where the plan is', () => {
      const lateEvening = new Date('2026-11-21T23:30:00Z');
      assert.deepEqual(parsePlanCommand('pause', lateEvening), { do: 'pause', pause: { from: '2026-11-22' }, language: 'da' });
      assert.deepEqual(parsePlanCommand('pause', lateEvening, { zone: 'America/Nuuk' }), { do: 'pause', pause: { from: '2026-11-21' }, language: 'da' });
    });
  });

  describe('the rest', () => {
    const phrases: Readonly<Record<string, readonly string[]>> = {
      'plan-status': ['status', 'vis planen', 'hvordan ser planen ud?', 'hvornår kommer næste?', 'Hvornår kommer det næste spørgsmål?', 'hvad er det næste spørgsmål?', 'holder vi pause?', 'when is the next question?', 'show the plan', 'are we paused?'],
      resume: ['genoptag', 'start igen', 'sæt i gang igen', 'pausen er slut', 'stop pausen', 'vil du starte igen?', 'resume', 'unpause', 'end the pause', 'start again'],
      skip: ['spring over', 'spring denne over', 'spring næste spørgsmål over', 'spring ugens spørgsmål over', 'skip', 'skip the next one', 'kan du springe over?'],
      'send-now': ['send nu', 'Send det nu', 'send ugens spørgsmål med det samme', 'kan du sende nu?', 'send now', 'send it now', 'post the next question now'],
      stop: ['stop', 'stop planen', 'slet planen', 'stop med at sende spørgsmål', 'cancel the plan', 'stop sending questions'],
      swap: ['byt', 'byt spørgsmål', 'nyt spørgsmål', 'giv os et andet spørgsmål', 'skift spørgsmålet ud', 'swap', 'another question', 'give us a new question'],
      'plan-report': ['rapport', 'leveringer', 'vis leveringer', 'delivery report'],
      history: ['historik', 'resultater', 'vis os resultaterne', 'tidligere svar', 'results', 'history'],
      coverage: ['dækning', 'daekning', 'vis dækning', 'hvad har vi arbejdet med?', 'hvilke perspektiver mangler vi?', 'coverage'],
    };
    for (const [command, texts] of Object.entries(phrases)) {
      for (const text of texts) it(`${command}: ${text}`, () => assert.deepEqual(withoutLanguage(text), { do: command }));
    }
    for (const text of ['spring denne uge over', 'ikke i denne uge', 'skip this week']) {
      it(`skip of this week: ${text}`, () => assert.deepEqual(withoutLanguage(text), { do: 'skip', week: '2026-W47' }));
    }
    it('may skip the coming week by a pause', () => assert.deepEqual(withoutLanguage('spring næste uge over'), { do: 'pause', pause: { from: '2026-11-23', to: '2026-11-29' }, weeks: [48, 48] }));
    it('takes the given language for words of both', () => {
      assert.equal(parse('stop')?.language, 'da');
      assert.equal(parsePlanCommand('stop', saturday, { language: 'en' })?.language, 'en');
      assert.equal(parsePlanCommand('pause uge 42', saturday, { language: 'en' })?.language, 'da');
      assert.equal(parse('pause week 42')?.language, 'en');
    });
  });

  describe('with something that cannot be', () => {
    const problems: Readonly<Record<string, readonly [string, string]>> = {
      'planlæg mandag kl. 25': ['time', 'kl. 25'],
      'planlæg mandag 9.75': ['time', '9.75'],
      'planlæg mandag kl. 9 og kl. 14': ['time', 'kl. 14'],
      'planlæg tursdag kl. 9': ['weekday', 'tursdag'],
      'planlæg i morgen kl. 9': ['weekday', 'i morgen'],
      'planlæg mandag og torsdag kl. 9': ['weekday', 'torsdag'],
      'planlæg hver tredje uge mandag kl. 9': ['rhythm', 'hver tredje uge'],
      'send hver dag kl. 9': ['rhythm', 'hver dag'],
      'planlæg mandag kl. 9 tidszone Mars/Base': ['zone', 'tidszone Mars/Base'],
      'planlæg mandag kl. 9 UTC+2': ['zone', 'UTC+2'],
      'planlæg mandag kl. 9 ikke i uge 60': ['week', '60'],
      'planlæg mandag kl. 9 fra uge 40': ['words', 'uge 40'],
      'planlæg mandag kl. 9 for centerchefer': ['words', 'centerchefer'],
      'planlæg den første mandag i måneden kl. 9': ['rhythm', 'første mandag i måneden'],
      'pause i påsken': ['period', 'i påsken'],
      'pause uge 60': ['week', 'uge 60'],
      'pause uge 53 2027': ['week', 'uge 53 2027'],
      'pause 31. februar': ['date', '31. februar'],
      'pause uge 30-28': ['backwards', 'uge 30-28'],
      'pause til 3. august 2020': ['past', 'til 3. august 2020'],
      'pause i 10 minutter': ['period', 'i 10 minutter'],
    };
    for (const [text, [problem, found]] of Object.entries(problems)) {
      it(`${text}: ${problem}`, () => assert.deepEqual(withoutLanguage(text), { problem, found }));
    }
    it('shows only the beginning of what was written', () => {
      const command = parse(`pause uge 1${', 2'.repeat(90)}`);
      assert.ok(command && 'problem' in command && command.found.length < 65 && command.found.endsWith(' …'));
    });
  });

  describe('is no command', () => {
    for (const text of [
      'hvad siger dokumentet om pauser?', 'hvordan planlægger vi?', 'hvornår er det godt at holde pause?', 'hvad står der om status?', 'hvilke resultater skal vi skabe?', 'planlæg mødet i morgen', 'hvad med mandag kl. 9?',
      'pausen er vigtig for os', 'vi planlægger mandag kl. 9', 'stop med at være så defensiv', 'plan for 2025', 'send mig dokumentet', 'spring ud i det', 'resultater i kerneopgaven', 'hvad er status på vores mål', 'mandag', 'fri', 'i', '', '   ', '?', 'kan du', '...', 'tak',
      'what does it say about breaks?', 'how do we plan?', 'stop blaming each other', 'the results we want', 'schedule a meeting with the team', 'skip to the part about trust',
    ]) {
      it(JSON.stringify(text), () => assert.equal(parse(text), undefined));
    }
    it('when it asks with a question mark and not for a change', () => {
      for (const text of ['stop?', 'pause uge 42?', 'planlæg mandag kl. 9?', 'genoptag?', 'pause uge 60?']) assert.equal(parse(text), undefined, text);
      assert.deepEqual(withoutLanguage('planlæg?'), { do: 'plan', settings: {} });
    });
    it('when it is longer than any command, whatever it holds', () => {
      assert.equal(parse(`planlæg mandag kl. 9 ${' '.repeat(300)}`), undefined);
      // Whatever else would be asked of it than its length is missing.
      assert.equal(parse({ length: 10_000_000 } as string), undefined);
    });
  });
});

function plans(text: string, settings: object, language = 'da'): void {
  it(text, () => assert.deepEqual(parse(text), { do: 'plan', settings, language }));
}

function parse(text: string): ReturnType<typeof parsePlanCommand> {
  return parsePlanCommand(text, saturday);
}

function withoutLanguage(text: string): unknown {
  const command = parse(text);
  return command && Object.fromEntries(Object.entries(command).filter(([key]) => key !== 'language'));
}
