/** Municipality, school, health, care and the world around: synonym groups in the format of `thesaurus.ts`. */
export const WELFARE_SYNONYMS = `
aflastning, hjælp, støtte | afgift, skat, gebyr | alderdom, gammel, pension | alderdomshjem, plejehjem, plejecenter | almen, fælles, generel, offentlig | ansøgning, anmodning; sag
apv, arbejdspladsvurdering; arbejdsmiljø | asyl, flygtning; integration | barn, unge, dreng, pige, elev, småfolk, poder, rolling | barndom, barn | beboer, borger, indbygger, lejer
befolkning, borger, indbygger, folk | behandler, læge, terapeut | behandling, pleje, terapi, kur | berettiget, ret | beskæftigelse, job; jobcenter | besøg, visit, møde
besøge, gæst | bibliotek, kultur; borger | bibliotekar, bibliotek | bil, vogn, køretøj | boform, botilbud, bosted; institution | bolig, hjem, hus, lejlighed
borgerinddragelse, inddrage borgerne, borgermøde, inddragelse; borger, involvering | borgerkontakt, borger, service, betjening | borgermøde, folkemøde, dialog; borger
borgerservice, service, betjening; borger | borgmester, byrådsformand, politisk leder; byråd, politiker | brandvæsen, beredskab | bruger, borger
brugerundersøgelse, tilfredshedsundersøgelse, måling; borger | by, bysamfund, stad, kommune | bydel, kvarter, lokalområde, nærområde | byudvikling, byplan; udvikling
byråd, kommunalbestyrelse, politiker, råde, det politiske niveau | bygning, hus, ejendom | børnehave, daginstitution, dagtilbud, vuggestue, institution, dagpleje
daginstitution, dagtilbud | bæredygtig, holdbar, grøn, klimavenlig, miljøvenlig, på lang sigt | bæredygtighed, klima, miljø, grøn omstilling, verdensmål
civilsamfund, foreningsliv, forening, frivillig, ngo, lokale kræfter | dagligliv, hverdag | dagpleje, dagtilbud, pasning | dagtilbud, daginstitution, børnehave, vuggestue, pasning
dansker, borger | demens, gammel | demokrati, folkestyre, medbestemmelse, politisk | digital post, mail | distrikt, område, lokalområde | dronning, konge | ejendom, bygning
elev, skoleelev, skolebarn, studerende | energi, kraft, strøm, overskud | erhvervsdrivende, virksomhed, forretning; erhvervsliv
erhvervsliv, virksomhed, erhverv, forretningsliv, industri, lokale firmaer | evakuere, flytte | fagcenter, center | faggruppe, profession; faglig
faglighed, ekspertise, fagkundskab, faglig kvalitet, professionalisme, fag | fattig, udsat | flertal, majoritet | flygtning, indvandrer; integration | folkeskole, skole, grundskole
folkestyre, demokrati | folkesundhed, sundhed, helbred | forebyggelse, forebygge, tidlig indsats; sundhed | forening, klub, sammenslutning, selskab, frivillig; civilsamfund
foreningsliv, civilsamfund, frivillig | forflytning, flytte | forfatning, lov | forsamle, samle | forsorg, hjælp | forsyning, energi | forælder, moder, fader, familie
forælder, moder, fader | fritid, fri, ferie, fritidsliv | fritidstilbud, klub, fritid | frivillighed, frivillig, ulønnet arbejde; civilsamfund
frivillig, ulønnet, hjælper, foreningsliv | fysioterapeut, terapeut | fødsel, barsel | genoptræning, rehabilitering, træning | grundlov, lov
grøn, bæredygtig, klimavenlig, miljøvenlig | handicap, funktionsnedsættelse, handicappet | handicappet, udsat, funktionsnedsættelse | helbred, sundhed, velbefindende, tilstand
helbrede, kurere | helse, sundhed | hjem, bolig, hus | hjemløs, udsat | hjemmehjælp, hjemmepleje, ældrepleje, hjemmehjælper
hjemmehjælper, hjemmepleje, sosu, ældrepleje, plejepersonale | hjemmepleje, hjemmehjælp, ældrepleje, pleje i hjemmet
hjemmesygeplejerske, sygeplejerske | hospital, sygehus | hus, bygning, ejendom | indbyggertal, befolkning | indvandrer, flygtning, udlænding; integration
inklusion, rummelighed, fællesskab for alle, inkludere | inkludere, omfatte, indbefatte, rumme, lukke ind | institution, børnehave, skole, plejehjem, tilbud, enhed
integration, inklusion, inddragelse | jobcenter, beskæftigelse | jordemoder, læge | journal, dokumentation | journalist, presse, medium | kollektiv trafik, bus
kommune, kommunal, by, kommunestyre, det offentlige; offentlig | kommunal, offentlig, kommune | kommunalvalg, valg; politiker | konsulent, rådgiver, ekspert
kontanthjælp, ydelse, hjælp | kriminel, forbryder | kultur, kunst | kulturliv, kultur | kvarter, bydel, område | land, stat, nation | landdistrikt, land, landsby, opland
landsby, land | legeplads, barn | ligeberettigelse, ligestilling | liv, tilværelse, levned, levevis | livskvalitet, det gode liv, velfærd, trivsel, velvære | livsstil, vane
lokal, hjemlig, stedlig, nær | lokalområde, nærområde, lokalsamfund, bydel, kvarter, egn | lokalsamfund, nærmiljø, lokalområde, nærsamfund, lokale fællesskaber, by; borger
lokalpolitik, politik | lovgivning, lov, regel, lovgivningsmæssig, ret, jura | lovlig, tilladt, legal | lovmæssig, lov, juridisk | læge, doktor, behandler | lægge øre til, lytte
lærer, underviser, skolelærer, pædagog, undervisningspersonale | marked, erhvervsliv | medicin, pille | medium, presse, avis | migrant, indvandrer | mindretal, minoritet
minoritet, mindretal, mangfoldighed | moms, afgift, skat | motion, sport, idræt; sundhed | myndighed, forvaltning, det offentlige, styrelse, instans | nation, land
natur, miljø, skov | naturlig, selvfølgelig | nedslidning, slid; arbejdsmiljø | nærmiljø, lokalsamfund, nærområde | nødstedt, udsat | nøglemedarbejder, medarbejder
offentlighed, borger, almenhed, folk, presse | omegn, område | omgivelser, omverden, miljø, verden omkring os | område, felt, sektor, region, distrikt, egn
omverden, omgivelser, verden udenfor, samfund, verden omkring os, udenfor | opdragelse, dannelse, pædagogik | operation, indgreb | opland, egn | opvækst, barndom
overførselsindkomst, ydelse | pasning, pleje, omsorg | patient, syg, borger | plejecenter, plejehjem, ældrecenter, alderdomshjem | plejehjem, plejecenter, ældrebolig, ældrepleje
pleje, omsorg, pasning, passe, behandling | politi, betjent | politik, retningslinje, strategi, linje | presse, medium, avis, journalist | privat, personlig, egen; virksomhed
pædagog, lærer, opdrager, børnehavelærer | pædagogik, opdragelse, undervisning, pædagogisk | pædagogmedhjælper, pædagog | region, landsdel
rehabilitering, genoptræning, hverdagsrehabilitering | religion, tro | renovation, affald | rengøring, service | ressourcestærk, stærk | ressourcesvag, udsat
retssikkerhed, ret, lov | rettighed, ret, krav, privilegium | rig, velhavende | rådgiver, konsulent, vejleder, sagsbehandler | rådhus, forvaltning, administration, kommunekontor
rådmand, politiker | sag, forhold, anliggende, affære | samfund, fællesskab, land, stat, omverden, civilsamfund | samfundsansvar, ansvar, samfund
samfundsudvikling, udvikling, samfund | sektor, område, branche | senior, gammel, pensionist | selvhjulpen, klare sig selv, selvstændig, uafhængig
service, betjening, hjælp, ydelse, tilbud | serviceniveau, service, kvalitet, niveau | serviceydelse, ydelse, service, hjælp | sikkerhed, tryghed, beskyttelse, sikring
sikkerhedsrepræsentant, arbejdsmiljørepræsentant, arbejdsmiljø | situation, tilstand, omstændighed, forhold, lejlighed | skat, afgift | skatteborger, borger, skatteyder
skov, natur | skole, folkeskole, undervisningssted, læreanstalt; institution | skoleleder, skoleinspektør, rektor, inspektør; leder | skolemad, kantine
slægtning, pårørende, familie | sprede, brede sig, påvirke; smitte | inspirere; smitte | social, samfundsmæssig | socialrådgiver, sagsbehandler, rådgiver
socialt udsat, udsat, sårbar | sosu, plejepersonale, hjemmehjælper | specialskole, skole | sport, idræt, motion | stat, land, regering | storby, by
sted, plads, lokalitet | student, studerende, elev | sund, rask, helsebringende, frisk; sundhed | sundhed, helbred, velbefindende, helse, velvære | sundhedsplejerske, sygeplejerske
sundhedsvæsen, sundhed, sygehus | svagelig, udsat | sygdom, lidelse, syg | sygehus, hospital, klinik | sygeplejerske, plejepersonale, sygepleje | tandlæge, tandpleje
terapeut, behandler | tilbud, ydelse, service, mulighed, institution | tilflytter, borger; bosætning | tilsynsførende, tilsyn | trafik, vej, transport | turist, besøge, gæst
udenforstående, fremmed | udkant, land | udland, verden, international | udvalg, råd, komité, nævn, arbejdsgruppe | udvalgsformand, formand | ung, unge, teenager, ungdom
ungdom, unge, teenager | uligevægt, ubalance | ulighed, forskel, uretfærdighed | undervisningsassistent, lærer | universitet, uddannelse | valg, afstemning | valgperiode, periode
vej, gade, sti, retning | veje, gade | velfærd, velstand, offentlige ydelser, service, velvære, livskvalitet, trivsel | velfærdssamfund, velfærd, velfærdsstat
velfærdsydelse, velfærd, service, ydelse | verden, globus, jord, univers, omverden | verdensmål, bæredygtighed, fn | vuggestue, dagtilbud, daginstitution | værested, udsat
gammel, senior, pensionist, olding, de gamle, alderspræsident | ældrecenter, plejecenter, plejehjem | ældrepleje, hjemmepleje, plejehjem, omsorg for ældre, plejecenter
økologi, bæredygtig | økologisk, bæredygtig
`;
