import { withoutCredentials } from "./credentials";
import { namesInAddresses, shortNames, tellingNames } from "./secret-names";
import { endOfSecret, type Surroundings } from "./secret-values";

const name = `(?:${tellingNames}|(?<![a-z0-9])(?:${shortNames})|(?<=[?&#])(?:${namesInAddresses}))`;

/** What stands before a secret: `Pwd=`, `"password": `, `--token `, `identified by `, `<Password>`. */
const beforeSecret = new RegExp(
  [
    `${name}(?<quote>(?:\\\\*["'\`\\]]|&quot;){0,2})\\s*(?:=>|:=|=|:(?!:))\\s*`,
    `(?<=(?:^|\\s)--?[a-z_-]{0,40})(?:${tellingNames})(?<spaced>\\s+)(?=\\S)`,
    `\\bidentified\\s+by\\s+(?:values\\s+)?(?<spoken>=\\s*)?`,
    `\\bpassword\\s+(?=[NE]?['"])`,
    `(?<element><(?:[\\w:.-]{0,60}[:.-])?(?:${tellingNames}|${shortNames})\\s*>)`,
  ].join("|"),
  "gi",
);

const literal = "N?'[^']*(?:''[^']*)*'";

/** `OPENROWSET('provider', 'server';'user';'password', …)` names both without a word before them. */
const openRowset = new RegExp(
  `(openrowset\\s*\\(\\s*${literal}\\s*,\\s*${literal}\\s*;)\\s*${literal}\\s*;\\s*(?:${literal}|N?'.*)`,
  "gis",
);

/** `ada:s3cret@host` where no scheme says that it is an address. */
const userAtHost =
  /(?<![\w.%+-])(?!(?:mailto|sips?|xmpp|tel|e-?mail|to|cc|bcc|from|by|owner|author):)[\w.%+-]{1,100}:[^\s@/\\"'<>;,…]{1,200}@(?=[\w-]+(?:\.|:\d|\/))/gi;

const argument = `(?:N?'[^']*(?:''[^']*)*'|[@\\w]+)`;

/** `sp_addlinkedsrvlogin 'server', 'useself', 'locallogin', 'user', 'password'` names both by their place alone. */
const linkedLogin = new RegExp(
  `(sp_addlinkedsrvlogin\\s*\\(?\\s*${argument}(?:\\s*,\\s*${argument}){2}\\s*,\\s*)(?!@)(?:${argument}\\s*,\\s*(?:${argument}|N?'.*)|(?:${argument}|N?'.*))`,
  "gis",
);

/** `scott/tiger@host`, as Oracle's own programs and drivers take it. */
const oracleLogin =
  /(\b(?:dbq|server|data source|dsn|connection)\s*=\s*|\b(?:conn|connect|sqlplus|sqlldr|expdp|impdp)\s+(?:-\w{1,20}\s+){0,5})["']?[\w$#]{1,60}\/[^\s@;]{1,100}@/gi;
const oracleLoginAtHost = /(?<![\w$#/.-])[\w$#]{1,60}\/[^\s@/;"']{1,100}@(?=\/\/|[\w.-]{1,253}:\d{1,5}\/)/g;

const oracleUser = /(jdbc:oracle:[a-z]{1,10}:)[^\s@;]+@/gi;
const bearer = /(\bbearer\s+)(?=[^\s"',;]*\d)[\w.~+/=-]{6,}/gi;

/**
 * The same text with “…” for what is secret in it: user names, passwords, keys and tokens of connection strings,
 * addresses, statements, and records of Power Query. Where a text can be read two ways, more goes rather than less.
 * Safe to repeat.
 */
export function withoutSecrets(text: string) {
  return withoutPairs(
    withoutCredentials(text)
      .replace(oracleUser, "$1…@")
      .replace(oracleLogin, "$1…@")
      .replace(oracleLoginAtHost, "…@")
      .replace(userAtHost, "…@")
      .replace(openRowset, "$1'…';'…'")
      .replace(linkedLogin, "$1'…','…'"),
  ).replace(bearer, "$1…");
}

function withoutPairs(text: string) {
  let kept = "";
  let at = 0;
  for (let found = nextIn(text, 0); found; found = nextIn(text, at)) {
    kept += text.slice(at, found.index);
    const begin = found.index + found[0].length;
    let end = endOf(text, found, kept);
    // A quote that is not meant as one may seem to hold the next secret together with what stands before it.
    for (let inside = nextIn(text, begin); inside && inside.index < end; ) {
      end = Math.max(end, endOf(text, inside, kept + text.slice(found.index, inside.index)));
      inside = nextIn(text, inside.index + inside[0].length);
    }
    kept += end > begin ? `${found[0]}…` : found[0];
    at = Math.max(begin, end);
  }
  return kept + text.slice(at);
}

function nextIn(text: string, from: number) {
  beforeSecret.lastIndex = from;
  return beforeSecret.exec(text);
}

function endOf(text: string, found: RegExpExecArray, before: string) {
  const surroundings = surroundingsOf(before, found);
  const until = before + found[0];
  const open = { '"': isOpen(until, '"'), "'": isOpen(until, "'") };
  return endOfSecret(text, found.index + found[0].length, surroundings, open);
}

/** An apostrophe within a word opens nothing. */
function isOpen(before: string, quote: string) {
  return before.replace(/\p{L}'(?=\p{L})/gu, "").split(quote).length % 2 === 0;
}

/** How far a secret without quotes goes depends on what it stands in, which what stands before it tells. */
function surroundingsOf(
  before: string,
  { groups: { quote, spaced, element } = {} }: RegExpExecArray,
): Surroundings {
  if (element) return "element";
  if (spaced) return "words";
  const separator = /[;?&=,([{|"'\n](?=[^;?&=,([{|"'\n]*$)/.exec(before.slice(-100))?.[0];
  if (separator === "?" || separator === "&") return "address";
  if (quote) return "list";
  if (separator === '"' || separator === "'") return isOpen(before, separator) ? "connection" : "words";
  if (separator === "=") return "words";
  if (separator && ",([{|".includes(separator)) return "list";
  return separator !== ";" && statement.test(before) ? "words" : "connection";
}

const statement = /^\s*(?:select|with|exec|execute|insert|update|delete|declare|create|alter|merge|call)\s/i;
