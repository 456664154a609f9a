import assert from 'node:assert/strict';
import { ask, loadBundledEngine, quotesOf } from './bundledEngine.ts';

const LM = { roleId: 'leder-af-medarbejdere', municipality: 'Hvidovre' };

describe('createAnswerEngine', () => {
  describe('looks up roles and perspectives', () => {
    it('answers a role under a perspective with exactly its statements, with source and reader', async () => {
      const answer = await ask('what is my role as leder af medarbejdere in Sammen sikrer vi driften?');
      assert.deepEqual([answer.kind, answer.intent, answer.language], ['answer', 'role-perspective', 'en']);
      assert.equal(quotesOf(answer).length, 4);
      assert.ok(quotesOf(answer).every((quote) => quote.startsWith('Jeg ')));
      assert.match(answer.answeredFor, /leder af medarbejdere.*Hvidovre/iu);
      const citation = answer.groups[0]!.citations[0]!;
      assert.equal(citation.document, 'hvidovre-ledelses-og-medarbejdergrundlag');
      assert.ok(citation.lines[0] > 0);
    });

    it('takes the role from the profile when the question says "mig"', async () => {
      assert.deepEqual(quotesOf(await ask('hvad kræver resiliens af mig?', { profile: LM })), quotesOf(await ask('leder af medarbejdere, resiliens')));
    });

    it('lets a role in the question beat the profile', async () => {
      const asked = quotesOf(await ask('min chef er centerchef, hvad er hans ansvar i compliance?', { profile: LM }));
      assert.deepEqual(asked, quotesOf(await ask('centerchef compliance')));
    });

    it('tells which leader it is by the people led', async () => {
      const compliance = quotesOf(await ask('leder af medarbejdere compliance'));
      assert.deepEqual(quotesOf(await ask('Jeg er afdelingsleder for 14 pædagoger. Compliance – hvad hviler på mine skuldre?')), compliance);
      const ofLeaders = quotesOf(await ask('leder af ledere compliance'));
      assert.deepEqual(quotesOf(await ask('Jeg er områdeleder og har seks daglige ledere under mig. Hvad er mit bidrag til en sikker drift?')), ofLeaders);
      assert.deepEqual(quotesOf(await ask('Min leder har kun medarbejdere under sig. Hvad er hendes rolle i Compliance i Hvidovre?')), compliance);
    });

    it('knows who leads leaders by what they do, in English too', async () => {
      const { groups } = await ask('my boss leads leaders, what is her role in compliance in Hvidovre?');
      assert.deepEqual(groups.map(({ citations }) => citations.map(({ quote }) => quote)), (await ask('leder af ledere compliance')).groups.map(({ citations }) => citations.map(({ quote }) => quote)));
    });

    it('does not look for the newness of somebody new in a role', async () => {
      const about = 'hvad skal jeg kunne om politik?';
      assert.deepEqual(quotesOf(await ask(`jeg er ny centerchef i Hvidovre, ${about}`)), quotesOf(await ask(`jeg er centerchef i Hvidovre, ${about}`)));
    });

    it('does not take people who are acted upon for the role asked about', async () => {
      const answer = await ask('hvordan skal jeg som leder af ledere støtte mine medarbejdere i robust organisation?', { profile: { municipality: 'Hvidovre' } });
      assert.deepEqual(quotesOf(answer), quotesOf(await ask('leder af ledere resiliens')));
    });

    it('shows the chain from top to bottom', async () => {
      const answer = await ask('vis hele kæden i performance');
      assert.deepEqual(answer.groups.map(({ heading }) => heading), ['Direktion', 'Centerchef', 'Leder af ledere', 'Leder af medarbejdere', 'Medarbejder']);
    });

    it('shows all perspectives of a role', async () => {
      const answer = await ask('alt om rollen som centerchef');
      assert.deepEqual([answer.intent, answer.groups.length, quotesOf(answer).length], ['role', 4, 16]);
    });

    it('shows what is asked of everyone, and nothing of a single role', async () => {
      const answer = await ask('hvad er vi fælles om under Emergens?', { profile: LM });
      assert.equal(quotesOf(answer).length, 3);
      assert.ok(quotesOf(answer).every((quote) => quote.startsWith('Vi ')));
    });

    it('suggests one role up, one down and the other perspectives', async () => {
      const { suggestions } = await ask('leder af ledere compliance');
      assert.deepEqual(suggestions.map(({ kind }) => kind), ['role-up', 'role-down', 'perspective', 'perspective', 'perspective']);
    });
  });

  describe('asks back only when it must', () => {
    it('asks for the role when the perspective is known and the person is not', async () => {
      const answer = await ask('hvad skal jeg gøre i Sammen skaber vi velfærd?', { profile: { municipality: 'Hvidovre' } });
      assert.equal(answer.kind, 'clarify');
      assert.equal(answer.suggestions.length, 5);
    });

    it('asks which leader when "leder" could be several, unless the profile says', async () => {
      const text = 'jeg er leder – hvad er mit bidrag til driften?';
      assert.equal((await ask(text, { profile: { municipality: 'Hvidovre' } })).kind, 'clarify');
      assert.equal((await ask(text, { profile: LM })).kind, 'answer');
    });

    it('offers nobody the roles of another municipality', async () => {
      for (const [text, profile] of [['Hvad forventer Gladsaxe af mig?', {}], ['Hvad forventes der af mig?', { municipality: 'Gladsaxe' }]] as const) {
        const answer = await ask(text, { profile });
        assert.deepEqual([answer.kind, answer.suggestions.some(({ kind }) => kind === 'choice')], ['answer', false], text);
        assert.match(answer.message, /ikke noget til netop én rolle/u);
        assert.ok(answer.groups.flatMap(({ citations }) => citations).every(({ document }) => document === 'gladsaxe-vi-vil'), text);
      }
    });

    it('leads from each of its buttons to an answer', async () => {
      const { suggestions } = await ask('Hvad forventes der af mig?');
      for (const { question } of suggestions) assert.equal((await ask(question)).kind, 'answer', question);
    });
  });

  describe('says it does not stand there', () => {
    it('names the municipality it has no document from', async () => {
      const answer = await ask('Hvad er min rolle som leder i Aarhus Kommune?');
      assert.equal(answer.kind, 'no-answer');
      assert.match(answer.message, /Aarhus/u);
    });

    it('shows at most two nearest statements, marked as such', async () => {
      const answer = await ask('hvor mange parkeringspladser har medarbejderne?', { profile: { municipality: 'Holbæk' } });
      assert.equal(answer.kind, 'no-answer');
      assert.ok(quotesOf(answer).length <= 2);
      assert.ok(answer.groups.every(({ heading }) => heading === 'Det tætteste, jeg har'));
    });

    it('gives no statement without a number, a price or a date where one is asked for', async () => {
      for (const text of ['Hvor mange centre er kommunen delt op i?', 'Hvad koster bogen om Den Nye Syntese?', 'Hvornår på dagen skal jeg senest ringe og melde mig syg?']) {
        assert.equal((await ask(text, { profile: { municipality: 'Hvidovre' } })).kind, 'no-answer', text);
      }
      assert.equal((await ask('Hvor mange kerneområder er der i Holbæk?')).kind, 'answer');
    });

    it('hears a question for people in a noun, too', async () => {
      assert.match(quotesOf(await ask('Hvilke forfattere står bag bogen om Den Nye Syntese?')).join(' '), /Jocelyne Bourgon/u);
    });

    it('knows how many themes there are', async () => {
      assert.equal((await ask('Hvad er den sjette ambition i Mod på kerneopgaven?')).kind, 'no-answer');
      assert.equal((await ask('Hvad hedder den anden ambition i Mod på kerneopgaven?')).kind, 'answer');
    });

    it('tells how many from which: three tracks are not the third', async () => {
      for (const text of ['hvad er de tre spor i Frederikssund?', 'hvad hedder de tre spor', 'what are the three tracks in Frederikssund?']) {
        assert.deepEqual(quotesOf(await ask(text)).map((quote) => quote.toLowerCase()), ['spor #1 mennesker', 'spor #2 opgaver', 'spor #3 relationer'], text);
      }
      for (const text of ['hvad står der under det tredje spor i Frederikssund?', 'spor tre i Frederikssund', 'spor 3']) assert.match((await ask(text)).heading, /^Relationer/, text);
    });

    it('does not mix in another municipality’s themes', async () => {
      assert.equal((await ask('hvad er min rolle under Compliance?', { profile: { municipality: 'Gladsaxe' } })).kind, 'no-answer');
    });
  });

  describe('searches the rest', () => {
    it('keeps to the asker’s own municipality', async () => {
      const answer = await ask('hvad står der om tillid?', { profile: { municipality: 'Gladsaxe' } });
      assert.ok(answer.groups.flatMap(({ citations }) => citations).every(({ municipality }) => municipality === 'Gladsaxe'));
    });

    it('answers a reason with the sentence that gives it, not with the list of the theme', async () => {
      const answer = await ask('hvad sker der, hvis man kun tænker på Compliance og Performance?', { profile: { municipality: 'Hvidovre' } });
      assert.match(quotesOf(answer)[0] ?? '', /kun arbejder med Compliance og Performance/u);
    });

    it('answers "hvilket …" with the place that names it', async () => {
      assert.match(quotesOf(await ask('Hvilket forlag har udgivet bogen om Den Nye Syntese?')).join(' '), /Dansk Psykologisk Forlag/u);
    });

    it('shows the chain of a theme whose name is an everyday word', async () => {
      const chain = quotesOf(await ask('vis kæden for Compliance'));
      for (const text of ['hele kæden for drift', 'from top to bottom: who does what in compliance?']) assert.deepEqual(quotesOf(await ask(text, { profile: { municipality: 'Hvidovre' } })), chain, text);
    });

    it('refuses a place, a count and a year that no document has', async () => {
      for (const text of ['Hvor ligger kantinen?', 'Hvor mange ansatte har vi?', 'Hvad er budgettet for 2031?']) {
        assert.equal((await ask(text, { profile: { municipality: 'Hvidovre' } })).kind, 'no-answer', text);
      }
    });

    it('spells out what people write short', async () => {
      assert.match(quotesOf(await ask('Står der noget om AI?', { profile: { municipality: 'Frederikssund' } })).join(' '), /kunstig intelligens/u);
    });

    it('sets named municipalities side by side', async () => {
      const answer = await ask('Hvad siger Gladsaxe og Frederikssund om fejl?');
      assert.deepEqual([answer.intent, answer.groups.map(({ heading }) => heading)], ['comparison', ['Gladsaxe', 'Frederikssund']]);
    });

    it('compares with the asker’s own when "vi selv" is said', async () => {
      const answer = await ask('Arbejdsmiljø: hvad skriver Holbæk, og hvad skriver vi selv?', { profile: { municipality: 'Hvidovre' } });
      assert.deepEqual(answer.groups.map(({ heading }) => heading), ['Holbæk', 'Hvidovre']);
    });

    it('gives a section’s list whole', async () => {
      const answer = await ask('Hvilke punkter står under Gode rammer i Holbæk?');
      assert.equal(quotesOf(answer).length, 5);
    });

    it('finds names with their titles', async () => {
      assert.match(quotesOf(await ask('Hvem er kommunaldirektør i Hvidovre?')).join('\n'), /Nich Bendtsen Kommunaldirektør/u);
    });

    it('tells what a document is, and what its themes are', async () => {
      const answer = await ask('Hvad er Hvidovrevejen?');
      assert.equal(answer.intent, 'document');
      assert.equal(quotesOf(answer).length, 4);
    });
  });

  it('answers a greeting, thanks and a call for help in kind', async () => {
    for (const text of ['Hej', 'tusind tak', 'hjælp', 'what can you do?', 'What can you help with?']) assert.equal((await ask(text)).intent, 'smalltalk', text);
  });

  it('answers alike every time and leaves nothing behind', async () => {
    const { engine } = await loadBundledEngine();
    const first = engine.answer({ text: 'hvad siger Gladsaxe om fejl?' });
    engine.answer({ text: 'og som centerchef?', profile: LM });
    assert.deepEqual(engine.answer({ text: 'hvad siger Gladsaxe om fejl?' }), first);
  });

  it('survives questions that are no questions', async () => {
    for (const text of ['', '   ', '?', '…', '.'.repeat(900), '\u0000\u0001', '🙂🙂', '"', 'a'.repeat(1000), '<at>', '{{${x}}}', '1234567890']) {
      const answer = await ask(text);
      assert.ok(answer.message !== '' || quotesOf(answer).length > 0, text);
    }
  });

  describe('gives a list to pick from', () => {
    it('that holds what it would quote and more, within the scope and the limit', async () => {
      const { engine } = await loadBundledEngine();
      const text = 'hvordan håndterer vi fejl?';
      const near = engine.search({ text }, 25);
      const ids = near.map(({ statementId }) => statementId);
      for (const { statementId } of engine.answer({ text }).groups.flatMap(({ citations }) => citations)) assert.ok(ids.includes(statementId));
      assert.deepEqual(engine.search({ text }, 3), near.slice(0, 3));
      const own = engine.search({ text, profile: { municipality: 'Gladsaxe' } }, 25);
      assert.ok(own.length > 0 && own.every(({ municipality }) => municipality === 'Gladsaxe'));
    });
    it('that is empty when nothing is near', async () => {
      const { engine } = await loadBundledEngine();
      for (const text of ['pizza opskrift', '', '?', 'asdfgh']) assert.deepEqual(engine.search({ text }, 25), [], text);
    });
  });
});
