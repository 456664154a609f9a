/** The commonest words of work and leadership: synonym groups in the format of `thesaurus.ts`. */
export const BASIC_SYNONYMS = `
hjælpe, støtte, understøtte, bistå, bakke | hjælp, støtte, bistand, opbakning | fejl, fejltagelse, fejltrin, bommert | fejle, mislykkes | arbejdsglæde, trivsel
trivsel, velvære, velbefindende | samarbejde, samspil, teamwork | samarbejde, samvirke | borger, bruger, indbygger, beboer | medarbejder, ansat, kollega
personale, medarbejder, bemanding | leder, chef | ledelse, lederskab | direktion, topledelse | kerneopgave, hovedopgave | opgave, arbejdsopgave | arbejdsplads, afdeling, enhed
mål, målsætning, formål | formål, hensigt, mening | ambition, ønske, målsætning | resultat, udbytte | effekt, virkning | opnå, nå, indfri | lykkes, nå
skabe, danne, etablere, frembringe | etablere, oprette | bygge, opbygge | starte, begynde, igangsætte, påbegynde | start, begyndelse | slutte, afslutte | stoppe, ophøre
gennemføre, udføre, realisere | realisere, virkeliggøre | implementere, indføre, gennemføre | forbedre, optimere | forbedring, fremskridt | udvikle, forny, modernisere
udvikling, fremgang | nytænke, forny, innovere | nytænkning, innovation, fornyelse | forandring, ændring, omstilling | forandre, ændre, omstille | tilpasse, justere, afstemme
justere, rette, korrigere | omstillingsparat, fleksibel, smidig | fleksibel, smidig, agil | robust, modstandsdygtig, stærk | stærk, solid, kraftfuld | styrke, forstærke
tydelig, klar | tydelighed, klarhed | klar, parat | retning, kurs | vision, fremtidsbillede | strategi, plan | planlægge, tilrettelægge | prioritere, vægte
prioritering, rangordning | beslutte, afgøre, vedtage | beslutning, afgørelse | afgøre, bestemme | bestemme, styre | ansvar, forpligtelse | ansvarlig, forpligtet
pligt, forpligtelse | forpligte, binde | bidrage, medvirke, deltage | bidrag, indsats | indsats, arbejde | deltage, medvirke | inddrage, involvere, medtage
inddragelse, involvering | indflydelse, medbestemmelse | medindflydelse, medbestemmelse | engagement, iver, begejstring | begejstring, glæde, entusiasme
engagere, dedikere, optaget | motivere, inspirere, opmuntre | motivation, drivkraft, lyst | lyst, glæde | anerkende, værdsætte, rose | anerkendelse, ros, påskønnelse
feedback, tilbagemelding, respons | kritik, indvending | dialog, samtale | samtale, snak | drøfte, diskutere, debattere | drøftelse, diskussion, debat | tale, snakke
fortælle, berette | fortælling, historie | kommunikere, formidle, informere | kommunikation, formidling | spørge, udspørge | lytte, høre | åben, ærlig
åbenhed, ærlighed, gennemsigtighed | ærlig, oprigtig | tillid, tiltro | tryg, sikker | tryghed, sikkerhed | psykologisk, mental | turde, vove | risiko, fare | risikovillig, modig
usikker, tvivl | tvivl, usikkerhed, uvished | nysgerrig, undersøge, videbegærlig | undersøge, udforske, afdække | afprøve, prøve, teste, eksperimentere | forsøg, eksperiment, prøve
forsøge, prøve | lære, tilegne | læring, lærdom | viden, kendskab, indsigt | indsigt, forståelse | erfaring, oplevelse | opleve, erfare, mærke | videndele, dele | dele, udveksle
kompetence, evne, færdighed, kunnen | evne, talent | dygtig, kompetent | faglighed, ekspertise, professionalisme | faglig, professionel | uddannelse, efteruddannelse
uddanne, oplære | kvalitet, standard | standard, niveau | evaluere, vurdere | evaluering, vurdering | vurdere, bedømme | måle, opgøre | måling, undersøgelse | følge, efterleve
opfølgning, evaluering | overholde, efterleve, følge | regel, retningslinje | regel, lov | lovgivning, lov | krav, forventning | forventning, ønske | forvente, kræve
ramme, vilkår | ramme, grænse | vilkår, betingelse | råderum, handlerum, frihed, spillerum | frihed, frisættelse, selvbestemmelse | frisætte, frigøre | selvstændig, uafhængig
tværgående, tværfaglig, fælles | fælles, sammen | fællesskab, sammenhold | sammenhæng, helhed | helhedsorienteret, sammenhængende | sammenhængskraft, sammenhold
partner, samarbejdspartner | aktør, interessent | netværk, kontakte | relation, forhold, kontakt | virksomhed, firma | erhvervsliv, virksomhed | forening, klub
civilsamfund, foreningsliv | frivillig, ulønnet | lokalsamfund, nærområde | omverden, omgivelser | samfund, fællesskab | politiker, byrådsmedlem, folkevalgt
byråd, kommunalbestyrelse | politisk, folkevalgt | forvaltning, administration | kommune, kommunal | institution, tilbud | afdeling, enhed | team, gruppe, hold | gruppe, hold
kultur, værdi | værdi, grundholdning | adfærd, opførsel | holdning, indstilling | tilgang, metode | metode, fremgangsmåde | måde, vis | redskab, værktøj | proces, forløb
struktur, opbygning | organisere, indrette | organisation, arbejdsplads | ressource, middel, kraft | økonomi, finanser, penge | budget, økonomi | drift, daglig
effektiv, produktiv | effektivisere, rationalisere | løse, klare | løsning, svar | opgaveløsning, arbejde | problem, udfordring, vanskelighed | udfordring, problem
udfordre, provokere | svær, vanskelig | vanskelig, kompliceret | kompleks, kompliceret, indviklet | enkel, simpel | konkret, praktisk | praksis, hverdag | hverdag, dagligdag
jævnlig, løbende, regelmæssig | løbende, kontinuerlig | ofte, hyppig | altid, konstant | hurtig, rask | vigtig, væsentlig, betydningsfuld, central | væsentlig, afgørende
nødvendig, påkrævet | mulighed, chance | behov, brug | ønske, håb | idé, forslag | forslag, oplæg | initiativ, tiltag | tiltag, indsats | aktivitet, handling | handle, agere
handling, aktion | ansætte, rekruttere | fastholde, bevare, beholde | tiltrække, rekruttere | sygefravær, fravær | arbejdsmiljø, trivsel | stress, pres | ro, overskud
overskud, energi | balance, ligevægt | balancere, afveje | hensyn, omtanke | respekt, agtelse | ligeværdig, lige | mangfoldighed, forskellighed | forskel, ulighed | retfærdig, fair
retfærdighed, rimelighed | menneske, person | gammel, senior | familie, pårørende | pårørende, slægtning | sag, sagsforløb | sagsbehandling, myndighedsarbejde | møde, samvær
møde, træffe | teknologi, digitalisering | digital, elektronisk | bæredygtig, grøn | klima, miljø | fremtid, morgendag | sted, lokalitet | by, bysamfund | land, landdistrikt
underskrive, signere | forord, indledning | velkomst, modtagelse | rolle, funktion | funktion, stilling | stilling, job | job, arbejde | karriere, udvikling | rådgive, vejlede
vejlede, guide | vejledning, rådgivning | koordinere, samordne | levere, yde | ydelse, service | service, betjening | betjene, servicere | sikre, garantere | sikker, tryg
forebygge, undgå | undgå, forhindre | forhindre, hindre | fremme, styrke | øge, forøge | mindske, reducere, begrænse | forklare, redegøre | beskrive, skildre | vise, demonstrere
forbillede, rollemodel, eksempel | eksempel, forbillede | ejerskab, medejerskab | loyal, trofast | konflikt, uenighed, strid | uenighed, modsætning | dilemma, modsætning
fokus, opmærksomhed | overblik, oversigt | grundlag, fundament, basis | baggrund, årsag | årsag, grund
`;
