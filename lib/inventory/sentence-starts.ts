import { words } from "./word-lists";

/** Words that, written with a capital inside running text, show that a new sentence has begun. */
const starters = words(`
  the a an this that these those it he she we you they i my our your his her its their there here in on at by for from to
  with without when while if then after before because since as so and but or not no yes do does did is are was were can
  could will would should may might must has have had please what who whose which where why how each every all any some
  most many both if once only also now today however therefore otherwise instead finally first next later until although
  please use ask see run it's that's don't we're they're there's nobody everyone everybody anyone someone nothing
  der die das den dem des ein eine einen einem einer eines er sie es wir ihr ich man dieser diese dieses diesen diesem
  jener jede jeder jedes jeden alle alles viele manche einige kein keine keiner mein meine unser unsere ihre ihren sein
  seine wer was wann wo warum wie welche welcher welches wenn falls weil da dann danach dabei dafür daher damit darum
  dazu dort hier heute jetzt nun nur auch aber oder und doch denn ob obwohl sobald seit nach vor bei mit ohne für von aus
  zu im am beim zum zur ist sind war waren hat haben wird werden kann können soll bitte außerdem ausserdem anschließend
  anschliessend zusätzlich so sonst trotzdem zuerst zuletzt schließlich jedoch deshalb niemand jemand alternativ derzeit
  früher später bisher ab bis über unter während wegen
  le la les un une des du de il elle ils elles on nous vous je tu ce cet cette ces c'est cela ça celui celle mon ma mes
  notre nos votre vos son sa ses leur leurs qui que quoi quand où comment pourquoi si mais ou et donc car ni puis ensuite
  enfin après avant avec sans pour par dans chez sur sous depuis pendant lorsque quel quelle tout tous toute toutes chaque
  aucun aucune est sont a ont peut ici là aujourd'hui merci alors ainsi aussi n'hésitez personne sinon toutefois cependant
  el los las una unos unas lo al ella ellos ellas nosotros usted ustedes yo este esta esto estos estas ese esa eso esos
  aquel mi mis su sus nuestro nuestra qué quién cuándo cómo dónde cuando como donde porque pero o y e con sin para desde
  hasta según sobre tras entre cada todo todos toda todas ningún ninguna es son está están fue era hay tiene puede se no ne n'est
  sí también además luego después antes ahora hoy aquí así nadie si entonces por finalmente gracias funciona envía
  il lo gli i uno una l'ho è sono ha hanno può questo questa questi queste quello quella quelli mio nostro nostra suo sua
  loro lui lei noi voi io chi che cosa quando dove come perché se ma ed poi dopo prima infine inoltre anche con senza per
  tra fra su da di in nel nella nei al alla ai dal dalla ogni tutti tutte tutto nessuno nessuna non sì si ci oggi ora qui
  così quindi però oppure grazie viene serve
  de het een hij zij ze wij we jullie ik jij je u men dit dat deze die er hier daar daarna dan toen als wanneer omdat want
  maar en of ook nog nu vandaag elke elk ieder iedere iedereen alle alles niet geen niemand wie wat waar waarom hoe welke
  mijn onze ons hun zijn haar is zijn was waren heeft hebben wordt worden kan kunnen moet zal met zonder voor na naar van
  uit op om te bij door over onder tijdens sinds indien graag verder bovendien vervolgens anders ten daarom
`);

const lowerCaseStarts = words(`
  it this then we they he she you there i however please if when also after er sie es wir dann danach diese dieser dieses
  das man ich wenn il elle ils elles nous vous ce cela ensuite puis on ella ellos este esta luego después además también
  questo questa poi dopo inoltre lui lei ci hij ze zij wij dit deze daarna dan er
`);

const leaningWords = words(`
  the a an this that these our your their its my and or of in on at by for from to with as is are was be not if than into
  per via which who when about all each every der die das den dem des ein eine einen einem einer eines und oder von im in
  mit für auf aus zu zum zur am an bei nach über unter sowie als dass wenn alle jede jeder jeden unsere ihre seine kein
  keine le la les un une du de et ou au aux à par pour dans sur avec sans en que qui ce cette ces nos vos leur el los las
  una y o e del al con por para su sus se lo il gli i uno di da nel nella nei con su per tra fra che non dal dalla della
  dei delle degli het een of van op te bij door voor naar met onze hun elke die dat aan om uit tot
`);

const nameParticles = words(
  "le la les de du des di da del della van von den der het ten ter el al dos das los",
);

const ordinalNouns = words(`
  januar jänner februar märz april mai juni juli august september oktober november dezember jan feb mär mrz apr jun jul
  aug sep sept okt nov dez january february march may june july october december januari februari maart mei augustus
  quartal halbjahr jahrhundert jh jahrestag stock stockwerk og ug etage klasse mal tag woche monat jahr kapitel platz
  schritt auflage stufe mahnung ebene lauf person werktag arbeitstag kalendertag montag dienstag mittwoch donnerstag
  freitag samstag sonntag geburtstag weltkrieg liga rang teil absatz punkt hand generation version runde phase spalte
  zeile freigabe prüfung kontrolle lesung instanz semester trimester tertial hälfte bund fc sv
`);

const ordinalCues = words(`
  am im vom zum zur der die das dem den des ab bis seit beim jeder jede jedes jeden jedem ein eine einen einer und oder
  unser unsere ihre sein seine jeweils spätestens erst dieser dieses diesem nächsten letzten
`);

const clockCompanions = words(`
  monday tuesday wednesday thursday friday saturday sunday cet cest est edt pst pdt utc gmt et pt bst kg kgaa ohg ag inc
  ltd llc
`);

const labelledThings = words(`
  plan option type class group grade tier column step phase version team site level vitamin size gruppe typ stufe variante
  spalte klasse teil groupe classe colonne étape équipe tipo grupo clase columna gruppo classe colonna fase groep klasse
  kolom stap
`);

export const isLabelled = (word: string) => labelledThings.has(word.toLowerCase());
export const isStarter = (word: string) => starters.has(plain(word));
export const isLowerCaseStart = (word: string) => lowerCaseStarts.has(word);
export const isNameParticle = (word: string) => nameParticles.has(word.toLowerCase());
export const isOrdinalNoun = (word: string) => ordinalNouns.has(word.toLowerCase());
export const isOrdinalCue = (word: string) => ordinalCues.has(word.toLowerCase());
export const continuesAbbreviation = (word: string) => clockCompanions.has(word.toLowerCase());

/** Words nobody ends a sentence with: a line that ends with one goes on below. */
export const leansOnNext = (word: string) => leaningWords.has(word);

function plain(word: string) {
  if (word.length > 20) return "";
  const lower = word.toLowerCase().replaceAll("’", "'");
  if (starters.has(lower)) return lower;
  const elided = /^(?:l|d|c|j|n|qu|s|un|all|dell|nell|quest)'/.exec(lower);
  if (elided) return "le";
  const hyphen = lower.indexOf("-");
  return hyphen > 0 ? lower.slice(0, hyphen) : lower;
}
