import { namesInAddresses, shortNames, tellingNames } from "./secret-names";

const secretNames = new RegExp(
  `^(?:.*(?:${tellingNames})|(?:.*[_-])?(?:${shortNames})|${namesInAddresses})$`,
  "i",
);

/** A user and a password in which a “#” or “?” stands as it is, so that what is behind it reads like no part of the place. */
const oddPassword = /^[^/?#@]{0,200}:(?!\d*\?)[^/?#@]{0,200}[?#][^/]{0,200}@/;

/** The same text without the user names, passwords and tokens that stand in its addresses. Safe to repeat. */
export function withoutCredentials(text: string) {
  return text.replace(
    /([a-z][a-z0-9+.-]{0,20}:\/\/)((?:[^\s"'<>]|'+(?=[^\s"'<>,;()[\]{}&+]))*)/gi,
    (_, scheme: string, written: string) => {
      const rest = written.replace(oddPassword, "");
      const [beforeFragment, fragment] = splitOnce(rest, "#");
      const [place, query] = splitOnce(beforeFragment, "?");
      return scheme + withoutUser(place) + withoutSecretValues(query) + withoutSecretValues(fragment);
    },
  );
}

export function holdsCredentials(text: string) {
  return withoutCredentials(text) !== text;
}

function withoutUser(place: string) {
  const slash = place.indexOf("/");
  const authority = slash < 0 ? place : place.slice(0, slash);
  const at = authority.lastIndexOf("@");
  if (at >= 0) return authority.slice(0, at) === "git" ? place : place.slice(at + 1);
  // A password with a “/” in it reads like a port that is no number.
  const oddPort = /^[^[:]*:(?!\d*$)/.test(authority);
  return oddPort && place.includes("@") ? place.slice(place.lastIndexOf("@") + 1) : place;
}

function withoutSecretValues(marked: string) {
  return marked.replace(/([?&#])([^=&]{1,100})=([^&]+)/g, (pair, before: string, name: string) =>
    secretNames.test(name) ? `${before}${name}=…` : pair,
  );
}

/** The second part keeps its separator. */
function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at)];
}
