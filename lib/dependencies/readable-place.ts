/**
 * A path, address or link target as people read it: without `file:///` and with spaces for `%20`. Signs that would end a
 * line or hide something stay as they are written.
 */
export function readablePlace(place: string): string {
  const text = place.trim();
  const plain = /^file:/i.test(text) ? pathOf(text.slice("file:".length)) : text;
  return plain === text && !/^https?:|^[\\/]|^[a-z]:/i.test(text) ? text : withReadableSigns(plain);
}

/** `///S:/…` and `///\\\\server\\…` have three strokes too many; of `//server/…` and `/home/…` the strokes are part. */
function pathOf(rest: string) {
  const [, path = rest] = /^\/{2,3}(?=[a-z]:|\\\\)(.*)$/is.exec(rest) ?? [];
  if (path !== rest) return path;
  return rest.replace(/^\/{4,}/, "//").replace(/^\/\/(?=\/)/, "");
}

/** Each sign by itself, so that a stray per cent sign spoils nothing around it. */
function withReadableSigns(text: string) {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (signs) => {
    try {
      const decoded = decodeURIComponent(signs);
      return hidden.test(decoded) ? signs : decoded;
    } catch {
      return signs;
    }
  });
}

const hidden = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;
