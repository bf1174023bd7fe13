export type Logo = { type: "image/png" | "image/jpeg" | "image/webp"; width: number; height: number };

export const mostLogoBytes = 100_000;
export const mostLogoPixels = 1_024;

/**
 * What a picture's own first bytes say, whatever its name or its sender says; null for anything that is not whole enough
 * to be told. PNG (W3C), JPEG (ITU T.81) and WebP (RFC 9649): never a format that can carry a script.
 */
export function readLogo(bytes: Uint8Array): Logo | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return readPng(bytes, view) ?? readJpeg(bytes, view) ?? readWebp(bytes, view);
}

/** The sentence for a picture that does not fit, or null. */
export function whyLogoDoesNotFit(bytes: Uint8Array): string | null {
  if (bytes.byteLength > mostLogoBytes) {
    return `This picture has ${Math.ceil(bytes.byteLength / 1_000)} KB; at most 100 KB fit. The logo stays as it was.`;
  }
  const logo = readLogo(bytes);
  if (!logo) return "This is no PNG, JPEG or WebP picture that Lamplight can read. Choose another file.";
  if (logo.width > mostLogoPixels || logo.height > mostLogoPixels) {
    return `This picture is ${logo.width} × ${logo.height} pixels; at most ${mostLogoPixels} × ${mostLogoPixels} fit. Make it smaller first.`;
  }
  return null;
}

function readPng(bytes: Uint8Array, view: DataView): Logo | null {
  if (bytes.length < 33 || view.getUint32(0) !== 0x89504e47 || view.getUint32(4) !== 0x0d0a1a0a) return null;
  if (view.getUint32(8) !== 13 || ascii(bytes, 12, 4) !== "IHDR") return null;
  return sized("image/png", view.getUint32(16), view.getUint32(20));
}

function readJpeg(bytes: Uint8Array, view: DataView): Logo | null {
  if (bytes.length < 4 || view.getUint16(0) !== 0xffd8) return null;
  for (let at = 2; at + 9 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return sized("image/jpeg", view.getUint16(at + 7), view.getUint16(at + 5));
    if (marker === 0xff) at += 1;
    else at += 2 + Math.max(view.getUint16(at + 2), 2);
  }
  return null;
}

function readWebp(bytes: Uint8Array, view: DataView): Logo | null {
  if (bytes.length < 30 || ascii(bytes, 0, 4) !== "RIFF" || ascii(bytes, 8, 4) !== "WEBP") return null;
  const threeBytes = (at: number) => view.getUint16(at, true) | ((bytes[at + 2] ?? 0) << 16);
  switch (ascii(bytes, 12, 4)) {
    case "VP8X":
      return sized("image/webp", threeBytes(24) + 1, threeBytes(27) + 1);
    case "VP8L": {
      const bits = view.getUint32(21, true);
      return bytes[20] === 0x2f
        ? sized("image/webp", (bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1)
        : null;
    }
    case "VP8 ":
      return sized("image/webp", view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff);
    default:
      return null;
  }
}

function sized(type: Logo["type"], width: number, height: number): Logo | null {
  return width > 0 && height > 0 ? { type, width, height } : null;
}

function ascii(bytes: Uint8Array, from: number, length: number) {
  return String.fromCharCode(...bytes.subarray(from, from + length));
}
