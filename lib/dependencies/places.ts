const defaultPorts = /(?:,|:)(?:1433|1521|3306|5432|443|80)(?=$|\/)/;

/** Means another machine for everybody who reads it. */
const thisMachine = /^(?:localhost|127\.0\.0\.1|\(local(?:db)?\)|\.|::1)(?:$|[\\/,:])/i;

/**
 * Equal for two spellings of one place: address, path or `server / database`. Null where the text is no place, or one
 * that means another thing on every computer (`localhost`, `C:\…`).
 */
export function placeKey(place: string): string | null {
  const text = place.trim();
  if (text === "") return null;
  const address = webAddress(text);
  if (address) return webKey(address);
  const path = filePath(text);
  if (path !== null) return pathKey(path);
  return serverKey(text);
}

function webAddress(text: string) {
  if (/^https?:\/\//i.test(text) && URL.canParse(text)) return new URL(text);
  // Windows opens SharePoint as a share: \\tenant.sharepoint.com@SSL\DavWWWRoot\sites\Claims
  const asShare = /^\\\\([^\\@]+)@ssl(?:@\d+)?\\(?:davwwwroot\\)?(.*)$/i.exec(text);
  const address = asShare ? `https://${asShare[1]}/${asShare[2]?.replaceAll("\\", "/")}` : "";
  return URL.canParse(address) ? new URL(address) : null;
}

function webKey(address: URL) {
  const host = address.host.toLowerCase().replace(/\.(?=$|:)/, "");
  let path = decoded(address.pathname).toLowerCase();
  if (host.split(":")[0]?.endsWith(".sharepoint.com")) path = sharePointPath(path);
  path = path.replace(/\/+/g, "/").replace(/\/$/, "");
  return host === "" || thisMachine.test(host) ? null : `web:${host}${path}`;
}

/** Links to share carry `/:x:/r/`; pages of a library end in `/forms/….aspx`. */
function sharePointPath(path: string) {
  return path.replace(/^\/:\w:\/[rs]\//, "/").replace(/\/(?:forms|_layouts|_api)\/.*$/, "");
}

function filePath(text: string) {
  const path = decodedFileAddress(text).replaceAll("/", "\\");
  if (/^\\\\\?\\unc\\/i.test(path)) return `\\\\${path.slice(8)}`;
  const plain = path.replace(/^\\\\\?\\/, "");
  return /^(?:\\\\[^\\]|[a-z]:\\)/i.test(plain) ? plain : null;
}

function decodedFileAddress(text: string) {
  if (!/^file:/i.test(text)) return text;
  const rest = decoded(text.slice(5));
  // file:///S:/… is a drive; file://server/… and file:///\\server\… are shares.
  const [, , path = ""] = /^(\/\/\/?(?=\\\\|[a-z]:)|)(.*)$/is.exec(rest) ?? [];
  return path.replace(/^\/{4,}/, "//");
}

function pathKey(path: string) {
  const key = path.toLowerCase().replace(/\\+$/, "");
  const [drive = ""] = /^[a-z]:/.exec(key) ?? [];
  if (drive) return drive < "e:" ? null : `drive:${key.replace(/\\+/g, "/")}`;
  const parts = key.split("\\").filter((part) => part !== "");
  return parts.length < 2 || thisMachine.test(parts[0] ?? "") ? null : `share:${parts.join("/")}`;
}

function serverKey(text: string) {
  const [server = "", ...database] = text
    .replace(/^tcp:/i, "")
    .split(/\s*\/\s*/)
    .map((part) => part.trim().toLowerCase());
  const host = server
    .replace(defaultPorts, "")
    .replace(/\\mssqlserver$/, "")
    .replace(/\.$/, "");
  if (host === "" || thisMachine.test(host) || /\s/.test(host)) return null;
  return [`server:${host}`, ...database.filter((part) => part !== "")].join("/");
}

function decoded(text: string) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The last part of a path or address: `prices.xlsx`; the text itself where it has no parts. */
export function lastPart(place: string) {
  const path = decoded(place).replace(/[?#].*$/, "");
  return path.split(/[\\/]/).filter(Boolean).at(-1)?.trim() ?? "";
}

/**
 * Whether one path ends as the other does, from the share or drive on: `S:\Pricing\prices.xlsx` may well be
 * `\\srv\teams\Pricing\prices.xlsx`. At least a folder and a name have to agree.
 */
export function mayBeSameFile(one: string, other: string) {
  const first = tail(one);
  const second = tail(other);
  const agreed = Math.min(first.length, second.length);
  return agreed >= 2 && first.slice(-agreed).join("/") === second.slice(-agreed).join("/");
}

function tail(place: string) {
  const key =
    placeKey(place) ?? (/^[a-d]:/i.test(place) ? `drive:${place.toLowerCase().replaceAll("\\", "/")}` : "");
  const [kind = "", rest = ""] = key.split(/:(.*)/s);
  const parts = rest.split("/").filter(Boolean);
  return kind === "share" || kind === "drive" || kind === "web" ? parts.slice(1) : [];
}
