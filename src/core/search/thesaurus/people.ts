/** People, feelings, relations, talk and conflict: synonym groups in the format of `thesaurus.ts`. */
export const PEOPLE_SYNONYMS = `
accept, godkendelse, samtykke, anerkendelse | acceptere, godtage, anerkende, tage imod, finde sig i, tolerere | adfærd, opførsel, handlemåde, fremtoning, optræden, måde at være på
aflede, distrahere, forstyrre | aggressiv, voldelig, fjendtlig | alene, ensom, på egen hånd | angst, frygt, rædsel, bange; utryg
anerkende, rose, værdsætte, påskønne, sætte pris på, give et skulderklap, klappe på skulderen, kippe med flaget; anerkendelse
anerkendelse, ros, påskønnelse, skulderklap, værdsættelse, cadeau, klap på skulderen | anklage, beskylde, klandre, pege fingre
ansigt til ansigt, møde, personlig, fysisk møde; nærvær | arrogance, hovmod, storsnudethed | arrogant, nedladende, hovmodig, storsnudet | atmosfære, stemning, klima, ånd
attitude, holdning, indstilling, tilgang | barnlig, umoden | bebrejde, klandre, skælde ud, kritisere | bebrejdelse, kritik, anklage | bede, anmode, opfordre
bedrøvet, trist, ked af det, nedtrykt | begejstre, inspirere, henrykke, fænge, motivere | begejstret, entusiastisk, ivrig, fyr og flamme, tænde; begejstring
begejstring, entusiasme, engagement, glød, iver, gejst, ildhu, passion; glæde | behagelig, rar, hyggelig, god | behandle, omgås, møde, have med at gøre
bekræfte, bevidne, stadfæste, verificere | bekendtskab, kontakt, relation | berette, fortælle, meddele, skildre | beretning, fortælling, historie, rapport
berøre, påvirke, røre, angå | beskeden, ydmyg, tilbageholdende | beskrive, skildre, fortælle, gengive, forklare, tegne et billede af
besked, meddelelse, information, budskab, svar | bevidst, opmærksom, vidende, klar over | bevidsthed, opmærksomhed, erkendelse, bevidst | blufærdig, genert
borger, indbygger, beboer, bruger, befolkning, kommuneborger, folk, menneske | borger, befolkning, indbygger | bruger, borger, kunde, klient, modtager
brænde for, engagement, passion, ildsjæl, brændende; motivation | budskab, besked, melding, pointe, mening, information | bånd, relation, tilknytning | charme, udstråling
debat, diskussion, drøftelse, ordveksling, meningsudveksling | debattere, diskutere, drøfte, vende | dele, fordele, udveksle, give videre, lade andre få glæde af
deltager, medlem, aktør, part | dialog, samtale, snak, udveksling, drøftelse, i tale | diskussion, debat, drøftelse, meningsudveksling
diskutere, drøfte, debattere, vende, tale om, snakke om, argumentere | diskretion, fortrolighed, tavshed | diskriminere, forskelsbehandle; ligestilling | dømme, bedømme, fordømme
drøfte, diskutere, debattere, vende, tale om, snakke om, ventilere, tale igennem | drøftelse, diskussion, debat, samtale, møde | ego, selv, selvoptagethed
egoistisk, selvisk, selvoptaget | egen, personlig, selv | empati, medfølelse, indlevelse, forståelse, sætte sig i andres sted | empatisk, forstå, medfølende, indfølende
engagement, begejstring, iver, entusiasme, glød, dedikation, involvering, brænde for sit arbejde; motivation
engagere, involvere, inddrage, begejstre, motivere, interessere; engagement | engagere, dedikere, interesseret, optaget, aktiv, begejstret, med liv og sjæl, passioneret
enig, samstemmende, på linje, på bølgelængde, se ens på | enkeltperson, individ, person | entusiasme, begejstring, engagement, iver, gejst, glød
erkende, indse, indrømme, anerkende, forstå, blive klar over | erkendelse, indsigt, forståelse, indrømmelse | etik, moral, ordentlighed, værdi | etisk, moralsk, ordentlig
familie, pårørende, slægt, hjem | fjende, modstander | fjendtlig, uvenlig | fold ud, uddybe | folk, menneske, person, befolkning | folkelig, jævn, demokratisk
fordom, forudfattet mening, forudindtaget; åbenhed | fordomsfri, åben, tolerant | foragt, disrespekt | forene, samle, kombinere, bringe sammen, slå pjalterne sammen
forhold, relation, tilknytning, sammenhæng, vilkår | forklare, redegøre, uddybe, belyse, fortælle, gøre forståelig, gøre rede for
forklaring, begrundelse, redegørelse, årsag, svar | forkæle, nusse | forlig, enighed, aftale, kompromis
formidle, viderebringe, kommunikere, fortælle, videregive, bringe videre, give besked | formidling, kommunikation, videregivelse, oplysning | fornemme, føle, mærke, sanse
fornemmelse, følelse, intuition, mavefornemmelse | fornuft, forstand, dømmekraft, sund fornuft | fornuftig, klog, rimelig, forstandig | fornærme, krænke, såre, støde
forskellig, ulig, forskelligartet, mangfoldig, anderledes | forskellighed, mangfoldighed, diversitet, variation, forskel, spredning | forsoning, fred, enighed; konflikt
forstå, begribe, fatte, indse, sætte sig ind i, kapere, forståelse | forstå, empatisk, hensynsfuld | forståelse, indsigt, empati, erkendelse, begreb, opfattelse
fortrolig, privat, hemmelig, under fire øjne; tavshedspligt, tillid | fortrolighed, tillid, diskretion, tavshed | fortvivle, opgive; modløs
fortælle, berette, sige, forklare, informere, meddele, dele, formidle | fortælling, historie, beretning, story, narrativ | fred, ro, enighed, harmoni
fremmed, ukendt, ny, udefrakommende | fremstille, beskrive, præsentere, producere | frisk, kvik, ny, energisk | frustration, ærgrelse, irritation
frygt, angst, bange, ængstelse, bekymring, rædsel | frygte, være bange for, bange; nervøs | frygtløs, modig, dristig, tapper
fællesskab, sammenhold, samhørighed, kammeratskab, være sammen, teamånd, team spirit; fælles | fælles, samlet, sammen, i fællesskab, i flok, kollektiv, tværgående
føle, mærke, fornemme, opleve, sanse | følelse, fornemmelse, emotion, stemning, oplevelse | følsom, sensitiv, fintfølende | førstehåndsindtryk, indtryk
gavmild, generøs, rundhåndet | generøs, gavmild, storsindet | genkende, anerkende | genert, sky, tilbageholdende | gensidig, hinanden, begge veje, fælles, mellem hinanden
gensidighed, gensidig, hinanden | glad, tilfreds, fornøjet, lykkelig, munter, i godt humør; glæde | glæde, fryd, fornøjelse, lykke, begejstring, morskab, lyst
gnidning, konflikt, uenighed, strid | god stemning, glæde, humor; trivsel | grine, le, humor, latter, sjov | had, fjendskab | harmoni, balance, enighed, overensstemmelse
hemmelig, fortrolig, skjult, tavs | hensyn, omtanke, hensynsfuldhed, respekt | hensynsfuld, omsorgsfuld, betænksom, forstå; hensyn | henvende, kontakte, rette henvendelse, opsøge
henvendelse, kontakt, forespørgsel, spørgsmål | hilse, tage imod, velkommen | hjerte, kerne, følelse, varme | hjertelig, varm, venlig
hjælp, støtte, assistance, bistand, håndsrækning, rygstød, hjælpende hånd | hjælpe, støtte, bistå, assistere, give en hånd, række en hånd, være der for, understøtte
hjælpsom, behjælpelig, tjenstvillig, støtte, hjælpe; kollegial | hjælpsomhed, hjælpe, støtte | holdning, indstilling, mening, synspunkt, attitude, syn, opfattelse, standpunkt
holdspiller, kollega; samarbejde, hold | hovedperson, centrum | humør, stemning, sindsstemning, glæde | humor, vid, morskab, latter, sjov, grin, komik | hyggelig, rar, behagelig
hyldest, ros, fejre | hæder, ære, ros | hænge sammen, sammenhæng, sammenhængende | høflig, venlig, respektfuld, pæn; respekt | høre, lytte, opfange, spørge
høre på, lytte, lytte til, være lydhør, lyttende | høre til, tilhøre, tilhørsforhold | høring, inddragelse, samråd | idol, forbillede | indadvendt, lukket, tilbageholdende
indbyde, invitere, opfordre | indbyde, imødekommende, åben, venlig | indbygger, borger, beboer, befolkning | individ, menneske, person, enkelt, den enkelte
individuel, personlig, enkelt, særskilt, den enkelte | indlevelse, empati, engagement | indleve, sætte sig ind i, forstå | indre, intern
indrømme, erkende, tilstå, indse, lægge kortene på bordet, gå til bekendelse | indsigt, viden, forståelse, kendskab, erkendelse, indblik
inspiration, idé, opmuntring, inspirere, gnist | inspirere, motivere, begejstre, opmuntre, sætte i gang, smitte, tænde en gnist, give lyst til
inspirere, spændende, medrivende, smitte | interesse, optagethed, nysgerrighed, engagement | interessere, optage, engagere | invitere, indbyde, byde ind, opfordre, lukke ind
ironi, sarkasme, humor | ivrig, begejstret, engagere, opsat, energisk | jalousi, misundelse | jargon, sprog, tone | kammerat, ven, kollega | karakter, personlighed, natur
kende, vide, kendskab, genkende | kendskab, viden, indsigt, kundskab | kende til, viden, kendskab | klage, beklage, brokke, utilfredshed, kritik | klandre, kritisere, bebrejde
klub, forening | klog, intelligent, vis, forstandig, kyndig | kommentar, bemærkning, feedback | kommunikation, formidling, dialog, information, samtale, sprog, kontakt, besked
kommunikere, formidle, tale, informere, meddele, give besked, udtrykke, fortælle | kompetent, dygtig, kvalificeret, duelig, kapabel
konflikt, strid, uenighed, uoverensstemmelse, skænderi, sammenstød, gnidning, krig, klammeri | konfliktløsning, mægling; konflikt
konfliktsky, tilbageholdende, undgå konflikter; konflikt | konstruktiv, positiv, opbyggelig, løsningsorienteret, fremadrettet
kontakt, forbindelse, relation, henvendelse, tilknytning, berøring | kontakte, henvende, ringe, skrive, tage fat i | kram, omsorg | krise, nødsituation, problem, uvejr
kritik, ris, bebrejdelse, indvending, dadel, feedback | kritisere, dadle, klandre, anklage, bebrejde; kritik | kritisk, skeptisk, afgørende
krænke, såre, fornærme, mobbe, chikanere | krænkelse, mobning, chikane, sexisme, overgreb | kultur, ånd, sædvane, stemning, klima, værdi, måden vi er på
kunde, borger, bruger, klient | kundskab, viden, kendskab, indsigt | kynisk, ufølsom | kærlig, omsorgsfuld, hengiven | kærlighed, omsorg, varme, hengivenhed
ligestilling, ligeværd, lighed, lige muligheder, lige vilkår; mangfoldighed | ligeværd, respekt, lighed, ligeværdig, øjenhøjde, lige fod, jævnbyrdig
ligeværdig, jævnbyrdig, lige, i øjenhøjde, på lige fod | lighed, ligeværd, ligestilling | loyal, trofast, solidarisk, tro, hengiven, stå ved | lukket, indesluttet, utilgængelig
lukkethed, hemmelighedskræmmeri, tavshed; åbenhed | lyst, glæde, motivation, trang, interesse | lystfyldt, glad; lyst
lytte, høre, høre efter, spidse ører, lægge øre til, høre på, være opmærksom, låne øre; opmærksomhed | lyve, løgn, usand | magtmisbrug, overgreb
mangfoldig, forskellig, variere, broget | mangfoldighed, diversitet, forskellighed, variation, rummelighed | manglende respekt, nedladende | medborger, borger
medborgerskab, borger, demokrati; deltagelse | meddele, oplyse, informere, fortælle, give besked | meddelelse, besked, oplysning, information, brev | medfølelse, empati, sympati
medmenneske, næste, menneske | medmenneskelig, menneskelig, omsorgsfuld | medspil, opbakning; samarbejde | mening, holdning, synspunkt, betydning, formål, meningsfuld, indhold
meningsfuld, betydningsfuld, værdifuld, give mening, mening | meningsløs, formålsløs, tom | menneske, person, individ, folk, væsen, mand, kvinde
menneskelig, human, medmenneskelig, personlig | menneskesyn, værdi, holdning; menneske | misforstå, fejltolke, tage fejl; misforståelse
misforståelse, fejltolkning; fejl, uklarhed | mistillid, mistro, mistænksomhed, skepsis; tillid | mistro, mistillid, skepsis | mobbe, chikanere, drille, krænke, genere; mobning
mobning, chikane, krænkelse, drilleri | mod, tapperhed, dristighed, modig, turde, vove, rygrad | modig, tapper, dristig, frygtløs, kæk, vove, turde; mod
modsige, sige imod, indvende, protestere | modstand, opposition, modvilje, protest | modstander, kritiker, fjende | modtage, få, tage imod, byde velkommen
modtagelig, åben, lydhør | moral, etik, ordentlighed, anstændighed, værdi | moralsk, etisk | munter, glad | mægle, forlige, skabe fred; konflikt | mærke, føle, fornemme, opleve
nabo, genbo | nag, vrede | navn, betegnelse, titel | nedgøre, nedladende, tale ned til, rakke ned på; respekt | nervøs, usikker, bange, urolig, sommerfugle i maven
netværk, kontakte, relation, forbindelse, bekendt | nysgerrig, videbegærlig, interesseret, undersøge, åben, spørgelysten
nysgerrighed, videbegær, interesse, undren, lyst til at vide | nærhed, nærvær, intimitet | nærværende, opmærksom, til stede, tilstedeværende, fokusere
nærvær, tilstedeværelse, opmærksomhed, nærhed, være til stede, kontakt | offer, udsat | omdømme, ry, image, anseelse, rygte, ros
omgangstone, tone, sprog, måde at tale på; respekt | omgangsform, omgangstone, måde at omgås på | omgive, omgivelser
omsorg, pleje, pasning, medfølelse, varme, kærlighed, tage sig af, passe på; hensyn | omsorgsfuld, kærlig, hensynsfuld, varm | ondskab, mobning | opbyggelig, konstruktiv
opfatte, forstå, se, opleve, tolke | opfattelse, mening, forståelse, syn, holdning | opfordre, tilskynde, invitere, opmuntre, anmode | opleve, erfare, føle, mærke, gennemleve
oplevelse, erfaring, følelse, indtryk | oplyse, informere, fortælle, meddele, give besked; oplysning | oplysning, information, viden, data, besked
opmuntre, tilskynde, trøste, motivere, støtte, heppe, anspore | opmærksom, vågen, agtpågivende, bevidst, på vagt, have øje for, have blik for
opmærksomhed, fokus, agtpågivenhed, bevidsthed, øje, vågenhed | oprigtig, ærlig, ægte, åbenhjertig | opsøge, kontakte, finde, henvende | opsøgende, aktiv; kontakt
optimisme, tro, håb, lyssyn, tro på det | optimistisk, positiv, håbefuld, forhåbningsfuld | ord, udtryk, begreb, glose | ordentlig, anstændig, pæn, hæderlig, fair, redelig
ordentlighed, anstændighed, etik, hæderlighed, fair, redelighed, opføre sig ordentligt; respekt | ordveksling, debat | overbevise, få med, overtale, vinde for
overbevisning, tro, mening | overfald, vold | overfladisk, tynd | overfuse, skælde ud | overtale, overbevise | part, side | passiv, tilbagelænet, uvirksom
pege fingre, bebrejde, skyld; fejl | personlig, privat, individuel, egen | personlighed, karakter, jeg | præsentere, vise, fremlægge, introducere
påskønne, anerkende, værdsætte, takke | pårørende, familie, slægtning, de nærmeste | redegøre, forklare, beskrive | redelig, ærlig, hæderlig
relation, forhold, forbindelse, bånd, kontakt, tilknytning | relationel, relation, mellemmenneskelig, social | respekt, agtelse, anseelse, hensyn, ligeværd, høflighed, ordentlighed
respektere, agte, ære, anerkende, værdsætte; respekt | respektfuld, høflig, agtpågivende, ordentlig; respekt | respektløs, uforskammet, nedladende
retfærdig, fair, rimelig, upartisk, lige | retfærdighed, rimelighed, fairness, ret | ros, anerkendelse, skulderklap, lovprisning, påskønnelse
rose, anerkende, berømme, lovprise, hylde | rummelig, tolerant, inkludere, plads til alle; mangfoldighed | rummelighed, tolerance, plads til alle, inklusion, mangfoldighed
rygte, sladder, snak i krogene, sladre | råb, larm | sagtmodig, rolig | samarbejdsvillig, imødekommende, hjælpsom; samarbejde | samarbejdsvilje, samarbejde, vilje
samfølelse, samhørighed, fællesskab | samhørighed, fællesskab, sammenhold, tilhørsforhold | sammen, fælles, i fællesskab, side om side, hånd i hånd, skulder ved skulder
sammenhold, fællesskab, samhørighed, solidaritet, stå sammen, sammenhængskraft | sammenhængskraft, sammenhold, kit, det der binder os sammen
samtale, snak, dialog, tale, udveksling, tale sammen | sandhed, virkelighed, ærlighed | sarkasme, ironi | se i øjnene, konfrontere, erkende | selvbevidst, selvsikker
selvtillid, selvværd, selvsikkerhed, tro på sig selv | selvværd, selvtillid, værdighed | skabe bånd, relation | skepsis, mistro, tvivl | skeptisk, kritisk, tvivlende, mistroisk
skuffe, svigte | skyld, ansvar, fejl | skænderi, konflikt, strid | sladder, rygte, bagtalelse, tale bag om ryggen | snak, samtale, dialog, sludder, passiar
snakke, tale, samtale, konversere, sludre, drøfte | social, fælles, samfundsmæssig, selskabelig | socialt samvær, fællesskab, selskabelig | solidaritet, sammenhold, loyalitet
sprog, ord, tale, tone, udtryk | spørge, udspørge, stille spørgsmål, forhøre, forespørge, nysgerrig | spørgsmål, forespørgsel, emne, problemstilling | stolt, kry; stolthed
stolthed, selvfølelse, ære, stolt, rank ryg; glæde | strid, konflikt, uenighed | stædig, vedholdende, stejl | ståsted, holdning, synspunkt | støtte, hjælpsom, opmuntre
sur, vred, gnaven | svar, løsning, respons, besked, reaktion | svare, respondere, reagere, besvare | sympati, venlighed, medfølelse
synspunkt, mening, holdning, perspektiv, vinkel, standpunkt | syn på, holdning, opfattelse, perspektiv | så tvivl, usikkerhed | såre, krænke | tak, taknemmelighed, påskønnelse
taknemmelig, takke | takt, hensyn | tale, snakke, samtale, ytre, drøfte, sige; dialog | tale lige ud, ærlig, åben, sige tingene som de er, ligefrem, rene ord for pengene
taletid, ord, komme til orde; lytte, inddrage | tavs, stille, lukket | tavshed, stilhed, lukkethed | tilbageholdende, forsigtig, genert, forbeholden
tilbagemelding, feedback, respons, svar, reaktion | tilfreds, glad, fornøjet; tilfredshed | tilfredshed, glæde, trivsel | tilgive, forlade, undskylde, overse | tilhænger, følge
tilhørsforhold, samhørighed, tilknytning, høre til; fællesskab | tilknytning, relation, forbindelse, bånd
tillid, tiltro, fortrolighed, tro, tryghed, stole på, have tiltro til, fæste lid til | tillidsfuld, fortrolig, tillid, tryg | tilnærme, nærme | tilskuer, passiv
tiltro, tillid, tro | tiltale, appellere, henvende | tiltrække, drage, lokke, hverve; attraktiv, rekruttering | titel, navn | tolerance, rummelighed, accept
tolerant, rummelig, fordomsfri, overbærende | tone, omgangstone, stemning, klang | tro, mene, antage, formode, tillid | tro på, tillid, tiltro; håb
troværdig, pålidelig, til at stole på, ærlig, hæderlig, seriøs | troværdighed, pålidelighed, tillid, hæderlighed, ærlighed | tryg, sikker, rolig, tillidsfuld, i gode hænder
tryghed, sikkerhed, ro, tillid, trygge rammer, føle sig sikker, turde sige sin mening
trivsel, velvære, velbefindende, have det godt, arbejdsglæde, god stemning, tilfredshed, sundhed; arbejdsmiljø | trives, have det godt, befinde, føle sig godt tilpas; trivsel
tvivl, usikkerhed, skepsis, uvished, betænkelighed | tvivle, betvivle, usikker | tålmodig, rolig, overbærende, udholdende | tålmodighed, ro, udholdenhed, vente
uddybe, forklare, udfolde | udelukke, ekskludere, holde udenfor, fryse ud, stå udenfor | udenforskab, ensomhed, eksklusion, stå udenfor, udsat
udsat, sårbar, svag, utryg, i risiko | udsige, sige | udtale, sige, tale | udtryk, ord, begreb, vending, mimik | udtrykke, sige, formulere, give udtryk for, lufte, sætte ord på
udveksle, dele, bytte, udveksling; samtale | uenighed, konflikt, strid, uoverensstemmelse, disput, meningsforskel, forskellige meninger | umage, anstrengelse | underholde, more
undre, forbavse, overraske; undren | undren, forundring, nysgerrighed, refleksion | undskylde, beklage, sige undskyld; fejl | uro, bekymring, ustabilitet, utryghed
utilfreds, misfornøjet, sur; utilfredshed | utilfredshed, kritik, klage, misfornøjelse, brok | utryg, usikker, bange, ængstelig | utryghed, usikkerhed, frygt, angst; tryghed
utålmodig, rastløs | uvenskab, fjendskab, konflikt | varm, hjertelig, venlig, kærlig | varme, hjertelighed, omsorg
vejlede, rådgive, guide, hjælpe, vise til rette, instruere, coache, tage under vingerne | vejledning, rådgivning, instruktion, hjælp, coaching, guide
velkommen, imødekommende, modtagelse | velmenende, venlig | ven, kammerat | venlig, rar, flink, imødekommende, sød, elskværdig | venlighed, imødekommenhed, elskværdighed
vidende, kyndig, klog | vise, demonstrere, udstille, fremvise, præsentere, udtrykke | vold, overgreb, trussel | vrede, raseri, arrigskab
værdi, værdisæt, grundholdning, princip, ideal, hvad vi står for, kerneværdi, grundværdi; kultur | værdigrundlag, værdisæt, værdi, kodeks | værdighed, respekt, selvværd
værdsætte, anerkende, påskønne, sætte pris på, skatte | ydmyg, beskeden, jævn; ydmyghed | ydmyghed, beskedenhed, ydmyg | ytre, sige, udtrykke, tale
ytringsfrihed, sige sin mening; åbenhed | ægte, autentisk, ærlig, oprigtig, hel | ærlig, oprigtig, sandfærdig, reel, hæderlig, åben, ligefrem, åbenhjertig
ærlighed, oprigtighed, sandhed, åbenhed, hæderlighed, sige det som det er | ængstelig, bange, nervøs
åben, ærlig, tilgængelig, modtagelig, imødekommende, lydhør, gennemsigtig, transparent
åbenhed, ærlighed, gennemsigtighed, transparens, åbne døre, åben dør, åbne kort, ligefremhed; tillid | ånd, kultur, stemning, sjæl | øjenhøjde, ligeværd, ligeværdig
øve indflydelse, påvirke
`;
