/** One requirement as PEP 508 writes it. `rest` is everything after the name, as written. */
export type PythonRequirement = {
  name: string;
  clauses: { operator: string; version: string }[];
  address: string | null;
  rest: string | null;
};

const longestRequirement = 4000;

/** Null for what pip would refuse. Source: PEP 508 (names, extras, markers), PEP 440 (version clauses). */
export function readPythonRequirement(text: string): PythonRequirement | null {
  if (text.length > longestRequirement) return null;
  const start = /^([A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)\s*/.exec(text);
  const name = start?.[1];
  if (!start || !name || name.length > 200) return null;
  const rest = text.slice(start[0].length).trim();

  const extras = /^\[\s*(?:[A-Za-z0-9][A-Za-z0-9._-]*(?:\s*,\s*[A-Za-z0-9][A-Za-z0-9._-]*)*)?\s*\]\s*/.exec(
    rest,
  );
  if (rest.startsWith("[") && !extras) return null;
  const demand = rest.slice(extras?.[0].length ?? 0);
  const found = { name, rest: rest === "" ? null : rest };

  if (demand.startsWith("@")) {
    // After an address, only “;” with a space before it starts a marker: addresses may hold “;” themselves.
    const [address = "", marker] = splitAt(demand.slice(1).trim(), /\s;/);
    if (address === "" || /\s/.test(address) || (marker !== undefined && !isMarker(marker))) return null;
    return { ...found, clauses: [], address };
  }

  const [specifiers = "", marker] = splitAt(demand, /;/);
  if (marker !== undefined && !isMarker(marker)) return null;
  const clauses = readClauses(specifiers.trim());
  return clauses && { ...found, clauses, address: null };
}

/** The one version that is allowed, or null. `==1.*` allows many; two different ones allow none. */
export function pinnedPythonVersion(clauses: PythonRequirement["clauses"]) {
  const exact = clauses.filter(isExact).map(({ version }) => version);
  return new Set(exact).size === 1 ? (exact[0] ?? null) : null;
}

export function contradictsItself(clauses: PythonRequirement["clauses"]) {
  return new Set(clauses.filter(isExact).map(({ version }) => version)).size > 1;
}

function isExact({ operator, version }: { operator: string; version: string }) {
  return operator === "===" || (operator === "==" && !version.endsWith(".*"));
}

function readClauses(text: string) {
  const inner = text.startsWith("(") && text.endsWith(")") ? text.slice(1, -1).trim() : text;
  if (inner === "") return text === "" ? [] : null;
  const clauses = [];
  for (const clause of inner.replace(/,\s*$/, "").split(",")) {
    const [, operator, version] = /^\s*(===|~=|==|!=|<=|>=|<|>)\s*(\S+)\s*$/.exec(clause) ?? [];
    if (!operator || !version || !fitsOperator(operator, version)) return null;
    clauses.push({ operator, version });
  }
  return clauses;
}

const release = "v?(?:\\d+!)?\\d+(?:\\.\\d+)*";
const later =
  "(?:[-_.]?(?:alpha|beta|preview|pre|a|b|c|rc)[-_.]?\\d*)?(?:-\\d+|[-_.]?(?:post|rev|r)[-_.]?\\d*)?(?:[-_.]?dev[-_.]?\\d*)?";
const local = "(?:\\+[a-z0-9]+(?:[-_.][a-z0-9]+)*)?";
const anyVersion = new RegExp(`^${release}${later}${local}$`, "i");
const publicVersion = new RegExp(`^${release}${later}$`, "i");
const wildcardVersion = new RegExp(`^${release}\\.\\*$`, "i");
const longestVersion = 100;

/** Whether this is a version that PEP 440 knows. */
export function isPythonVersion(text: string) {
  return text.length <= longestVersion && anyVersion.test(text);
}

function fitsOperator(operator: string, version: string) {
  if (version.length > longestVersion) return false;
  if (operator === "===") return !/[;)]/.test(version);
  if (operator === "==" || operator === "!=")
    return anyVersion.test(version) || wildcardVersion.test(version);
  return publicVersion.test(version) && (operator !== "~=" || /\d\.\d/.test(version));
}

const markerToken =
  /\s*(?:("[^"]*"|'[^']*'|python_version|python_full_version|os[._]name|sys[._]platform|platform_release|platform_system|platform_version|platform[._]machine|platform_python_implementation|python_implementation|implementation_name|implementation_version|platform\.version|platform\.python_implementation|extras?|dependency_groups)|(===|~=|==|!=|<=|>=|<|>|in\b|not\s{1,50}in\b)|(and\b|or\b)|([()]))\s*/y;

/** Whether a marker is built as PEP 508 says; what it means is left to pip. */
function isMarker(text: string) {
  let open = 0;
  let expects: "value" | "operator" | "second value" | "joint" = "value";
  markerToken.lastIndex = 0;
  while (markerToken.lastIndex < text.length) {
    const [, value, operator, joint, bracket] = markerToken.exec(text) ?? [];
    if (value && (expects === "value" || expects === "second value")) {
      expects = expects === "value" ? "operator" : "joint";
    } else if (operator && expects === "operator") expects = "second value";
    else if (joint && expects === "joint") expects = "value";
    else if (bracket === "(" && expects === "value") open += 1;
    else if (bracket === ")" && expects === "joint" && open > 0) open -= 1;
    else return false;
  }
  return expects === "joint" && open === 0;
}

/** Splits once, before the first match; the separator's last letter is dropped from the second part. */
function splitAt(text: string, separator: RegExp) {
  const found = separator.exec(text);
  if (!found) return [text];
  return [text.slice(0, found.index), text.slice(found.index + found[0].length)];
}
