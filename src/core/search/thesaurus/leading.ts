/** Leading, deciding, organising, responsibility and results: synonym groups in the format of `thesaurus.ts`. */
export const LEADING_SYNONYMS = `
afbalancere, balancere, afveje, finde balancen, holde balancen | afgørelse, beslutning, kendelse, bestemmelse | afgøre, beslutte, bestemme, tage stilling, fælde dom
afgørende, vigtig, væsentlig, altafgørende, central, udslagsgivende, vital | afgrænse, begrænse, indskrænke, definere
afklare, klarlægge, præcisere, tydeliggøre, få på plads, skabe klarhed, udrede; klarhed | afklaring, klarhed, præcisering, tydeliggørelse
aflaste, lette, hjælpe, tage af skuldrene | afsæt, udgangspunkt, grundlag, basis, springbræt | afvige, fravige, adskille; undtagelse | afvise, nægte, forkaste, sige nej, takke nej
agte, respektere, have til hensigt, påtænke | aktør, part, interessent, deltager, spiller, medspiller | alliance, partnerskab, forbund, samarbejde
ambition, mål, stræben, ønske, drøm, sigte højt; vision | ambitiøs, målrette, stræbsom, fremadstræbende, sætte barren højt | anføre, lede, gå forrest, stå i spidsen for
anfører, leder, frontfigur, spydspids | anledning, grund, lejlighed, årsag | ansvar, ansvarlighed, forpligtelse, pligt, ansvarsområde; hverv, rolle
ansvarlig, forpligtet, hæfte, stå til ansvar, stå til regnskab, stå på mål for, stå inde for; ansvar | ansvarlighed, ansvarsfølelse, ansvarsbevidsthed, pligtfølelse; ansvar
ansvarsfordeling, opgavefordeling, arbejdsdeling, rollefordeling, hvem gør hvad; ansvar | ansvarsområde, ressort, domæne, ansvar
ansvarsfralæggelse, løbe fra ansvaret, fralægge ansvaret; ansvar | argument, begrundelse, grund | argumentere, begrunde, tale for | autoritet, myndighed, magt, pondus
autoritær, topstyre, enerådig; styring | bane vejen for, muliggøre, skabe mulighed, fremme | barriere, hindring, forhindring, blokering, mur, benspænd, sten på vejen
basere, bygge, grunde, hvile på; grundlag | basis, grundlag, fundament, base, platform | bede om, anmode, efterspørge, forlange
beføjelse, kompetence, myndighed, mandat, bemyndigelse, ret | begrunde, forklare, motivere, argumentere, retfærdiggøre | begrundelse, forklaring, argument, årsag, rationale
begrænset, snæver, lille | begrænsning, grænse, restriktion, loft | begynde, starte, indlede | behov, fornødenhed, krav, ønske, trang; efterspørgsel | bekymre, ængste, gøre urolig
bekymring, ængstelse, uro, angst; usikkerhed | beordre, befale, kommandere, pålægge, diktere | bemyndige, autorisere, give lov til, give fuldmagt
beskytte, værne, skærme, bevare, passe på, holde hånden over | beslutning, afgørelse, valg, vedtagelse, bestemmelse | beslutningskraft, handlekraft, beslutsomhed; beslutning
beslutningsproces, beslutningsgang, vejen til en beslutning; beslutning | beslutningsdygtig, handlekraftig; beslutning | beslutsom, handlekraftig, resolut, fast i kødet
beslutte, bestemme, afgøre, vedtage, træffe valg, tage beslutning, skære igennem | bestemme, beslutte, afgøre, råde, have det sidste ord, stå for; styre
bestyrelse, ledelse, styre, råd | betro, overlade, give ansvar, tillid | bevare, fastholde, beholde, bibeholde, holde fast i, opretholde | bidrag, indsats, tilskud, andel, input
bidrage, medvirke, deltage, give et bidrag, lægge til, yde, spille ind med, komme med | bindeled, mellemled, forbindelsesled, brobygger, kontakt, kit
bistand, hjælp, assistance, støtte | blande sig, intervenere, gribe ind | boss, chef, leder, overordne, foresat | brobygger, bindeled, mægler; forbinde, samarbejde
bruge, anvende, benytte, udnytte, gøre brug af | brug, anvendelse, benyttelse, udnyttelse | byggesten, element, grundsten, komponent
byrådsmedlem, politiker, folkevalgt, kommunalpolitiker | bærende, central, grundlæggende | centerchef, chef, områdechef; leder | central, vigtig, væsentlig, i midten, kerne, hoved
chance, mulighed, lejlighed | chef, leder, boss, overordne, foresat, direktør | teamleder, gruppeleder, nærmeste leder; leder | delagtiggøre, inddrage, informere
delegere, uddelegere, overdrage, give ansvar videre, lægge ansvaret ud, fordele | delegering, uddelegering, overdragelse | delmål, milepæl, mål
deltage, medvirke, tage del, deltagende, engagere; bidrage | deltagelse, medvirken, medvirkning, inddragelse | demokratisk, folkelig; demokrati, inddragelse
direktion, topledelse, øverste ledelse, direktør, chefgruppe | direktør, chef, topchef, administrere; direktion | disciplin, orden, selvkontrol | domæne, område, felt
drive, lede, styre, føre | drivkraft, motivation, motor, energi, incitament, brændstof | duelig, dygtig, kompetent, egnet | dygtig, kompetent, kapabel, skarp, ferm, habil, dreven
effekt, virkning, resultat, følge, påvirkning, indflydelse, udfald, gøre en forskel; betydning | effektiv, virksom, produktiv, strømlinet, resultatskabe
efterkomme, opfylde, imødekomme, rette sig efter | efterleve, overholde, følge, leve op til, holde sig til, respektere, adlyde | efterspørge, ønske, anmode, spørge efter
ejer, indehaver, ejermand | ejerskab, medejerskab, ejerfornemmelse, tage ejerskab, føle det som sit eget; ansvar | element, del, bestanddel, led, komponent
embedsmand, embedsværk, tjenestemand; forvaltning | ende, slutning, afslutning, udgang | enevælde, diktatur; styring | enhed, afdeling, del, sektion
enighed, konsensus, samstemmighed, overensstemmelse, fælles fodslag, samme side | enkel, simpel, ukompliceret, let, nem, lige til | ensartet, ens, fælles, uniform
ensretning, standardisering | evne, kunnen, færdighed, formåen, talent, kapacitet, anlæg, flair | facilitere, understøtte, muliggøre, lette, hjælpe på vej, gøre lettere
faktor, element, forhold, parameter | falde mellem to stole, overse, glemme, ingen tager ansvar; ansvar, sammenhæng, overgang
fastholde, bevare, holde fast, beholde, holde på, bibeholde | fastlægge, bestemme, beslutte, definere, sætte, slå fast | fastsætte, bestemme, fastlægge, sætte, definere
fejlagtig, forkert, gal, misvisende | fleksibel, smidig, agil, tilpasningsdygtig, omstillingsparat, bøjelig, elastisk, adræt, manøvredygtig
fleksibilitet, smidighed, omstillingsevne, tilpasningsevne, agilitet, omstillingsparathed | flytte grænser, udfordre; ambition
forankre, rodfæste, indarbejde, sætte sig fast, indlejre; fastholde | forankring, rodfæstelse, indarbejdelse | forberede, planlægge, ruste, gøre klar, klargøre
forbillede, rollemodel, eksempel, ideal, gå foran, gå forrest, vise vejen, foregangsmand, føre an; foregå | forbud, nej; regel | forbyde, nægte, bandlyse
forebygge, hindre, undgå, modvirke, komme i forkøbet, tage i opløbet; forhindre | forenkle, simplificere, gøre enkel, gøre lettere, afbureaukratisere; enkel
forenkling, simplificering, afbureaukratisering, regelforenkling; bureaukrati | foregangsmand, pioner, forbillede, spydspids | forhandle, drøfte, købslå, aftale
forhandling, drøftelse, aftale | forhindring, hindring, barriere, benspænd | forlange, kræve, fordre | formel, officiel
formål, mål, hensigt, mening, sigte, øjemed, idé, hvorfor; mission | formå, dygtig | forpligte, binde, love, tilsige | forpligtelse, pligt, ansvar, bånd
forpligtende, bindende, tvingende | forslag, idé, oplæg, indstilling, bud, udspil | forsvare, beskytte, værne, tale for | fortolke, tolke, udlægge, forstå
fortolkning, tolkning, udlægning, forståelse | forudsætning, betingelse, vilkår, krav, grundlag | forudsigelig, forventelig, stabil, til at regne med
forventning, krav, ønske, håb, forestilling | forvente, regne med, kræve, imødese, vente, påregne, forlange
forventningsafstemme, afstemme forventninger, afklare forventninger; forventning, klarhed | forvaltning, administration, embedsværk, myndighed, bureaukrati
fremdrift, fremgang, momentum, fremskridt, bevægelse, rykke | fremhæve, betone, understrege, pointere, lægge vægt på
fremme, styrke, støtte, understøtte, befordre, promovere, stimulere | frihed, frirum, råderum, spillerum, albuerum, frie hænder, uafhængighed; autonomi
frihedsgrad, råderum, frihed | fuldende, færdiggøre, afslutte | fundament, grundlag, basis, grundsten, grundvold, bund
følge op, opfølgning, evaluere, holde øje med, tjekke op, samle op | følgeskab, opbakning, tilslutning; følge | føre, lede, styre, guide | føring, ledelse, styring
gennemslagskraft, indflydelse, pondus, effekt | gevinst, udbytte, fordel, vinding | greb, metode, tag, tiltag | grundlag, fundament, basis, afsæt, bund, udgangspunkt
grundlæggende, fundamental, basal, elementær, bærende | grundsten, fundament, hjørnesten | grundsætning, princip, grundregel, doktrin | gruppe, hold, team, flok, forsamling
grænse, begrænsning, skel, ramme, skillelinje | guide, vejlede, lede, vise vej | gyldig, gælde, i kraft | gælde, aktuel, i kraft
handle, agere, gøre noget, skride til handling, reagere, gå fra ord til handling; handling | handlefrihed, råderum, handlerum, frihed, frie hænder, manøvrerum
handlekraft, beslutsomhed, initiativ, gennemslagskraft, drive; handle | handlekraftig, beslutsom, driftig, initiativrig; handle
handleplan, handlingsplan, plan, indsatsplan; handling | handling, gerning, aktion, skridt, dåd, tiltag
helhedsblik, helhedssyn, overblik, se helheden, helhedstænkning, se på det hele, hele billedet; helhed | helhed, sammenhæng, totalitet
hensigt, formål, mening, intention, sigte, plan | hierarki, rangorden, rangfølge, magtstruktur, stige, fødekæde | hierarkisk, topstyre; hierarki
hindre, forhindre, bremse, blokere, stå i vejen, spænde ben for, sætte en stopper for; barriere | hindring, forhindring, barriere, blokering, bremseklods
hjørnesten, grundsten, fundament, bærende | hold i, styr på, kontrol | hovedvægt, vægt, fokus | hverv, opgave, post | imødekomme, opfylde, tilgodese, efterkomme, komme i møde
incitament, motivation, drivkraft, gulerod, tilskyndelse
inddrage, involvere, medinddrage, engagere, tage med på råd, lade komme til orde, have med, lytte til, tage med ind, spørge til råds; deltage, høre
inddragelse, involvering, medindflydelse, deltagelse, medinddragelse, medbestemmelse; høring
indflydelse, medbestemmelse, magt, medindflydelse, påvirkning, noget at skulle have sagt, gennemslagskraft, have en stemme
indføre, implementere, introducere, etablere, tage i brug | initiativ, tiltag, indsats, påfund, foretagsomhed, gåpåmod, projekt
initiativrig, foretagsom, driftig, gå på mod; initiativ | indordne, underordne, rette ind | indsats, tiltag, arbejde, aktion, anstrengelse, virke | indstille, justere, foreslå
indstilling, holdning, attitude, forslag | indskrænke, begrænse, mindske | integrere, indarbejde, indlemme, sammenflette | integritet, hæderlighed, uafhængighed, rygrad, redelighed
intention, hensigt, mening, formål | interessent, aktør, part, samarbejdspartner | interessevaretagelse, lobbyisme; interesse | intern, indre, indadvendt, indadtil
involvere, inddrage, engagere, medinddrage, aktivere | involvering, inddragelse, deltagelse | iværksættelse, implementering, igangsættelse | jura, lov, ret
kerne, midte, centrum, hjerte, essens | klarhed, tydelighed, gennemsigtighed, afklaring, klare linjer; klar | klar besked, tydelig, utvetydig, klar, kort og klart, rene linjer
koble, forbinde, sammenkæde, kæde sammen | kompetence, evne, kunnen, færdighed, kvalifikation, dygtighed, kundskab; beføjelse
kommunaldirektør, direktør, øverste chef, øverste embedsmand; direktion | kommunalbestyrelse, byråd, politiker, byrådsmedlem, kommunalpolitiker
kompromis, forlig, mellemvej, aftale, mødes på midten | konkurrence, kappestrid, rivalisering, kapløb | konsekvens, følge, virkning, resultat, udfald | konsensus, enighed
kontrol, styring, overvågning, tilsyn, tjek, styr på, inspektion | kontrollere, tjekke, overvåge, styre, holde øje med, kigge over skulderen; kontrol
koordinere, samordne, afstemme, synkronisere, få til at passe sammen, tilrettelægge, kalibrere | koordinering, samordning, afstemning, koordination
krav, fordring, betingelse, forventning, pres | kræve, forlange, fordre, forudsætte, stille krav, nødvendiggøre | kurs, retning, spor, linje, vej, stævn
lede, styre, føre, stå i spidsen, være chef for, sidde for bordenden, anføre, bestyre, stå for; ledelse | ledelse, lederskab, styring, management, føring, det at lede, chef; leder
ledelsesform, ledelsesstil, måde at lede på, lederstil; ledelse | ledelsesgrundlag, ledelsespolitik, ledelseskodeks, ledelsesværdi; ledelse, grundlag
ledelsesniveau, ledertrin, lag; ledelse, niveau | ledelsesopgave, lederopgave, lederrolle; ledelse | leder, chef, boss, overordne, foresat, bestyrer, forstander
mellemleder, områdeleder; leder | lederskab, ledelse, ledergerning | lederrolle, lederopgave; leder, rolle | legitim, berettiget, lovlig | legitimitet, berettigelse, troværdighed
levere, yde, præstere, aflevere, producere, stille med | linje, retning, kurs, streg | lov, regel, lovgivning, bestemmelse, forordning, paragraf, ret
love, garantere, forpligte, tilsige | loyalitet, troskab, solidaritet, lydighed
lykkes, nå målet, have succes, gå godt, komme i mål, klare det, gå op i en højere enhed; succes, resultat | lydhør, lyttende, åben, opmærksom, modtagelig; lytte
løfte, love, hæve, løft, tilsagn | magt, indflydelse, myndighed, styrke, autoritet | mandat, fuldmagt, bemyndigelse, beføjelse | manøvrerum, råderum, handlerum, spillerum
medansvar, fælles ansvar, ansvar, medejerskab | medbestemmelse, medindflydelse, indflydelse, at bestemme med; inddragelse, demokrati | medejerskab, ejerskab, medansvar
mellemleder, områdeleder, afdelingsleder; leder | middel, redskab, værktøj | mestre, beherske, magte, klare, kunne sit kram; dygtig
mikroledelse, mikromanagement, detailstyring, kontrol, blande sig i alt; styring | milepæl, delmål, etape
motivation, lyst, drivkraft, gejst, arbejdslyst, tænding, motiv; engagement
motivere, inspirere, anspore, opmuntre, tilskynde, begejstre, sætte gang i, tænde, sætte ild i; engagere | mulighed, chance, lejlighed, udvej, potentiale, åbning
muliggøre, give mulighed for, åbne for, gøre det muligt, bane vej | myndig, autoritativ, voksen | mål, målsætning, formål, sigte, hensigt, ambition, mission
målbar, kvantificerbar, til at måle; måling | målestok, standard, skala, kriterium | målrette, fokusere, stræbsom, konsekvent
målsætning, mål, sigtepunkt, pejlemærke, ambition, målepunkt | nå, opnå, indfri, komme til, række, realisere | nødvendig, uundværlig, påkrævet, uomgængelig, essentiel; krav
nødvendighed, krav, tvang, behov | nøgle, forudsætning, svar, løsning | nøgleperson, kerneperson | nærværende leder, synlig leder, være til stede; nærvær
objektiv, neutral, saglig, upartisk, fair | offentlig, kommunal, statslig, almen | omsætte, realisere, oversætte, føre ud i livet, gøre til virkelighed, udmønte; gennemføre | virkelighed, føre ud i livet, gøre til virkelighed, blive til virkelighed; realisere
områdeleder, mellemleder; område | opbakning, støtte, ryg, hjælp, medhold, rygdækning | opfylde, indfri, leve op til, imødekomme, realisere
opfølgning, evaluering, kontrol, status, opsamling, statusmøde | opgør, konflikt, strid | opnå, nå, indfri, høste, vinde, få ud af, komme frem til
opretholde, bevare, fastholde, vedligeholde | organisation, institution, apparat, system, foretagende, virksomhed | organisatorisk, strukturel; organisation
organisere, tilrettelægge, strukturere, indrette, ordne, sætte i system; organisation | organisering, indretning, opbygning, struktur, tilrettelæggelse
overholde, efterleve, følge, holde sig til, holde sig inden for, respektere | overordne, chef, leder, generel, foresat | overse, ignorere, glemme, være blind for
overskue, overblik, gennemskue | overskridelse, brud, afvigelse | overtage, tage over, efterfølge | paraply, ramme, samling | part, aktør, side, deltager
partnerskab, samarbejde, alliance, makkerskab, fællesskab | pejlemærke, retning, mål, ledetråd, rettesnor, sigtepunkt, fyrtårn, kompas, nordstjerne
pligt, forpligtelse, ansvar, opgave, skyldighed | politiker, folkevalgt, byrådsmedlem, minister, partifælle | politisk, folkevalgt, partipolitisk; politiker, demokrati
porteføljestyring, projektstyring; prioritering | position, stilling, plads, placering | potentiale, mulighed, uudnyttede kræfter, udviklingsmulighed, evne
princip, grundsætning, regel, rettesnor, værdi, leveregel, grundtanke | pålægge, forpligte, befale, kræve
påvirke, influere, præge, få til, have indflydelse, sætte præg; indflydelse | påvirkning, indflydelse, effekt, virkning
ramme, grænse, vilkår, kasse, struktur, betingelse, boldgade | rammesætte, afgrænse, skabe rammer, sætte rammer, definere; ramme | rangorden, hierarki
realisere, virkeliggøre, gennemføre, opfylde, udmønte | realistisk, opnåelig, jordnær, mulig | redskab, værktøj, middel, instrument, hjælpemiddel
regel, bestemmelse, retningslinje, forskrift, norm, reglement | regelsæt, reglement, regel, lov, forskrift
repræsentere, tale for, stå for, optræde på vegne af, være ansigt udadtil, ambassadør | resultat, udfald, udbytte, effekt, facit, produkt, frugt
resultatskabelse, resultat, præstation; effekt | ret, rettighed, krav, lov | retning, kurs, vej, spor, hvor vi skal hen, linje; mål
retningslinje, regel, vejledning, rettesnor, princip, instruks, politik | rettesnor, ledetråd, pejlemærke, princip, guideline | ret og pligt, rettighed, pligt
robust, modstandsdygtig, stærk, hårdfør, sej, solid, stå imod, resilient, tåle modgang | robusthed, modstandskraft, styrke, resiliens, modstandsdygtighed, rygrad
rolle, funktion, opgave, position, plads, kasket | rollefordeling, opgavefordeling, ansvarsfordeling, hvem gør hvad; rolle | råde, bestemme, råde over, disponere
råderum, handlerum, spillerum, manøvrerum, albuerum, frihed, frie hænder, elastik | samarbejdspolitik, samarbejdsudvalg, medudvalg, med; medbestemmelse
samle, forene, forsamle, bringe sammen, indsamle | samlet, fælles, total, hel | samordne, koordinere, afstemme, harmonisere
sammenhæng, forbindelse, helhed, sammenspil, rød tråd, kontekst | sammenhængende, helhedsorienteret, helstøbt, koordinere, gnidningsfri
selvbestemmelse, autonomi, selvstændighed, frihed, uafhængighed | selvledelse, lede sig selv, selvstændighed, selvstyre, selvstyrende; ledelse
selvstændig, uafhængig, på egen hånd, selvkørende, autonom, stå på egne ben, klare sig selv | selvstændighed, uafhængighed, autonomi, frihed | sigte, mål, hensigt, formål
sigtepunkt, mål, pejlemærke | sikre, garantere, sørge for, tryg, drage omsorg for, sikring, værne | skille, adskille, dele | spidse, førende | spille ind, bidrage, påvirke
spillerum, råderum, frihed, albuerum | standard, norm, niveau, målestok, krav | stedfortræder, souschef, afløser, næstkommanderende | strateg, planlægger; strategi
strategi, plan, linje, køreplan, taktik, langsigtet plan, politik; retning, mål | strategisk, langsigtet, overordne, planlagt; strategi
struktur, opbygning, organisering, indretning, system, skelet, orden | strukturere, ordne, organisere, systematisere, planlægge
stræbe, tilstræbe, bestræbe, sigte efter, gå efter, tragte | styre, lede, regulere, kontrollere, dirigere, navigere, holde snor i, have styr på
styregruppe, projektgruppe, følgegruppe | styring, ledelse, kontrol, regulering, styr på | styringskæde, kommandovej, beslutningskæde; styring
styrke, kraft, force, stærk side, energi | støtte, hjælpe, bakke op, understøtte, stå bag, rygstød, assistere, have i ryggen, holde i hånden
succes, held, fremgang, medvind, gennembrud, sejr; resultat | synlig, tydelig, iøjnefaldende, til at få øje på, nærværende | synlighed, tydelighed, nærvær
system, struktur, ordning, orden | systematisk, metodisk, planmæssig, ordentlig, konsekvent, strukturere | søjle, silo, afdeling, kassetænkning, suboptimering
silotænkning, kassetænkning, silo, søjle, hytte sit eget, suboptimering; helhed, tværgående | tilgodese, imødekomme, opfylde, tage hensyn til
tilgængelig, åben, til at få fat på, til stede, nærværende; synlig | tilladelse, lov, samtykke, grønt lys, accept, godkendelse | tillade, give lov, lade, acceptere, godkende
tilslutte, støtte, bakke op | tilskynde, opfordre, motivere, opmuntre, anspore | tiltag, initiativ, skridt, foranstaltning, indsats, handling | topchef, direktør, direktion
topledelse, direktion, øverste ledelse, direktør | topstyre, centralisere, styre oppefra | topstyring, centralisering, styring oppefra; kontrol, hierarki
trepartssamarbejde, trio; samarbejde | træffe, tage, møde, beslutte | tvinge, nøde, presse, pålægge | tværgående, på tværs, tværfaglig, fælles, gå på tværs, på kryds og tværs
tydelig, klar, synlig, utvetydig, let at forstå, markant | tydeliggøre, klarlægge, vise, præcisere, gøre klart, synliggøre | tyngde, vægt, pondus
uafhængig, selvstændig, fri, autonom | udbytte, gevinst, fordel, resultat, afkast, få noget ud af | udgangspunkt, afsæt, start, basis, grundlag
udmønte, omsætte, gennemføre, konkretisere, realisere | udnytte, bruge, anvende, drage nytte af, gøre brug af, få det bedste ud af | udpege, vælge, udnævne
udstikke, sætte, anvise, bestemme | uenig, splittet, stå stejlt, sige imod, gå imod, gøre indsigelse; uenighed | ultimativ, endelig, afgørende | underordnet, medarbejder, mindre vigtig, ligegyldig
understrege, betone, fremhæve, pointere, slå fast | understøtte, støtte, hjælpe, bakke op, fremme, stive af | utydelig, uklar, sløre, tåget, vag
uklar, utydelig, tvetydig, diffus, vag, i tvivl; uklarhed | uklarhed, tvivl, usikkerhed, forvirring, tåge; klarhed | valg, beslutning, afgørelse, udvælgelse
varetage, passe, udføre, tage sig af, stå for, forvalte, bestride | vedtage, beslutte, godkende, bestemme | vejleder, rådgiver, mentor, coach
vejviser, guide, pejlemærke, rettesnor | vigtig, væsentlig, betydningsfuld, central, afgørende, vægtig, altafgørende, det der tæller | vilje, ønske, lyst, beslutsomhed, motivation
vilkår, betingelse, forhold, ramme, omstændighed | virkning, effekt, følge, resultat, konsekvens
vision, fremtidsbillede, drøm, drømmescenarie, mål, forestilling, ledestjerne, hvor vil vi hen; fremtid | visionær, fremsynet, fremadskuende; vision
vælge, udvælge, foretrække, beslutte, kåre | vægte, prioritere, betone, lægge vægt på | værktøj, redskab, instrument, hjælpemiddel, metode | værne, beskytte, bevare, skærme
væsentlig, vigtig, afgørende, central, betydelig | yderst, ekstrem | årsag, grund, baggrund, anledning, forklaring, hvorfor | øverst, højest, top, lede | øvrighed, myndighed
`;
