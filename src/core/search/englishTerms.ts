import { GENERAL_GLOSSARY } from './englishGlossary.ts';

/**
 * English words and terms of municipal leadership with their Danish words, likeliest first. A glossary of general
 * language, not of one document: names of roles and perspectives are in the documents' metadata.
 */

/** Danish words for an English word in any regular inflection, or for a term of several words; empty when unknown. */
export function danishFor(english: string): readonly string[] {
  const known = ASKED.get(english);
  if (known !== undefined) return known;
  const found = findDanish(english);
  // Asked of every word of every question, to tell its language. Bounded: questions bring words without end.
  if (ASKED.size >= MAX_ASKED) ASKED.clear();
  ASKED.set(english, found);
  return found;
}

const ASKED = new Map<string, readonly string[]>();
const MAX_ASKED = 10_000;

function findDanish(english: string): readonly string[] {
  for (const form of baseForms(english)) {
    const danish = TERMS.get(form);
    if (danish !== undefined) return danish;
  }
  return [];
}

/** True for a single English word (in any regular inflection) that the glossary knows. */
export function isEnglishTerm(word: string): boolean {
  return danishFor(word).length > 0;
}

/** Most words a term of the glossary has. */
export const LONGEST_ENGLISH_TERM = 4;

function* baseForms(term: string): Generator<string> {
  yield* baseFormsOfWord(term);
  const space = term.indexOf(' ');
  if (space < 0) return;
  for (const first of baseFormsOfWord(term.slice(0, space))) yield first + term.slice(space);
}

function* baseFormsOfWord(word: string): Generator<string> {
  yield word;
  if (word.length < 4) return;
  if (word.endsWith('ies')) yield `${word.slice(0, -3)}y`;
  if (word.endsWith('es')) yield word.slice(0, -2);
  if (word.endsWith('s')) yield word.slice(0, -1);
  for (const suffix of ['ing', 'ed']) {
    if (!word.endsWith(suffix)) continue;
    const stem = word.slice(0, -suffix.length);
    yield stem;
    yield `${stem}e`;
    if (/(.)\1$/u.test(stem)) yield stem.slice(0, -1);
    if (suffix === 'ed' && stem.endsWith('i')) yield `${stem.slice(0, -1)}y`;
  }
  if (word.endsWith('ly')) yield word.slice(0, -2);
}

const GLOSSARY = `
ability: evne|absence: fravær|accountability: ansvar|accountable: ansvarlig|achieve: opnå, nå, indfri|acknowledge: anerkende|across: tværs, tværgående|
action: handling|act: handle|adapt: tilpasse, omstille|adaptable: omstillingsparat, tilpasningsdygtig|adjust: justere, tilpasse|administration: forvaltning, administration|
advice: rådgivning, råd|advise: rådgive|agenda: dagsorden|agree: aftale, enig|agreement: aftale|aim: mål, formål|align: afstemme|ambition: ambition|
anonymous: anonym|appraisal: udviklingssamtale, mus|appreciate: anerkende, værdsætte|approach: tilgang|area: område|ask: spørge|attention: opmærksomhed|
attitude: holdning|attractive: attraktiv|authority: myndighed, beføjelse|autonomy: autonomi, selvstændighed, frihed|aware: bevidst|awareness: bevidsthed|
background: baggrund|balance: balance, balancere|barrier: barriere|basis: grundlag|behaviour: adfærd|behavior: adfærd|believe: tro|belong: tilhøre|
belonging: tilhørsforhold|better: bedre|board: bestyrelse, råd|bold: modig|book: bog|boss: chef, leder|brave: modig|bridge: bro, brobygger|budget: budget|
build: bygge, opbygge|business: virksomhed, erhvervsliv|businesses: virksomhed, erhvervsliv|calm: ro|capacity: kapacitet|capital: kapital|care: omsorg|
career: karriere|case: sag|celebrate: fejre|centre: center|center: center|challenge: udfordring, udfordre|change: forandring, ændring, forandre|
chain: kæde|chapter: kapitel|chief: chef|child: barn|children: barn|choice: valg|choose: vælge|citizen: borger|city: by|civil society: civilsamfund|
clarity: klarhed, tydelighed|clear: klar, tydelig|climate: klima|close: tæt|coach: coache|coherence: sammenhæng|cohesion: sammenhængskraft|colleague: kollega|
co-create: samskabe|cocreate: samskabe|co-creation: samskabelse|cocreation: samskabelse|collaborate: samarbejde|collaboration: samarbejde|collective: fælles, kollektiv|
comfortable: tryg|commitment: engagement, forpligtelse|commit: forpligte|committee: udvalg|common: fælles|communicate: kommunikere|communication: kommunikation|
community: fællesskab, lokalsamfund|company: virksomhed|comparison: sammenligning|competence: kompetence|competency: kompetence|competent: kompetent|complex: kompleks|
complexity: kompleksitet|compliance: compliance|concept: begreb|condition: vilkår, betingelse|conflict: konflikt|connect: forbinde|consider: overveje|constructive: konstruktiv|
contribute: bidrage|contribution: bidrag|control: kontrol, styring|conversation: samtale, dialog|cooperate: samarbejde|cooperation: samarbejde|coordinate: koordinere|
coordination: koordinering|core: kerne|core task: kerneopgave|cost: omkostning, koste|council: byråd, kommunalbestyrelse|city council: byråd|municipal council: kommunalbestyrelse, byråd|
courage: mod|courageous: modig|craft: håndværk|create: skabe|creative: kreativ|creativity: kreativitet|credible: troværdig|crisis: krise|criticism: kritik|
cross-functional: tværgående, tværfaglig|crosscutting: tværgående|crossfunctional: tværgående, tværfaglig|culture: kultur|curiosity: nysgerrighed|curious: nysgerrig|customer: kunde, borger|daily: daglig|
data: data|deadline: frist|decide: beslutte|decision: beslutning|decision-making: beslutning, beslutningsproces|dedicated: engageret|define: definere|delegate: delegere|
deliver: levere|democracy: demokrati|democratic: demokratisk|department: afdeling|deputy: stedfortræder|develop: udvikle|development: udvikling|dialogue: dialog|difference: forskel|
different: forskellig|difficult: svær, vanskelig|digital: digital|digitalisation: digitalisering|digitalization: digitalisering|dignity: værdighed|dilemma: dilemma|direction: retning|
director: direktør|discuss: drøfte, diskutere|disturb: forstyrre|diversity: mangfoldighed|document: dokument|doubt: tvivl|drive: drive|duty: pligt|dynamic: dynamisk|early: tidlig|
economy: økonomi|education: uddannelse|effect: effekt, virkning|effective: effektiv|efficiency: effektivitet|efficient: effektiv|effort: indsats|elderly: ældre|elected: valgt|
emergence: emergens|emotion: følelse|employ: ansætte|employee: medarbejder|empower: styrke|empowerment: myndiggørelse|encourage: opmuntre, motivere|energy: energi|engage: engagere|
engaged: engageret|engagement: engagement|ensure: sikre|environment: miljø, omgivelser|equal: lige, ligeværdig|equality: ligestilling, lighed|error: fejl|ethics: etik|evaluate: evaluere|
evaluation: evaluering|everyday: hverdag, dagligdag|evidence: evidens, viden|example: eksempel|excellence: kvalitet|executive board: direktion|executive: direktion|exercise: udøve|
expect: forvente|expectation: forventning|experience: erfaring, oplevelse, opleve|experiment: eksperimentere, afprøve|expert: ekspert|expertise: faglighed|explore: undersøge|
external: ekstern|face: møde|facilitate: facilitere|fail: fejle|failure: fejl|fair: retfærdig|fairness: retfærdighed|family: familie|fear: frygt|feedback: feedback|feel: føle|
field: område, fagområde|finance: økonomi|find: finde|first: først|flexible: fleksibel|flexibility: fleksibilitet|focus: fokus, fokusere|follow up: opfølgning|follow-up: opfølgning|
followup: opfølgning|follow: følge|foreword: forord|forward: fremad|foundation: grundlag, fundament|framework: ramme|frame: ramme|free: fri|freedom: frihed|function: funktion|future: fremtid|
goal: mål, målsætning|good: god|governance: styring|group: gruppe|grow: vokse, udvikle|growth: vækst, udvikling|guide: vejlede|guideline: retningslinje|handle: håndtere|health: sundhed|
healthy: sund|help: hjælpe, hjælp|hierarchy: hierarki|hire: ansætte|holistic: helhedsorienteret|honest: ærlig|honesty: ærlighed|hospital: hospital|human: menneske, menneskelig|humour: humor|
idea: ide|identify: identificere|impact: effekt, betydning|implement: implementere, gennemføre|important: vigtig|improve: forbedre|improvement: forbedring|include: inddrage, inkludere|
inclusion: inklusion|inclusive: inkluderende|increase: øge|independent: selvstændig|individual: individuel, enkelt|influence: indflydelse, påvirke|inform: informere|information: information|
initiative: initiativ|innovate: nytænke, innovere|innovation: innovation, nytænkning|innovative: innovativ, nytænkende|insight: indsigt|inspire: inspirere|institution: institution|
integrity: integritet|interdisciplinary: tværfaglig|internal: intern|introduction: indledning|invest: investere|invite: invitere|involve: inddrage, involvere|involvement: inddragelse, involvering|
job: job, arbejde|job satisfaction: arbejdsglæde|join: deltage|joint: fælles|joy: glæde|justice: retfærdighed|knowledge: viden|knowledge sharing: videndeling|language: sprog|law: lov|lead: lede|
leader: leder|leadership: ledelse, lederskab|leadership principles: ledelsesgrundlag|leadership foundation: ledelsesgrundlag|learn: lære|learning: læring|legal: juridisk|legislation: lovgivning|
level: niveau|lift: løfte|limit: grænse, begrænse|line manager: leder|listen: lytte|local: lokal|local community: lokalsamfund|long-term: langsigtet|loyal: loyal|loyalty: loyalitet|
maintain: fastholde, vedligeholde|manage: lede, styre|management: ledelse|manager: leder, chef|manner: måde|mayor: borgmester|mean: betyde|meaning: mening|meaningful: meningsfuld|measure: måle|
measurement: måling|meet: møde|meeting: møde|member: medlem|method: metode|milestone: milepæl|mindset: tankegang, tankesæt|minimise: minimere|mission: mission|mistake: fejl|mobilise: mobilisere|mobilize: mobilisere|
money: penge, økonomi|motivate: motivere|motivation: motivation|municipal: kommunal|municipality: kommune|mutual: gensidig, hinanden|need: behov|neighbour: nabo|network: netværk|new: ny|
nurture: pleje|objective: mål|obligation: pligt, forpligtelse|offer: tilbyde|office: kontor|open: åben|openness: åbenhed|open-minded: åben|operate: drive|operation: drift|opportunity: mulighed|
optimise: optimere|order: orden|organisation: organisation|organization: organisation|organise: organisere|organize: organisere|outside: udefra, omverden|outside world: omverden|outcome: resultat, effekt|overview: overblik|
own: egen|owner: ejer|ownership: ejerskab|parent: forælder|participate: deltage|participation: deltagelse|partner: partner|partnership: partnerskab|patient: tålmodig|people: menneske, folk|
perform: præstere, udføre|performance: performance, præstation|person: person|personal: personlig|perspective: perspektiv|plan: plan, planlægge|play: spille|policy: politik|politician: politiker|
political: politisk|politics: politik|positive: positiv|possibility: mulighed|power: magt, kraft|practice: praksis|practise: praktisere|praise: ros|predictable: forudsigelig|preface: forord|
prepare: forberede|present: præsentere|pride: stolthed|principle: princip|prioritise: prioritere|prioritize: prioritere|priority: prioritet, prioritering|problem: problem|procedure: procedure|
process: proces|profession: fag, profession|professional: faglig, professionel|professionalism: faglighed, professionalisme|progress: fremdrift|project: projekt|promise: løfte|promote: fremme|protect: beskytte|
proud: stolt|provide: levere, give|psychological: psykologisk|psychological safety: psykologisk tryghed, tryghed|public: offentlig|public sector: offentlig|purpose: formål|quality: kvalitet|
quality of life: livskvalitet|question: spørgsmål|quick: hurtig|ready: parat, klar|reality: virkelighed|reason: grund, årsag|recognise: anerkende|recognition: anerkendelse|recruit: rekruttere|recruitment: rekruttering|
reduce: reducere|reflect: reflektere|reflection: refleksion|relation: relation|relational: relationel|relationship: relation, forhold|relevant: relevant|report: rapport|represent: repræsentere|reputation: omdømme|
require: kræve|requirement: krav|resilience: resiliens, robusthed|resilient: robust, resilient|resource: ressource|respect: respekt, respektere|respectful: respektfuld|responsibility: ansvar|
responsible: ansvarlig|result: resultat|retain: fastholde|retention: fastholdelse|right: ret, rettighed|risk: risiko|risk-taking: risikovillig|road: vej|robust: robust|role: rolle|role model: rollemodel|
room: rum|room for manoeuvre: råderum, handlerum|routine: rutine|rule: regel|run: drive|safe: sikker, tryg|safety: sikkerhed, tryghed|school: skole|secure: sikre, tryg|security: sikkerhed, tryghed|sense: sans|
serious: alvorlig|service: service, ydelse|set: sætte|setback: tilbageslag|share: dele|shared: fælles|short: kort|sick leave: sygefravær|signature: underskrift|silo: søjle, silo|simple: enkel|situation: situation|
skill: kompetence, færdighed|skilled: dygtig, kompetent|smart: klog|social: social|social capital: social kapital|society: samfund|solution: løsning|solve: løse|speak: tale|staff: medarbejder, personale|stakeholder: interessent|
standard: standard|start: starte, begynde|statement: udsagn|steer: styre|steering: styring|story: historie, fortælling|storytelling: fortælling|strategic: strategisk|strategy: strategi|strength: styrke|strengthen: styrke|stress: stress|
strive: stræbe|strong: stærk|structure: struktur|success: succes|succeed: lykkes|suggestion: forslag|support: støtte, understøtte|supportive: støttende|sure: sikker|sustainability: bæredygtighed|
sustainable: bæredygtig|system: system|systematic: systematisk|talent: talent|talk: tale|target: mål|task: opgave|tax: skat|teach: undervise|team: team, hold|teamwork: samarbejde|technology: teknologi|test: afprøve, teste|
theme: tema|think: tænke|thorough: grundig|together: sammen|togetherness: fællesskab|tone: tone|tool: værktøj, redskab|town: by|track: spor|train: træne|training: uddannelse, træning|transform: omstille|transition: omstilling|
transparency: gennemsigtighed, åbenhed|transparent: gennemsigtig, åben|trust: tillid|truth: sandhed|try: prøve, forsøge|uncertain: usikker|uncertainty: usikkerhed, uvished|understand: forstå|understanding: forståelse|unit: enhed|
unity: enhed|use: bruge, anvende|user: bruger|value: værdi|vision: vision|volunteer: frivillig|vulnerable: sårbar, udsat|way: måde, vej|welcome: velkommen|welcoming: imødekommende|welfare: velfærd|well-being: trivsel|wellbeing: trivsel|
whole: helhed, hel|willing: villig|willingness: vilje|win: vinde|work: arbejde|work environment: arbejdsmiljø|working environment: arbejdsmiljø|work community: arbejdsfællesskab|work together: samarbejde|worker: medarbejder|
working life: arbejdsliv|workload: arbejdsbyrde|workplace: arbejdsplads|workplace assessment: arbejdspladsvurdering|workshop: workshop|world: verden|write: skrive|year: år|young: ung|youth: unge
`;

const TERMS: ReadonlyMap<string, readonly string[]> = new Map(
  // Later ones win: the terms of leadership above the general ones.
  `${GENERAL_GLOSSARY.trim()}|${GLOSSARY}`.replaceAll('\n', '')
    .split('|')
    .map((line) => {
      const [english = '', danish = ''] = line.split(': ');
      // Tokens lose their hyphens, so terms do too.
      return [english.replaceAll('-', ''), danish.split(', ')] as const;
    }),
);
