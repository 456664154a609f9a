/** Work, workplaces, tasks, money and time: synonym groups in the format of `thesaurus.ts`. */
export const WORK_SYNONYMS = `
afbud, framelding, melde fra | afdeling, sektion, kontor; enhed, område | afdelingsleder, afsnitsleder; chef, leder | afgang, fratrædelse, opsigelse, udtræden
aflevere, overdrage, overlevere, give videre | aflønning, løn, gage, hyre, honorar, vederlag
afskedige, fyre, opsige, afsætte, sige farvel til, skille sig af med, sætte på porten; afvikle | afskedigelse, fyring, opsigelse, nedskæring | afspadsere, holde fri; ferie
aftale, overenskomst, kontrakt, ordning; forlig | ajour, opdatere, med på noderne | ansøge, søge, anmode om; ansøgning | ansøger, kandidat, jobsøgende
ansættelse, rekruttering, nyansættelse, bemanding; stilling | ansat, medarbejder, kollega, personale, stab | anstrenge, umage, gøre sig umage, lægge kræfter i, slide, kæmpe; stræbe
anstrengelse, indsats, slid, møje, umage | arbejde, virke, bestille, knokle, slide, pukle; opgave, job, beskæftigelse | arbejde, job, beskæftigelse, erhverv, hverv, gerning
arbejdsbyrde, arbejdspres, arbejdsmængde, travlhed, belastning | arbejdsdag, hverdag, dagligdag | arbejdsdeling, opgavefordeling, rollefordeling
arbejdsevne, arbejdskraft; kapacitet | arbejdsfordeling, opgavefordeling, ansvarsfordeling | arbejdsforhold, arbejdsvilkår, arbejdsmiljø; vilkår
arbejdsform, arbejdsmåde, arbejdsgang, metode; praksis | arbejdsgang, procedure, proces, rutine, forretningsgang | arbejdsgiver, ansættelsesmyndighed; virksomhed
arbejdsglæde, jobglæde, trivsel, tilfredshed, glad for sit arbejde, glæde ved arbejdet | arbejdshold, team, gruppe, sjak | arbejdsklima, stemning, atmosfære, arbejdsmiljø, miljø
arbejdskraft, medarbejder, mandskab, hånd; bemanding | arbejdsliv, karriere | arbejdsløs, ledig, jobløs, uden arbejde
arbejdsmiljø, fysiske rammer, psykisk miljø; trivsel, sikkerhed | arbejdsom, flittig, stræbsom, ihærdig | arbejdsplads, job, virksomhed, institution; organisation
arbejdsro, koncentration, fordybelse, ro | arbejdstid, mødetid, arbejdstime; skema, vagtplan | arbejdstager, lønmodtager, medarbejder, ansat | arbejdsuge; arbejdstid
avancement, forfremmelse, karriere | barsel, orlov, forældreorlov | bemanding, normering, mandskab, besætning | beskæftigelse, job, arbejde; aktivitet | bestille, udføre, lave
bestræbe, stræbe, forsøge, arbejde for | bestræbelse, indsats, forsøg | bisidder, tillidsrepræsentant; støtte | branche, sektor, fag, felt | byrde, belastning, pres, læs
chefgruppe, chefteam, ledergruppe, ledelsesteam, lederkreds | dagligdag, hverdag, til daglig, i det daglige | dagsorden, program, mødeplan
deadline, frist, tidsfrist, sidste dag, termin; tidsplan | dedikation, engagement, hengivenhed, ildhu | deltid, nedsat tid | disponere, planlægge, råde over; prioritere
dobbeltarbejde, spild, gøre det samme to gange; overlap | drift, daglig drift, hverdag; produktion, forvaltning | dække, afløse, vikariere, træde til
efteruddannelse, kursus, videreuddannelse, kompetenceudvikling | effektivitet, produktivitet, ydeevne | egenskab, kvalitet, karaktertræk, træk | ekspedere, betjene, sagsbehandle
ekspertise, fagkundskab, sagkundskab, faglighed, knowhow; specialviden | erhverv, profession, metier, fag | erstatte, afløse, udskifte, træde i stedet for
fag, profession, disciplin, håndværk | fagforening, organisation, forbund, faglig organisation | faglært, uddanne, udlære; faglig
fagperson, fagmand, ekspert, specialist, professionel | fagområde, felt, ressort, område | ferie, fri, orlov, fridag | flittig, ihærdig, arbejdsom, stræbsom
fordele, tildele, uddele, dele ud; delegere | forfremme, avancere, rykke op, stige i graderne | forkontor, sekretariat, stab | forløb, proces, gang, procedure
formand, formand for, forperson, leder; bestyrelse | forretning, butik, virksomhed, firma | forretningsgang, procedure, arbejdsgang
fravær, sygefravær, sygdom, sygemelding, blive væk, sygedag | fremmøde, tilstedeværelse, deltagelse | fratræde, sige op, forlade, gå af, stoppe | frivillig, ulønnet; foreningsliv
fuldmagt, mandat, bemyndigelse, beføjelse, kompetence | fuldtid, heltid | funktion, rolle, opgave, stilling | fællestillidsrepræsentant, tillidsrepræsentant, tillidsmand; trio
færdiggøre, afslutte, fuldføre, gøre færdig, komme i mål, fuldende | følgegruppe, styregruppe, arbejdsgruppe, udvalg
gennemførelse, udførelse, realisering, implementering, iværksættelse | gennemføre, udføre, føre ud i livet, få til at ske, sætte i værk; realisere
hjemmearbejde, arbejde hjemmefra, hjemmearbejdsdag; fleksibilitet | hold, team, gruppe, mandskab, flok, kreds | hovedopgave, kerneopgave, primær opgave, vigtigste opgave
håndlanger, hjælper, medhjælper, assistent | håndtere, tackle, klare, tage sig af, takle, behandle; løse | håndværk, fag, metier, kunnen
igangsætte, starte, iværksætte, sætte i gang, søsætte, påbegynde, sparke i gang | ildsjæl, entusiast, drivkraft; engagement | indkalde, invitere, tilkalde
indskoling, introduktion, oplæring | introducere, indføre, præsentere, sætte ind i, onboard, tage imod nye, byde velkommen, køre i stilling; oplære
introduktion, onboarding, modtagelse, velkomst, oplæring, intro | iværksætte, igangsætte, sætte i værk, starte, lancere | iværksætter, erhvervsdrivende; virksomhed
job, stilling, post, ansættelse, hverv, embede | jobbytte, rotation; mobilitet | jobopslag, stillingsopslag, annonce; rekruttering | jobsamtale, ansættelsessamtale; rekruttering
kandidat, ansøger, emne | karriere, løbebane, arbejdsliv; udvikling | kernefaglighed, faglighed | klare, magte, overkomme, håndtere, mestre, evne; løse
kollega, medarbejder, arbejdsfælle, makker, sidemand | kollegial, kammeratlig, hjælpsom; fællesskab | kollegaskab, kollegialitet, fællesskab; sammenhold
kompetenceudvikling, efteruddannelse, opkvalificering, læring, dygtiggørelse, uddannelse | kontor, arbejdsplads; forvaltning | kontrakt, aftale, ansættelsesbrev
kursus, uddannelse, efteruddannelse, undervisning, seminar | kvalificeret, egnet, kompetent, dygtig, skikket | kvalifikation, kompetence, færdighed, forudsætning
lederuddannelse, lederudvikling, ledelsesuddannelse, lederkursus; uddannelse | ledig, vakant, fri | ledighed, arbejdsløshed | lokale, rum; bygning | læs, byrde, mængde
løn, betaling, indtægt, indkomst | lønforhandling, lønsamtale, lønaftale; løn | lønmodtager, medarbejder, arbejdstager | mandskab, hold, personale | makker, kollega, partner
medarbejderudviklingssamtale, mus, udviklingssamtale, samtale om udvikling; udvikling | medhjælper, assistent, hjælper | medlem, deltager | mester, ekspert
mesterlære, oplæring, læring | mission, opgave, formål, kald, kerneopgave | myndighed, beføjelse, magt, kompetence | møde, samling, sammenkomst, konference, træf
mødedeltager, deltager | mødeleder, ordstyrer, dirigent, facilitator | nyansætte, ny kollega, ny medarbejder, nybegynder, novice, nytilkommen
opgave, hverv, ærinde, arbejde, job, gøremål, pligt, bestilling; ansvar | opgavefordeling, arbejdsdeling, arbejdsfordeling, fordele opgaverne; ansvarsfordeling
opkvalificere, uddanne, dygtiggøre, efteruddanne | oplære, instruere, uddanne, undervise, træne, lære fra sig | oplæring, instruktion, træning, introduktion
opsigelse, fyring, afskedigelse, fratrædelse | orlov, fri, barsel, frihed | overarbejde, merarbejde, overtid, ekstraarbejde; arbejdspres
overbebyrde, overbelaste, belaste, presse, køre ned | overblik, oversigt, indsigt, fugleperspektiv, helikopterblik, se det store billede
overdrage, uddelegere, delegere, overlade, give fra sig, lægge ud | overkomme, magte, nå, klare | overlevering, overdragelse; videndeling
pause, hvil, afbræk, pusterum, åndehul, frikvarter; restitution | pension, alderdom, efterløn; senior | pensionist, gammel, senior; efterløn
personale, medarbejder, ansat, stab, mandskab, folk, arbejdskraft | personalegode, frynsegode, gode; vilkår | personalehåndbog; personalepolitik
personalepolitik, personalestrategi, medarbejderpolitik; arbejdsplads | plads, rum, sted | plan, program, skema, køreplan, projektplan, drejebog, plan for
planlægge, tilrettelægge, lægge plan, forberede, skemalægge, strukturere, organisere | post, stilling, hverv, embede | praktik, oplæring; elev
praktikant, elev, lærling, studerende; praktik | prioritere, vægte, rangordne, sætte først, sætte øverst, vælge, foretrække | prioritering, rangordning, rækkefølge, valg, vægtning
produktiv, effektiv, virksom | projekt, opgave, foretagende, initiativ, indsats | projektleder, tovholder, projektansvarlig, koordinator; leder
præstation, ydelse, indsats, resultat, bedrift | præstere, yde, levere, opnå, udrette | påtage, overtage, tage på sig, tage ansvar for; ansvar
referat, notat, mødereferat; dokumentation | rekruttere, ansætte, hyre, tiltrække, hverve, headhunte, finde nye | rekruttering, ansættelse, hvervning, tiltrækning
rum, lokale, plads | rutine, vane, procedure, fast gang; praksis | rundvisning, introduktion | sabbat, orlov | sagsbehandler, rådgiver, myndighedsperson; forvaltning
samarbejde, arbejde sammen, samvirke, samspille, trække på samme hammel, løfte i flok, hjælpes ad, spille sammen; koordinere
samarbejde, samspil, teamwork, samvirke, holdspil, sammenspil; partnerskab | samarbejdspartner, partner, samarbejde, medspiller; aktør, interessent
sekretariat, stab, administration | seniorpolitik; senior | sidemand, kollega | skema, plan, formular, blanket | skifteholdsarbejde, vagt; arbejdstid
slutte, afslutte, ende, stoppe, runde af, sætte punktum, lukke | specialist, ekspert, fagperson, kender; medarbejder | spidsbelastning, travlhed, pres
stab, personale, sekretariat | stilling, post, job, embede, funktion | stillingsbeskrivelse, jobbeskrivelse, jobprofil, funktionsbeskrivelse; ansvar
stress, pres, udbrændthed, overbelastning, gå ned med flaget, knække sammen | stresset, presse, overbebyrde, udbrændt, kørt ned
supervision, vejledning, sparring, faglig vejledning | syg, sygemelde, sengeliggende, utilpas | sygedagpenge, dagpenge | sygemelding, sygefravær, fravær
søsætte, igangsætte, lancere, starte | team, gruppe, hold, afdeling, arbejdsgruppe | teamleder, gruppeleder, holdleder; leder | teknik, metode, fremgangsmåde, kunnen
tilkalde, hidkalde, indkalde | tillidsrepræsentant, tillidsmand, medarbejderrepræsentant, tr; fagforening | tilrettelægge, planlægge, organisere, indrette, arrangere
tilsyn, kontrol, inspektion, overvågning | tovholder, koordinator, projektleder, ansvarlig | travl, presse, optaget, have meget om ørerne, mange bolde i luften; arbejdspres
travlhed, hastværk, pres, jag; arbejdspres | tur, vagt | turnus, vagtplan, skifte | udbrændt, stresset, nedslidt, kørt træt | uddanne, kvalificeret, lære
uddelegere, delegere, overdrage, lægge ud | udføre, gennemføre, lave, effektuere, eksekvere, udrette | udførelse, gennemførelse, effektuering, eksekvering
udholdenhed, vedholdenhed, stædighed, tålmodighed | udlicitere, privatisere | udligne, afspadsere, balancere | udnævne, udpege, vælge, indstille, ansætte
udvælge, vælge, udpege, håndplukke | vagt, tjans, tørn | vikar, afløser, stedfortræder, substitut; personale | virke, arbejde, fungere, gerning
virksomhed, firma, selskab, foretagende, organisation, forretning, arbejdsplads; erhvervsliv | ydelse, service, tilbud, hjælp; indsats | yde, præstere, levere | ærinde, opgave
aktiv, middel, formue | andel, del, part, kvote | anskaffe, købe, erhverve, indkøbe | anskaffelse, indkøb, køb | beløb, sum, pengesum
besparelse, nedskæring, sparekrav, spareplan, reduktion, skære ned, spændt livrem | betale, finansiere, afregne, punge ud, hoste op | bevilge, tildele, give penge til, finansiere
bevilling, tilskud, støtte, tildeling | billig, prisbillig; økonomisk | bogholderi, regnskab | bruge penge, forbruge, udgift; økonomi | bruttoramme, ramme; budget
budget, økonomisk ramme, regnskab, finanslov, overslag; økonomi | budgetansvarlig, økonomiansvarlig; budget | bære økonomien, finansiere | dyr, kostbar, bekostelig, koste kassen
finansiering, bevilling, tilskud; økonomi | forbrug, udgift, omkostning | fortjeneste, gevinst, profit, overskud, udbytte | gebyr, afgift, takst, betaling
gevinst, fordel, udbytte, afkast, profit | gratis, fri, vederlagsfri, uden betaling | gæld, lån, underskud | indkomst, indtægt, løn | indkøb, køb, anskaffelse
indtægt, indtjening, provenu, indkomst | investere, satse på, skyde penge i, sætte penge i; prioritere | investering, satsning, anlæg; prioritering | kapital, middel, formue
kasse, konto, pengekasse | koste, kræve; omkostning, pris | kroner og øre, penge, økonomi | middel, ressource, penge, bevilling
nedskære, spare, beskære, reducere, skære ned, holde igen | nøjsom, sparsommelig, økonomisk, påholdende | omkostning, udgift, pris, regning | overskud, plus, gevinst, rest
penge, middel, kapital, krone, mønt, moneter, økonomi, finanser | penge, skattekrone, skattepenge | pris, omkostning, takst, beløb | pulje, fond, bevilling, tilskud
regning, udgift, faktura | regnskab, budget, balance, status; økonomi | ressourcestyring, økonomistyring; ressource | skattekrone, skat, offentlige midler, skatteborger; økonomi
spare, økonomisere, skære ned, spinke, holde hus med, stramme livremmen | sparsommelig, økonomisk, ansvarlig; økonomi | spild, ødselhed, fråse, sløseri, spildtid
spilde, ødsle, formøble, smide væk | sponsor, støtte, bidragyder | takst, pris, gebyr | tilskud, støtte, bevilling, bidrag | udbud, licitation; indkøb | udgift, omkostning, forbrug
underskud, minus, tab | økonomi, finanser, pengesager, budget, penge, krone | økonomisk, finansiel, pengemæssig, budgetmæssig; økonomi | aktuel, nutidig, dagsaktuel, nuværende
aldrig, på intet tidspunkt | begyndelse, start, indledning, opstart, udgangspunkt, første skridt | bestandig, altid, konstant, hele tiden | dag, døgn
efterfølgende, sen, bagefter, siden | fase, trin, etape, stadium, skridt | foreløbig, midlertidig, indtil videre | forsinke, udsætte, trække ud; forsinkelse
forsinkelse, udsættelse, trække ud | fortid, historie, gamle dage | fremover, fremtid, i fremtiden, på sigt, på længere sigt | fremtidig, kommende, næste
fremtidssikre, ruste til fremtiden, gearet til fremtiden; fremtid, bæredygtig | før, tidligere, forhen, førhen | ganske ofte, hyppig, tit, ofte, gang på gang, jævnlig
gentage, repetere, gøre om | gentagelse, repetition; rutine | hastig, hurtig, rap, i en fart, rask, kvik | haste, akut, presserende, brændende
historie, fortid, tradition, baggrund | i dag, nutid, nu til dags, for tiden; aktuel | i rette tid, rettidig, til tiden, i god tid; punktlig | kommende, næste, fremtidig, forestå
konstant, vedvarende, uafbrudt, stadig, uophørlig, bestandig | kontinuerlig, løbende, vedvarende, uafbrudt, fortløbende | kontinuitet, stabilitet, sammenhæng
kortsigtet, kortvarig, på kort sigt | kortvarig, kort, midlertidig | langsigtet, langtidsholdbar, på lang sigt, i det lange løb, strategisk | langsom, sendrægtig, træg, sløv
levetid, varighed | løbende, undervejs, hele tiden, kontinuerlig, jævnlig, fra dag til dag | midlertidig, foreløbig, kortvarig, tidsbegrænset
moderne, tidssvarende, nutidig, opdatere | nutid, samtid, i dag | ny, moderne | næste, kommende, følge | ofte, hyppig, tit, mange gange, jævnlig, gerne
opstart, start, begyndelse, igangsættelse | periode, tidsrum, tid, fase, stund | permanent, varig, fast, vedvarende, blivende
proaktiv, forudse, på forkant, være på forkant, fremsynet, komme i forkøbet; forebygge | punktlig, præcis, rettidig | samtidig, sideløbende, parallel | sen, efterfølgende, fremover
sjælden, usædvanlig, sparsom, få gange | skynde, ile, haste, få en fart på | starte, begynde, gå i gang, indlede, tage fat, komme i gang, påbegynde
start, begyndelse, opstart, indledning, afsæt | straks, omgående, med det samme, prompte, hurtig, øjeblikkelig | sædvanlig, almindelig, vant, normal
tempo, fart, hastighed, tempo på | tid, tidspunkt, stund, periode | tidlig, i god tid, betids | tidsplan, køreplan, tidsramme, frist, plan | tidspunkt, øjeblik, dato
tidssvarende, moderne, nutidig, opdatere | tit, ofte, hyppig | tøve, vente, nøle, betænke | udskyde, udsætte, vente med, skubbe, sylte | udsætte, udskyde, forhale, vente
varig, vedvarende, holdbar, blivende, permanent | varighed, længde, tid | vedvarende, løbende, konstant, varig, stadig | vente, afvente, tøve | årlig, hvert år, en gang om året
årstal, år, dato | årsplan, årshjul, plan; kalender | øjeblik, moment, stund, nu | øjeblikkelig, straks, omgående
`;
