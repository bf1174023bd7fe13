import { words } from "./word-lists";

/**
 * Abbreviations of English, German, French, Spanish, Italian and Dutch, lower case, without the last full stop.
 * Inner spaces are left out: “z. B.” stands here as `z.b`.
 */

/** Always followed by what they announce: no sentence ends with them. */
const announcing = words(`
  dr prof mr mrs ms messrs mx st mt ft e.g i.e eg ie cf viz vs approx attn a.k.a w.r.t incl excl
  hr fr frl fa dipl dipl.-ing z.b z.bsp d.h bzw ca nr nrn vgl ggf ggfs evtl evt inkl exkl zzgl zzt abzgl bzgl bspw sog
  insb insbes lt gem gemäss allg ehem einschl ausschl mtl tgl jährl wöchentl z.t z.zt z.z i.d.r u.u m.e i.a i.s.d i.s.v
  i.v.m i.h.v i.w u.e v.a z.hd zh gez resp betr dr.med dr.jur dr.h.c bes verm versch akt
  boul adr dest bât imm kath evang techn kaufm männl weibl wiss öff staatl städt elektr
  mm mme mlle mlles mmes mgr pr p.ex par.ex c.-à-d càd tél réf n° bd av chap
  sra srta sres dra dña d.ª lic arq p.ej por.ej ej pág págs núm núms tfno tlf aprox párr párrf gral excmo excma admón cra avda
  sig sig.ra sig.na sigg sigg.ri dott dott.ssa avv ing geom prof.ssa dr.ssa spett egr gent gent.mo gent.ma pag pagg
  cfr rif p.es ad.es per.es on.le d.lgs
  bijv d.w.z o.a nl m.b.t t.a.v i.p.v t.o.v o.l.v n.a.v i.c.m m.u.v o.b.v d.m.v t.b.v t.g.v i.g.v a.d.h.v c.q dhr mevr
  mw drs zgn vnl blz m.n o.m i.t.t t.w.v m.a.w o.g.v i.o.m w.o tel sr
`);

/** May end a sentence; whether they do shows in the word after them. */
const sometimesLast = words(`
  etc usw ecc enz u.a u.ä o.ä u.s.w u.v.m u.v.a dgl u.dgl u.d.m e.d e.a a.m p.m a.s.a.p a.u.b z.s.m s.v.p s.o s.u
  inc ltd co corp plc bros sté serv dépt jan feb febr mrz apr aug sept okt oct nov dez déc janv févr juil mrt wed tues thurs llc gmbh u.s u.s.a u.k e.u u.n jr ph.d b.sc m.sc al et.al dept div govt gov assn ave blvd
  misc ext min max avg sec std sek hrs ir env
  abt str mio mrd tsd stk stck jh bsp ust mwst pers pos kto bhf aufl hrsg zus verw buchh geb gebr urspr entspr
  ee.uu ud uds vd vds cía dpto depto fdo atte máx mín ref s.a s.l s.r.l s.p.a d.c a.c j.-c b.v n.v
  ex s.a.r.l suppl éd coll dép adm
  amm econ idraul meteor psicol st.d.arte ns vs.a arch sen ott
  afd tnv alg bijz mln mld ong hfdst aanw jl a.s gebr
`);

const usualListEnds = words(
  "etc usw ecc enz u.s.w u.v.m u.v.a u.d.m dgl u.dgl u.ä o.ä e.d e.a a.m p.m a.u.b s.v.p z.s.m a.s.a.p",
);

/** Ordinary words elsewhere: abbreviations only before a number (“No. 5”, “Art. 6”). */
const beforeNumbers = words(`
  no nos art arts abs ziff kap fig figs abb tab sec vol vols ch eq ext est all pp p s sez cap lett par col rev rep n nn
  mind num ver bldg rm apt ste fl op pt gem st kl jg rz tz a.d c.c lin rev par ab approx circa min max ver vers trim pl uff tav tot qté nb bl win
`);

/** Ordinary words unless they carry a capital and a capital follows (“Dir. Amm.”, “Rep. Jones”). */
const capitalisedTitles = words("Dir Rep Sen Rev Gov Pres Capt Sgt Maj Gen Col Hon Me Amm Sup Sec Min");

const months = words(`
  lun mié jue vie sáb mon tue tues wed thu thur thurs fri
  jan feb febr mär mrz apr jun jul aug sep sept sett okt oct nov dez dec déc janv févr avr juil ene abr ago dic gen mag giu lug
  ott set mrt mar
`);

const units = words("ms mm st ft mt pt lt nr me");

const acronyms = words("HR PR AV BD IR CA PT ES MW NL IE FR ME LT SA ENV IT");

export type AbbreviationKind = "announcing" | "sometimes-last" | "usual-list-end" | "none";

/** `before`: the dotted words directly before, nearest last; `nextIsNumber` and `previousIsNumber` decide doubtful words. */
export function abbreviationKind(
  core: string,
  before: readonly string[],
  around: { previous: string; nextIsNumber: boolean; nextIsName: boolean; previousIsNumber: boolean },
): AbbreviationKind {
  if (core.length > 14 || acronyms.has(core)) return "none";
  const word = withoutElision(core.toLowerCase());
  if (around.previousIsNumber && units.has(word)) return "sometimes-last";
  if (/(?:^|\p{L})str$/u.test(word)) return "sometimes-last";
  for (let from = 0; from <= before.length; from++) {
    const known = kindOf(from === before.length ? word : [...before.slice(from), word].join("."));
    if (known === "sometimes-last" && around.nextIsName && announcing.has(before.at(-1) ?? ""))
      return "announcing";
    if (known !== "none") return known;
  }
  if (isAnnouncedExample(word, around.previous)) return "announcing";
  if (around.nextIsName && capitalisedTitles.has(core)) return "announcing";
  if (around.nextIsNumber && (beforeNumbers.has(word) || months.has(word))) return "announcing";
  if (around.previousIsNumber && months.has(word)) return "sometimes-last";
  if (/\.[-–]/.test(word)) return "announcing";
  const afterHyphen = word.slice(word.search(/[^-–]*$/));
  if (afterHyphen !== word && announcing.has(afterHyphen)) return "announcing";
  return looksAbbreviated(withoutElision(core)) ? "sometimes-last" : "none";
}

/** “l'Ing” is “Ing”. */
const withoutElision = (word: string) => (/['’]/.test(word) ? word.replace(/^\p{L}{1,5}['’]/u, "") : word);

function kindOf(key: string): AbbreviationKind {
  if (announcing.has(key)) return "announcing";
  if (usualListEnds.has(key)) return "usual-list-end";
  return sometimesLast.has(key) ? "sometimes-last" : "none";
}

function isAnnouncedExample(word: string, previous: string) {
  return /^(es|ex|ej)$/.test(word) && /^(ad|per|p|par|por)$/.test(previous.toLowerCase());
}

const fileEndings = words(`
  js ts py sh md r db cs go rs rb pl vb c h csv xls sql txt pdf doc ppt bas vba ps1 bat exe xml yml zip png jpg log ini
  xlsx xlsm xlsb docx pptx html css tsv pdfs http https ftp sftp ssh ssl tls npm json php
  com org net ch de at fr es it nl be io eu uk dev app ai
`);

/** “U.S”, “Ph.D”, “LL.AA”; or short and without a vowel (“Stk”, “vnw”). File names and addresses are not. */
function looksAbbreviated(core: string) {
  if (fileEndings.has(core)) return false;
  const parts = core.split(".");
  const last = parts.at(-1) ?? "";
  if (parts.length > 1) {
    if ((parts[0] ?? "").length > 1 && fileEndings.has(last.toLowerCase())) return false;
    return parts.every((part) => /^\p{L}{1,3}$/u.test(part));
  }
  return /^\p{L}[bcdfghjklmnpqrstvwxz]{1,4}$/u.test(core) && /^[bcdfghjklmnpqrstvwxz]/i.test(core);
}
