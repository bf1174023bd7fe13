export type FileText = { text: string; encoding: "UTF-8" | "UTF-16" | "Windows-1252" };

/** The text of a file as its first bytes say, or null for what is not text. Windows PowerShell writes UTF-16. */
export function fileText(content: string | Uint8Array): FileText | null {
  if (typeof content === "string") return textOnly(withoutMark(content), "UTF-8");
  if (content[0] === 0xff && content[1] === 0xfe) return decoded(content, "utf-16le", "UTF-16");
  if (content[0] === 0xfe && content[1] === 0xff) return decoded(content, "utf-16be", "UTF-16");
  const sample = content.subarray(0, 200);
  if (zeroesAt(sample, 1) && !zeroesAt(sample, 0)) return decoded(content, "utf-16le", "UTF-16");
  if (zeroesAt(sample, 0) && !zeroesAt(sample, 1)) return decoded(content, "utf-16be", "UTF-16");
  return decoded(content, "utf-8", "UTF-8") ?? decoded(content, "windows-1252", "Windows-1252");
}

function decoded(bytes: Uint8Array, label: string, encoding: FileText["encoding"]) {
  try {
    return textOnly(withoutMark(new TextDecoder(label, { fatal: true }).decode(bytes)), encoding);
  } catch {
    return null;
  }
}

/** Null where signs occur that no list contains: NUL, or many control characters. */
function textOnly(text: string, encoding: FileText["encoding"]): FileText | null {
  if (text.includes("\0") || /^(?:%PDF-|PK\u0003\u0004|\{\\rtf|\u0089PNG|GIF8|MZ\u0090)/.test(text))
    return null;
  const controls = text.slice(0, 4000).match(/[\u0001-\u0008\u000e-\u001f\u007f\ufffd]/g)?.length ?? 0;
  return controls > 8 && controls * 20 > Math.min(text.length, 4000) ? null : { text, encoding };
}

function withoutMark(text: string) {
  return text.startsWith("\ufeff") ? text.slice(1) : text;
}

/** Whether nearly every second byte, counted from the first or second, is zero. */
function zeroesAt(bytes: Uint8Array, first: 0 | 1) {
  let zeroes = 0;
  let seen = 0;
  for (let at = first; at < bytes.length; at += 2) {
    seen += 1;
    if (bytes[at] === 0) zeroes += 1;
  }
  return seen >= 2 && zeroes / seen > 0.7;
}
