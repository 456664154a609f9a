import { createFrames, type QuestionFrame, type TextPair } from './questionFrame.ts';

/** What a statement may be about, told by its words, and what is worth asking about that. */
export interface Topic {
  readonly id: string;
  /** How much one word says about the topic: 2, or 1 for words that documents of this kind use everywhere. */
  readonly weight: 1 | 2;
  /** How its words begin, in lower case; `*` lets a compound begin before, `.` ends the whole word. */
  readonly stems: readonly string[];
  readonly frames: readonly QuestionFrame[];
}

function createTopic(id: string, weight: Topic['weight'], stems: string, smallStep: TextPair, ...questions: readonly TextPair[]): Topic {
  return { id, weight, stems: stems.split(' | '), frames: createFrames(smallStep, ...questions) };
}

/** The narrow ones first: of two that a statement names equally often, it is about the first. */
export const topics: readonly Topic[] = [
  createTopic(
    'mistakes',
    2,
    'fejl | går galt | gik galt | mislyk | mistake | failure',
    ['Fortæl en kollega om noget, der drillede i denne uge – og hvad du lærte af det.', 'Tell a colleague about something that went awry this week – and what you learnt from it.'],
    ['Hvornår har vi sidst sagt højt, at noget gik galt – og hvad fik vi ud af at sige det?', 'When did we last say out loud that something had gone wrong – and what good came of saying it?'],
    ['Hvad gør det let, og hvad gør det svært at fortælle de andre om en fejl hos os?', 'What makes it easy, and what makes it hard, to tell the others about a mistake here?'],
  ),
  createTopic(
    'courage',
    2,
    'modig | modet. | mod til | med mod | vise mod | mod og | turde | tør. | tvivl | uenig | svære samtale | svær samtale | sårbar | sige fra | siger fra | sige det højt | siger det højt | dårlige nyheder | courage | disagree',
    ['Sig én ting højt i denne uge, som du ellers ville have holdt for dig selv.', 'Say one thing out loud this week that you would otherwise have kept to yourself.'],
    ['Hvad tænker vi tit, men siger sjældent højt – og hvad skal der til, for at det bliver sagt?', 'What do we often think but seldom say out loud – and what would it take for it to be said?'],
    ['Hvornår har en af os sidst turdet gå en anden vej end den sædvanlige – og hvordan tog vi andre imod det?', 'When did one of us last dare to go another way than the usual – and how did the rest of us take it?'],
  ),
  createTopic(
    'appreciation',
    2,
    'feedback | tilbagemelding | ros. | roser | anerkend | kritik | appreciat | recogni',
    ['Fortæl en kollega helt konkret om noget godt, du har set i deres arbejde.', 'Tell a colleague, quite concretely, about something good that you have seen in their work.'],
    ['Hvornår fik vi sidst en tilbagemelding, vi kunne bruge til noget – og hvad gjorde den god?', 'When did we last get feedback that we could use – and what made it good?'],
    ['Hvordan får vi sagt det svære til hinanden – og hvor tit får vi sagt det gode?', 'How do we manage to say the hard things to each other – and how often do we say the good ones?'],
  ),
  createTopic(
    'pride',
    2,
    'stolt | fejre | succes | sejre. | gode historier | gode fortællinger | hverdagshistorie | proud | pride',
    ['Fortæl i denne uge én historie om noget, der lykkedes, til en, der ikke var der.', 'Tell one story this week about something that went well to someone who was not there.'],
    ['Hvad gør vi godt, som vi alt for sjældent siger højt?', 'What do we do well that we say out loud far too seldom?'],
    ['Hvad er vi stolte af at have fået til at lykkes på det seneste – og hvem ved det uden for vores eget team?', 'What are we proud of having made work lately – and who outside our own team knows?'],
  ),
  createTopic(
    'newcomers',
    2,
    'nyansat | nye kolleg | nye medarbejder | ny kollega | nye ledere | elever. | lærling | vikar | praktikant | onboarding | makker | newcomer',
    ['Spørg den nyeste kollega: Hvad undrer dig her?', 'Ask the newest colleague: What puzzles you here?'],
    ['Hvad undrede os, da vi selv var nye her – og er det stadig sådan?', 'What puzzled us when we were new here ourselves – and is it still like that?'],
    ['Hvad lærer en ny kollega om os i den første uge bare ved at se, hvad vi gør?', 'What does a new colleague learn about us in the first week just by watching what we do?'],
  ),
  createTopic(
    'workplace',
    2,
    'attraktiv | rekrutter | fasthold | tiltræk | lyst til at blive | ledige stillinger | senior | recruit | retain',
    ['Sig til en kollega, hvad du selv er glad for ved at arbejde her.', 'Tell a colleague what you yourself are glad of in working here.'],
    ['Hvad ville vi fortælle en ven, der overvejede at søge job hos os – og hvad ville vi helst ikke nævne?', 'What would we tell a friend who thought of applying for a job here – and what would we rather not mention?'],
    ['Hvad får os til at blive her – og hvad kunne få os til at se os om efter noget andet?', 'What makes us stay here – and what could make us look for something else?'],
  ),
  createTopic(
    'politics',
    2,
    'politik | politisk | byråd | kommunalbestyrelse | folkevalgt | demokrati | politician | council',
    ['Find én politisk beslutning, der fylder hos jer, og bed en kollega forklare, hvad den skal gøre godt for.', 'Take one political decision that affects your work, and ask a colleague to explain what good it is meant to do.'],
    ['Hvor mærker vi politikernes beslutninger i vores egen hverdag – og hvor er de svære at få til at hænge sammen med den?', 'Where do we notice the politicians’ decisions in our own working day – and where are they hard to fit into it?'],
    ['Hvad burde politikerne vide om vores arbejde, som de næppe ved i dag?', 'What should the politicians know about our work that they hardly know today?'],
  ),
  createTopic(
    'technology',
    2,
    'teknologi | digital | data. | kunstig intelligens | it. | systemer. | technolog',
    ['Vis en kollega ét greb, der gør et af jeres systemer lettere at bruge.', 'Show a colleague one trick that makes one of your systems easier to use.'],
    ['Hvor hjælper teknikken os i dag – og hvor giver den os mere besvær end gavn?', 'Where does technology help us today – and where does it give us more trouble than help?'],
    ['Hvilke tal eller hvilken viden bruger vi faktisk, når vi vælger, hvad vi gør – og hvad gør vi mest på fornemmelsen?', 'Which figures or knowledge do we really use when we choose what to do – and what do we mostly do on a hunch?'],
  ),
  createTopic(
    'wellbeing',
    2,
    'trives. | *trivsel | arbejdsmiljø | arbejdsglæde | sygefravær | fravær. | fremmøde | stress | omsorg | balance mellem | arbejdsliv | arbejdspres | passer på | well-being',
    ['Spørg en kollega, hvordan det går – og giv dig tid til at høre svaret.', 'Ask a colleague how things are – and take the time to hear the answer.'],
    ['Hvad giver os energi på en almindelig arbejdsdag lige nu – og hvad tapper os?', 'What gives us energy on an ordinary working day just now – and what drains us?'],
    ['Hvordan opdager vi, at en kollega har det svært – og hvad gør vi så?', 'How do we notice that a colleague is having a hard time – and what do we do then?'],
  ),
  createTopic(
    'example',
    1,
    'går forrest | gå forrest | går foran | gå foran | eksempel | eksempler | rollemodel | synlig | nærvær | til stede. | kultur | role model',
    ['Gør én ting i denne uge, som du gerne vil se de andre gøre.', 'Do one thing this week that you would like to see the others do.'],
    ['Hvad sætter tonen hos os på en travl dag – og hvilken tone bliver det så?', 'What sets the tone here on a busy day – and what tone does it become?'],
    ['Hvad ville en gæst, der fulgte os en hel dag, lægge mærke til?', 'What would a guest who followed us for a whole day notice?'],
  ),
  createTopic(
    'renewal',
    2,
    'nytænk | tænke nyt | tænker nyt | innovati | afprøv | prøve. | prøver. | eksperiment | nye løsninger | nye måder | nye veje | nye metoder | nye arbejdsform | nye idéer | ideer | idéer | forslag | kreativ | opfindsom | udfordrer | udfordre. | optimer | innovat | experiment',
    ['Prøv én ting på en ny måde i denne uge, og fortæl de andre, hvordan det gik.', 'Do one thing in a new way this week, and tell the others how it went.'],
    ['Hvad gør vi stadig, mest fordi vi plejer – og hvad kunne vi prøve i stedet?', 'What do we still do mostly out of habit – and what could we try instead?'],
    ['Hvilken god idé ligger og venter hos os – og hvad er det mindste forsøg, vi kunne gøre med den?', 'Which good idea lies waiting here – and what is the smallest trial we could give it?'],
    ['Hvornår har vi sidst prøvet noget nyt – og hvad blev vi klogere på?', 'When did we last try something new – and what did it teach us?'],
  ),
  createTopic(
    'across',
    2,
    'på tværs | tværgående | tværfaglig | tværs af | helhed | sammenhæng | sammenhængende | brobygge | bygger bro | koordiner | netværk | partnerskab | samarbejdspartner | across | cross-',
    ['Ring til en kollega i en anden afdeling, og spørg, hvad der ville gøre samarbejdet lettere.', 'Call a colleague in another department, and ask what would make working together easier.'],
    ['Hvor bliver noget tabt, når en opgave går fra os til andre – eller fra andre til os?', 'Where does something get lost when a task passes from us to others – or from others to us?'],
    ['Hvem uden for vores eget team burde vi tale mere med – og om hvad?', 'Whom outside our own team should we talk with more – and about what?'],
  ),
  createTopic(
    'freedom',
    2,
    'råderum | handlerum | om lov. | handlefrihed | frihed | mandat | selvstændig | beslut | bestemme | frisæt | deleger | uddeleger | indflydelse | medbestem | selvledelse | autonom | freedom',
    ['Tag én lille beslutning i denne uge, som du godt må tage selv, men plejer at spørge om.', 'Make one small decision this week that you may make yourself but usually ask about.'],
    ['Hvad må vi selv bestemme – og hvor spørger vi om lov, selv om vi ikke behøver?', 'What may we decide ourselves – and where do we ask permission although we need not?'],
    ['Hvilken beslutning kunne tages tættere på opgaven, end den bliver i dag?', 'Which decision could be made closer to the task than it is today?'],
  ),
  createTopic(
    'trust',
    2,
    'tillid | tryg | respekt | ærlig | åbenhed | åben. | åbne. | ordentlig | troværdig | loyal | integritet | ligeværd | trust | respect',
    ['Giv ét lille løfte i denne uge, og hold det – eller sig til i god tid.', 'Make one small promise this week, and keep it – or speak up in good time.'],
    ['Hvornår mærkede vi sidst, at nogen stolede på os – og hvad betød det for det, vi gjorde?', 'When did we last feel that someone trusted us – and what did it mean for what we did?'],
    ['Hvad skal man kunne regne med hos os, også når det brænder på?', 'What must people be able to count on with us, even when things get hot?'],
  ),
  createTopic(
    'results',
    1,
    'resultat | effekt. | effekten | effekter | følge op | følger op | opfølgning | evaluer | *kvalitet | måler. | lykkes | gør en forskel | outcome | results | evaluat',
    ['Vælg én opgave fra denne uge, og spørg hinanden: Hvad kom der egentlig ud af den?', 'Pick one task from this week, and ask each other: What actually came of it?'],
    ['Hvordan opdager vi, om det, vi gør, virker – også når det ikke gør?', 'How do we find out whether what we do works – also when it does not?'],
    ['Hvad er vi lykkedes med på det seneste – og hvad var det, der gjorde forskellen?', 'What have we succeeded with lately – and what was it that made the difference?'],
  ),
  createTopic(
    'change',
    1,
    'forandr | omstilling | reform | implementer | tilpas | omskiftelig | change',
    ['Nævn én ting, I kan lægge fra jer, for at der bliver plads til det nye.', 'Name one thing you can put down to make room for what is new.'],
    ['Hvilken forandring fylder mest hos os lige nu – og hvad ville gøre den lettere at være i?', 'Which change takes up most room with us just now – and what would make it easier to be in?'],
    ['Hvad skal vi holde op med, for at der bliver plads til det nye?', 'What must we stop doing to make room for what is new?'],
  ),
  createTopic(
    'direction',
    1,
    'retning | vision | strategi | mål. | målet | målene | prioriter | forventning | tydelig | klare. | klart. | mening. | kurs. | rammer | rammen | pejlemærk | vigtigst | direction | goals | priorit',
    ['Spørg to kolleger, hvad der er vigtigst i denne uge, og se, om svarene ligner hinanden.', 'Ask two colleagues what matters most this week, and see whether the answers are alike.'],
    ['Hvis vi hver især skrev ned, hvad der er vigtigst i denne uge – ville der så stå det samme?', 'If each of us wrote down what matters most this week – would it be the same?'],
    ['Hvad siger vi nej til, når vi ikke kan nå det hele – og hvem ved, at vi gør det?', 'What do we say no to when we cannot do it all – and who knows that we do?'],
    ['Hvor er det uklart for os, hvad der forventes – og hvem kan gøre det klart?', 'Where is it unclear to us what is expected – and who can make it clear?'],
  ),
  createTopic(
    'means',
    1,
    'økonomi | budget | ressource | lovgiv | lovmæssig | regler. | reglerne | retningslinjer | effektiv | arbejdsgang | administrati | bureaukrati | kontrol. | drift. | driften | bæredygtig | budget | resources',
    ['Find én ting, I kan holde op med, uden at nogen savner den.', 'Find one thing you can stop doing without anyone missing it.'],
    ['Hvor bruger vi tid eller penge på noget, som ingen rigtig får glæde af?', 'Where do we spend time or money on something that does no one much good?'],
    ['Hvilken regel eller arbejdsgang kan vi ikke se meningen med – og hvem kan forklare den eller fjerne den?', 'Which rule or routine can we see no point in – and who can explain it or remove it?'],
  ),
  createTopic(
    'dialogue',
    1,
    'dialog | lytte | kommunik | samtale | spørge | inddrag | involver | informer | formidl | taler. | fortælle | nysgerrig | listen | dialogue',
    ['Stil ét spørgsmål mere, end du plejer, før du kommer med dit eget svar.', 'Ask one question more than you usually do before you give your own answer.'],
    ['Hvornår følte vi os sidst virkelig hørt – og hvad gjorde de andre?', 'When did we last feel truly heard – and what did the others do?'],
    ['Hvem spørger vi for sent – eller slet ikke?', 'Whom do we ask too late – or not at all?'],
  ),
  createTopic(
    'learning',
    1,
    'lære | læring | *kompetence | uddann | sparring | viden | vidende | faglig | udvikle | udvikling | erfaring | refleksion | reflekter | learn | competenc',
    ['Bed en kollega vise dig noget, du gerne vil lære.', 'Ask a colleague to show you something you would like to learn.'],
    ['Hvad kan en af os, som vi andre kunne lære noget af?', 'What can one of us do that the rest of us could learn from?'],
    ['Hvad ville vi gerne blive bedre til sammen – og hvordan kunne vi lære det midt i hverdagen?', 'What would we like to get better at together – and how could we learn it in the middle of a working day?'],
    ['Hvornår har vi sidst brugt hinandens faglighed til at løse noget svært?', 'When did we last use each other’s professional skill to solve something hard?'],
  ),
  createTopic(
    'citizens',
    1,
    'borger | brugere | brugerne | brugerinddragelse | pårørende | børn | unge. | familie | patient | virksomhed | civilsamfund | frivillig | forening | samskab | lokalsamfund | velfærd | service. | kerneopgave | citizen | resident | welfare',
    ['Spørg én af dem, I er her for, hvad der ville gøre en forskel – og fortæl de andre, hvad svaret var.', 'Ask one of the people you are here for what would make a difference – and tell the others what the answer was.'],
    ['Hvornår har vi sidst gjort en forskel, som en borger selv ville fortælle om?', 'When did we last make a difference that a citizen would talk about?'],
    ['Hvad ville en borger sige, hvis vi spurgte, hvordan det er at møde os?', 'What would a citizen say if we asked what it is like to deal with us?'],
    ['Hvor gør vi det nemt for os selv – og hvor gør vi det nemt for borgeren?', 'Where do we make it easy for ourselves – and where do we make it easy for the citizen?'],
  ),
  createTopic(
    'fellowship',
    1,
    '*ansvar | *fællesskab | hinanden | kolleg | team | *samarbejd | hjælp | sammen. | relation | holder aftaler | bidrag | together | colleague',
    ['Tilbyd en kollega din hjælp, før nogen har bedt om den.', 'Offer a colleague your help before anyone has asked for it.'],
    ['Hvornår har vi sidst hjulpet hinanden på en måde, der virkelig betød noget?', 'When did we last help each other in a way that really mattered?'],
    ['Hvad falder mellem to stole hos os – og hvem kunne samle det op?', 'What falls between two stools here – and who could pick it up?'],
  ),
];
