/** Change, learning, quality, mistakes, problems and knowledge: synonym groups in the format of `thesaurus.ts`. */
export const CHANGE_SYNONYMS = `
adaptere, tilpasse | afdække, undersøge, kortlægge, klarlægge, belyse, udforske | afhjælpe, løse, rette, udbedre, rette op på | aflive, afslutte | aflære, ændre vaner; vane
afprøve, teste, prøve, forsøge, eksperimentere, prøve af, lave forsøg, pilotprojekt, prøvehandling | afprøvning, test, forsøg, prøve, eksperiment, pilot
afskaffe, fjerne, nedlægge, droppe, ophæve, gøre op med | agil, smidig, fleksibel, hurtig, adræt | agilitet, smidighed, fleksibilitet, omstillingsevne
aktivitet, handling, virksomhed, gøremål | alvor, seriøs, vigtig | alvorlig, seriøs, graverende, stor | analyse, undersøgelse, gennemgang, kortlægning, granskning
analysere, undersøge, granske, gennemgå, dissekere | anderledes, ny, forskellig, på en ny måde, ændre | ansporing, motivation | anvende, bruge, benytte, udnytte
anvendelig, brugbar, nyttig, praktisk | arbejdsmåde, metode, fremgangsmåde | automatisere, digitalisere, robot; teknologi | avanceret, kompleks, moderne
bagatel, småting, petitesse | banebrydende, innovativ, nyskabe, epokegørende | barsk, hård, svær | bedre, forbedre, forbedring, optimere | bedømme, vurdere, evaluere, dømme, måle
bedømmelse, vurdering, evaluering, dom | begreb, ord, term, idé | begrænse, mindske, indskrænke, reducere, holde nede | begynder, novice, nyansætte | behandle, håndtere, drøfte
belyse, undersøge, forklare, kaste lys over | belæg, evidens, bevis, dokumentation | bemærke, opdage, se, lægge mærke til | besvær, bøvl, vanskelighed, problem, ballade
besværlig, svær, vanskelig, bøvle, krævende | bevis, evidens, dokumentation, belæg | bevægelse, udvikling, fremdrift | bidrage, medvirke
bommert, brøler, kiks, kikser, dumhed, kikse, fadæse, smutter, svipser, fejl, fejltagelse, fejltrin, kludder, koks, ged i, lave kludder | brist, fejl, mangel, svaghed
brugbar, anvendelig, nyttig | brugt, gammel | bureaukrati, papirarbejde, papirnusseri, regelrytteri, paragrafrytteri, administration | bureaukratisk, regelbunden, tung, firkantet
bøvl, besvær, problem, vrøvl, rod | dannelse, uddannelse, opdragelse, læring | data, oplysning, information, tal, viden | datadreven, evidensbaseret; data | debut, start
dilemma, modsætning, valg, kattepine, klemme, pest eller kolera, spændingsfelt | digital, elektronisk, online, digitalisere; teknologi
digitalisere, automatisere, sætte strøm til; digital | digitalisering, it, teknologi, automatisering, kunstig intelligens; digital
dokumentation, bevis, papirarbejde, registrering, notat | dokumentere, bevise, registrere, vise | dumhed, fejl, tåbelighed | dygtiggøre, uddanne, lære, opkvalificere
dynamisk, livlig, bevægelig, i bevægelse | dysfunktionel, dårlig | dårlig, ringe, slet, mangelfuld, skidt, elendig
effektivisere, optimere, rationalisere, strømline, få mere for pengene, trimme | effektivisering, optimering, rationalisering, besparelse | efterforske, undersøge
efterspil, følge | efterse, kontrollere, evaluere | egenudvikling, udvikling | eksempel, forbillede, illustration, tilfælde, case
eksperiment, forsøg, prøve, afprøvning, prøvehandling, test | eksperimentere, afprøve, forsøge, prøve, teste, prøve nyt, lege | eksperimentere, nysgerrig, undersøge, legende
ekspert, specialist, kender, fagperson | ekstraordinær, usædvanlig, særlig | elev, skoleelev, lærling, studerende | elendig, dårlig | epoke, tid | erfare, opleve, lære
erfaren, rutineret, garvet, kyndig, veteran | erfaring, oplevelse, rutine, praksis, viden, lærdom | erfaringsudveksling, videndeling, dele erfaringer, lære af hinanden; erfaring
essens, kerne | etablere, oprette, skabe, grundlægge, danne, stable på benene, få op at stå
evaluere, vurdere, bedømme, måle, følge op, gøre status, se tilbage, samle op, kigge tilbage; evaluering
evaluering, vurdering, bedømmelse, opfølgning, status, måling, eftersyn, tilbageblik | evidens, bevis, viden, forskning, dokumentation, belæg | evolution, udvikling | fald, nedgang
fallit, nederlag | falsk, forkert, usand | fantasi, kreativitet, opfindsomhed, forestillingsevne | fase, trin
fejl, fejltagelse, brøler, bommert, fejltrin, svipser, smutter, lapsus, kiks, uheld, ged, miste, kikse, fejlgreb, forseelse, noget går galt; svigt, mangel
fejle, mislykkes, dumme sig, kikse, gå galt, slå fejl, kokse, tage fejl, begå fejl, falde igennem, træde ved siden af, jokke i spinaten; fejl
fejlkultur, nulfejlskultur, læringskultur; fejl | fejltagelse, fejl, bommert, fejltrin | fiasko, nederlag, fejl, mislykkes, flop | finpudse, forbedre
fjerne, afskaffe, slette, skaffe af vejen, rydde | forandre, ændre, omstille, omforme, forny, skifte, lave om, ændre på, vende op og ned på, gøre anderledes
forandring, ændring, omstilling, forvandling, skifte, omvæltning, transformation, nybrud, lave om
forandringsparat, omstillingsparat, fleksibel, forandringsvillig, klar til forandring; forandring
forbedre, optimere, udvikle, højne, løfte, styrke, gøre bedre, skrue på, finpudse; kvalitet | forbedring, fremskridt, optimering, udvikling, fremgang, løft
fordel, gevinst, gode, plus, udbytte | fordybelse, ro, koncentration, refleksion, dykke ned i | foregribe, forudse, forebygge | forestille, tænke, se for sig | forfald, nedgang
forfine, udvikle, forbedre | forhindre, undgå, hindre, forebygge, afværge | forkert, gal | forkert, fejlagtig, gal, urigtig, ved siden af | forkludre, spolere, ødelægge
formindske, mindske | formodning, antagelse, teori | fornuft, logik | forny, udvikle, modernisere, reformere, nytænke, ændre, genopfinde
fornyelse, nytænkning, innovation, udvikling, modernisering | forringe, forværre, svække, gøre dårligere | forringelse, tab, forværring | forske, undersøge
forskning, videnskab, studie, evidens | forslag, idé, bud | forstyrre, afbryde, genere, uro | forstærke, styrke, øge | forsøg, eksperiment, prøve, test, afprøvning, forsøge
forsøge, prøve, bestræbe, gøre et forsøg, give det et skud, vove pelsen | forudse, forudsige, forvente, spå | forvirre, uklar; uklarhed | forvirring, kaos, uklarhed, rod
forværre, forringe | forældet, gammeldags, utidssvarende, umoderne | forøge, øge, udvide | fremgang, fremskridt, succes, vækst, medvind
fremgangsmåde, metode, procedure, måde, tilgang, opskrift | fremskridt, forbedring, udvikling, fremgang | fremsynet, visionær, langsigtet | frugtbar, udbytterig, produktiv
fungere, virke, køre | fusk, sjusk | fusion, sammenlægning | fuser, fiasko | fysisk, konkret, kropslig | færdig, klar, afslutte | færdighed, kunnen, evne, kompetence, håndelag
gammel, forældet, tidligere | geare, klar, parat | genbrug, bæredygtighed | genial, fremragende | gennembrud, succes | gennemføre, udføre | gennemgang, analyse, eftersyn
gennemsigtig, transparent, åben, klar, til at gennemskue; gennemsigtighed | gennemsigtighed, transparens, åbenhed, klarhed, indsigt | gentænke, nytænke, overveje
gevinst, fordel, udbytte | glemme, overse, huske | god, fin, glimrende, udmærket, dejlig, fremragende | grad, niveau, omfang | granske, undersøge | grov, alvorlig | grublen, tænke
grundig, omhyggelig, gennemarbejde, dybdegående, nøje, minutiøs | gåde, problem | gå i dybden, fordybe, undersøge, grundig | gå i stå, stoppe, stagnere | hele vejen rundt, helhed
hindring, barriere | hjælpemiddel, redskab, værktøj | holdbar, bæredygtig, varig, solid | hovedpine, problem | hurtig, rask, rap, kvik, lynhurtig | huske, erindre, mindes
hypotese, antagelse | høj kvalitet, kvalitet, faglighed; ordentlig | højne, hæve, løfte, forbedre, styrke | hård, streng, svær, barsk
idé, indfald, tanke, forslag, påfund, bud, ide | ideel, perfekt, bedst | idérig, kreativ, opfindsom | identificere, finde, udpege, kende | illustrere, vise
implementere, indføre, gennemføre, iværksætte, udrulle, rulle ud, realisere, føre ud i livet | implementering, indførelse, gennemførelse, udrulning, realisering
indarbejde, integrere | indblik, indsigt, viden | indlysende, klar, tydelig, oplagt | indlæring, læring, undervisning
indviklet, kompleks, kompliceret, svær, vanskelig, knudret, kringlet, uoverskuelig | information, oplysning, viden, besked, data
innovation, nytænkning, fornyelse, opfindelse, nyskabelse, kreativitet, nye idéer, finde på nyt, nye løsninger, tænke nyt
innovativ, nytænke, nyskabe, kreativ, opfindsom, idérig; innovation | innovere, forny, nytænke, finde på | interessere, undersøge
kaos, rod, uorden, forvirring, virvar, uoverskuelig | katastrofe, krise, ulykke | kikse, fejle, mislykkes, kokse; fejl | klima, miljø, grøn omstilling, bæredygtighed
klimavenlig, bæredygtig, grøn | klippe, skære | klodset, kejtet | knag, problem | komplicere, gøre svært
kompleks, kompliceret, indviklet, sammensat, svær, vanskelig, uoverskuelig, vild, knudret, mangesidet
kompleksitet, indviklet, kompliceret, kompleks, uoverskuelighed, sammensathed | kompliceret, kompleks, indviklet, svær, vanskelig
konkret, håndgribelig, praktisk, virkelig, faktisk, jordnær | kortlægge, afdække, undersøge, analysere | kreativ, idérig, opfindsom, skabe, fantasifuld, nytænke, skæv
kreativitet, fantasi, opfindsomhed, idérigdom, skaberkraft; innovation | kreere, skabe | krise, problem | kritisk sans, refleksion | krydsfelt, dilemma, samspil
krævende, svær, hård, vanskelig, udfordrende | kundskab, viden | kunne, magte, evne | kunnen, kompetence, færdighed, evne | kvalificere, styrke, forbedre, dygtiggøre
kvalitet, standard, niveau, godhed, ordentlighed, klasse, faglighed | kvalitetssikring, kontrol, kvalitet, evaluering | kvantitet, mængde | kyndig, vidende, kompetent
lancere, starte, igangsætte | leg, spil | legende, nysgerrig, eksperimentere | let, enkel, nem, simpel, ligetil | lettelse, forenkling | livslang, hele livet | logisk, fornuftig
lære, tilegne, indstudere, forstå, uddanne, blive klogere, tage ved lære, undervise | lærdom, læring, viden, erfaring, indsigt | lærer, underviser, pædagog, skolelærer
læring, lærdom, indlæring, dannelse, udvikling, at lære, blive klogere, klog, tage ved lære, uddannelse | lærerig, udbytterig, givende | løbe panden mod en mur, modstand, hindring
løfte, hæve, højne, forbedre, styrke | løse, klare, finde svar, ordne, knække, udrede, håndtere, knække nødden; løsning | løsning, svar, udvej, facit, resultat, nøgle, opløsning
løsningsorienteret, konstruktiv, praktisk, pragmatisk; løsning | mangel, savn, knaphed, fejl, brist | mangle, savne, fattes | mangelfuld, utilstrækkelig
mestring, mestre, kompetence | metode, fremgangsmåde, måde, tilgang, teknik, opskrift, system, greb | metodisk, systematisk | miljø, klima, omgivelser, natur, kreds
mindske, reducere, formindske, nedbringe, begrænse, skære ned | mindstekrav, krav, minimum | mislykket, forfejle, fejle, fiasko
mislykkes, fejle, slå fejl, kikse, falde til jorden, gå i vasken; fejl | mobil, fleksibel | model, skabelon, eksempel, forbillede | modne, udvikle
modernisere, forny, opdatere, digitalisere | modgang, modvind, vanskelighed, krise, problem, tilbageslag | modne, moden | monitorere, overvåge, følge, måle | monoton, rutine
mønster, system, vane | måle, opgøre, vurdere, evaluere, tælle | måling, opgørelse, undersøgelse, vurdering, kpi, nøgletal | nedbringe, mindske, reducere
nedbryde, fjerne, ødelægge | nederlag, fiasko, tab | nem, let, enkel, simpel | niveau, standard, grad, trin | norm, standard, regel | normal, almindelig, sædvanlig | nyde, glæde
nyhed, information | nyskabelse, innovation, fornyelse | nyskabe, innovativ, nytænke | nytte, gavn, gevinst, udbytte, værdi | nyttig, gavnlig, brugbar, værdifuld
nytænke, forny, innovere, udvikle, tænke nyt, tænke anderledes, tænke ud af boksen, gå nye veje, tænke i nye baner; innovation | nytænke, innovativ, kreativ, nyskabe
nytænkning, innovation, fornyelse, kreativitet, nye tanker, tænke ud af boksen, nye veje | nødhjælp, hjælp | nøgletal, tal, måling, statistik, data | observere, iagttage, se
omdanne, ændre, forandre | omfang, størrelse, udstrækning | omfattende, stor, bred | omgående, straks | omhu, omhyggelighed, grundighed
omhyggelig, grundig, nøjagtig, samvittighedsfuld | omlægge, ændre, omstille | omskiftelig, foranderlig, ustabil
omstille, tilpasse, ændre, forandre, omlægge, vende skuden; omstilling | omstilling, forandring, ændring, tilpasning, overgang, transition, transformation
omstillingsparat, fleksibel, smidig, tilpasningsdygtig, forandringsvillig, agil, parat til forandring, klar til at lave om; omstilling | omtanke, refleksion, hensyn, eftertanke
omvæltning, forandring | op og ned, modgang | opbygge, bygge, skabe, etablere, oprette | opbygning, struktur | opdage, finde, bemærke, få øje på | opdatere, forny, ajourføre
opdrage, lære | opfinde, skabe, finde på | opfindsom, kreativ, idérig | opfindsomhed, kreativitet, fantasi | opgradere, forbedre, løfte | opsamle, samle
opskrift, metode, fremgangsmåde | optimere, forbedre, effektivisere, forfine, trimme, udnytte bedst | opstå, fremkomme, vise, spire | ordne, løse, klare, organisere
overflade, ydre | overflødig, unødvendig, unødig | overgang, skifte, omstilling | overraske, forbavse | overveje, tænke over, reflektere, afveje, gruble, vende og dreje
overvejelse, refleksion, tanke, eftertanke | overvinde, klare | papirarbejde, bureaukrati, dokumentation, administration | perfekt, fejlfri, ideel
pilotprojekt, forsøg, afprøvning, prøvehandling | praksis, virkelighed, hverdag, handling, rutine | praktisk, konkret, anvendelig, handy
problem, udfordring, vanskelighed, knude, besvær, knas, gnidning, hovedbrud, ben i næsen, hurdle; dilemma | problematisk, vanskelig, udfordrende | problemløsning, løsning
produkt, vare, resultat | professionalisme, faglighed, fagkundskab, professionel | professionel, faglig, kompetent | progressiv, fremskridtsvenlig | præcis, nøjagtig, eksakt, klar
præcisere, tydeliggøre, afklare | prøve, forsøge, afprøve, teste, smage, eksperimentere | pålidelig, troværdig, sikker, stabil | radikal, gennemgribende, omfattende
rapport, beretning, redegørelse | rationel, fornuftig | reagere, handle, svare, respondere | reaktion, respons, svar | reducere, mindske, nedsætte, skære ned, begrænse
refleksion, eftertanke, overvejelse, tænke sig om, fordybelse, stoppe op, tænkepause | reflektere, overveje, tænke over, gruble, stoppe op, tænke sig om, eftertænksom, kigge indad
reform, ændring, fornyelse | registrere, notere, dokumentere | reparere, rette | respons, svar, feedback | restriktion, begrænsning | rette, korrigere, justere, forbedre
revidere, ændre, opdatere, justere | revolution, forandring | ringe, dårlig | risiko, fare, chance, usikkerhed, sats, vovestykke | risikabel, farlig, usikker
risikovillig, modig, dristig, satse, tør løbe en risiko, vove pelsen; risiko | risikere, vove, satse, sætte på spil; risiko | rod, kaos, uorden, roderi | rutineret, erfaren
råd, vejledning, tip, anvisning, anbefaling | rådgive, vejlede, råde, anbefale, konsultere | rådgivning, vejledning, konsulentbistand | samlebånd, produktion
samskabe, skabe sammen, udvikle sammen, i fællesskab finde løsninger; samskabelse, samarbejde
samskabelse, skabe sammen, partnerskab, medskabelse; samskabe, samarbejde, inddragelse | sammensat, kompleks | satse, prioritere, vove, investere, gamble
satsning, prioritering, investering, indsats | sjusk, fejl, sløseri | skabe, danne, frembringe, producere, lave, kreere, etablere, få til at opstå | skade, ulykke, tab
skadelig, farlig | skarp, klar, dygtig | skifte, ændre, bytte, forandring, udskiftning | skitse, udkast, plan | skole, folkeskole, undervisning | skrøbelig, sårbar
skærpe, styrke, forbedre, tydeliggøre | slank, enkel | smart, klog, kløgtig, snedig, praktisk
smidig, fleksibel, bøjelig, agil, adræt, elastisk, omstillingsparat, tilpasningsdygtig; nem | småfejl, fejl, bagatel | spare tid, effektiv | specialisere, fokusere
stabil, fast, sikker, solid, rolig, pålidelig | stabilitet, ro, sikkerhed, kontinuitet | stagnere, gå i stå | standse, stoppe, holde op | statistik, tal, data
status, tilstand, stilling | statusmøde, opfølgning, evaluering | stilstand, stagnation; udvikling | stimulere, fremme, motivere | stor, omfattende, betydelig, enorm
stramme op, forbedre | streng, hård | strømline, effektivisere, forenkle | studere, undersøge, læse, uddanne | studie, undersøgelse, forskning, uddannelse
styrke, forstærke, forbedre, fremme, booste, opruste, give kræfter, udbygge | svag, sårbar, skrøbelig, kraftløs | svaghed, brist, svag side, mangel | svigt, fejl, brud, forsømmelse
svigte, svigt, skuffe, lade i stikken | svær, vanskelig, kompleks, hård, besværlig, indviklet, kompliceret, krævende, tricky, ikke let, udfordrende, en hård nød
svække, forringe, mindske | sårbar, svag, udsat, skrøbelig | tabu, forbud | tackle, håndtere, klare | tal, ciffer, nummer, statistik | talent, evne, begavelse, anlæg; potentiale
tanke, idé, refleksion | tankegang, tænkemåde, tankesæt, mindset, tænkning, indstilling | tankesæt, mindset, tankegang | teknisk, faglig
teknologi, teknik, it, digital, robot, kunstig intelligens; digitalisering | teori, lære, tanke | test, prøve, forsøg, undersøgelse | teste, afprøve, prøve, efterprøve
tilbageslag, modgang, nederlag, skuffelse | tilegne, lære, opnå | tilfældig, vilkårlig, usystematisk | tilføje, supplere | tilgang, metode, måde, holdning, indfaldsvinkel, greb
tilpasse, justere, afstemme, indrette, omstille, ændre, modificere, følge med udviklingen | tilpasning, omstilling, justering, ændring
tilpasningsdygtig, omstillingsparat, fleksibel, smidig, agil | tilstand, status, situation | transformation, forandring, omstilling | transparent, gennemsigtig, åben
trend, udvikling, tendens | tværfaglig, tværprofessionel, på tværs af fag, tværgående, flerfaglig | tværfaglighed, tværfaglig, på tværs af faggrupper
tænke, overveje, reflektere, mene, gruble | tænkning, tanke, refleksion | uafklaret, åben, uklar, usikker | ubureaukratisk, enkel, smidig
uddanne, lære, undervise, oplære, videreuddanne | uddannelse, undervisning, skoling, kursus, studie, oplæring
udfordre, provokere, sætte spørgsmålstegn ved, stille krav til, give kamp til stregen, presse; udfordring
udfordring, problem, vanskelighed, opgave, prøvelse, knast, opgør, besværlig, hovedpine, det svære | udforske, undersøge, afdække, gå på opdagelse, opdage | udgave, version
udslag, effekt | udvide, forøge, øge, gøre større | udvikle, forbedre, forny, modne, videreudvikle, vokse, gro, dyrke, bygge videre på; udvikling
udvikling, fremskridt, vækst, forandring, forbedring, fremgang, evolution, flytte sig | uerfaren, ny, grøn | uforudset, uventet, pludselig, overraskende
uforudsigelig, ustabil, usikker, omskiftelig | ufuldstændig, mangelfuld | uheld, ulykke, fejl | ulempe, minus, bagside, skade | ulykke, uheld, skade
underbygge, begrunde, dokumentere | undersøge, udforske, granske, afdække, analysere, kigge nærmere på, grave i, se nærmere på, kulegrave, finde ud af
undersøgelse, analyse, måling, granskning, udforskning, survey | undervise, lære, uddanne, instruere | undervisning, uddannelse, lektion, skole
undgå, forhindre, omgå, slippe for, styre uden om, holde sig fra | unik, enestående, særlig | uorden, rod | usikker, tvivlende, ustabil, utryg, uvis, i tvivl, vakle
usikkerhed, tvivl, uvished, uforudsigelighed, utryghed, risiko | utraditionel, anderledes, ny, skæv | uvidenhed, viden
vane, rutine, sædvane, mønster, skik, plejer, sådan gør vi her | vanskelig, svær, besværlig, kompliceret, hård, tricky | vanskelighed, problem, udfordring, besvær, knude
variere, ændre, veksle | vedholdende, udholdende, stædig, ihærdig, insistere | vedligeholde, passe, bevare, holde ved lige | vende, ændre, dreje | version, udgave
viden, kendskab, kundskab, indsigt, information, knowhow, klogskab, faglighed | vidende, kyndig
videndele, dele viden, udveksle erfaringer, give sin viden videre, sprede viden; videndeling
videndeling, vidensdeling, dele viden, erfaringsudveksling, sprede viden, lære af hinanden, give viden videre; viden, dele | videreføre, fortsætte, bevare
videreudvikle, udvikle, forbedre, bygge videre på | vigtighed, betydning | virkelighed, realitet, praksis, sandhed | virkelighedsnær, praktisk, konkret | virksom, effektiv
vitalitet, energi | vokse, udvikle, gro, stige, blive større, øge | vove, turde, tør, driste, løbe en risiko, kaste sig ud i; mod, risiko
vurdere, bedømme, evaluere, skønne, anslå, veje, værdisætte | vurdering, bedømmelse, evaluering, skøn, dom | vækst, udvikling, stigning, fremgang | vægt, betydning, tyngde
værdiskabelse, effekt, resultat; værdi | ændre, forandre, omstille, justere, lave om, skifte, revidere | ændring, forandring, omstilling, justering, skifte
ærgerlig, kedelig, træls | ødelægge, skade, spolere, smadre | øge, forøge, styrke, vokse, udvide, hæve, skrue op for | øve, træne, lære, dyrke | øvelse, træning, praksis, opgave
`;
