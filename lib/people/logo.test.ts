import { expect, test } from "vitest";
import { readLogo, whyLogoDoesNotFit } from "./logo";

function png(width: number, height: number, length = 60) {
  const bytes = Buffer.alloc(length);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
  bytes.write("IHDR", 12);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
}

function jpeg(width: number, height: number) {
  const bytes = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc2, 0, 17, 8, 0, 0, 0, 0, 3, 0, 0]);
  bytes.writeUInt16BE(height, 13);
  bytes.writeUInt16BE(width, 15);
  return bytes;
}

function webp(width: number, height: number) {
  const bytes = Buffer.alloc(40);
  bytes.write("RIFF", 0);
  bytes.write("WEBPVP8X", 8);
  bytes.writeUIntLE(width - 1, 24, 3);
  bytes.writeUIntLE(height - 1, 27, 3);
  return bytes;
}

test("type and size come from the picture itself", () => {
  expect(readLogo(png(320, 80))).toEqual({ type: "image/png", width: 320, height: 80 });
  expect(readLogo(jpeg(640, 480))).toEqual({ type: "image/jpeg", width: 640, height: 480 });
  expect(readLogo(webp(100, 50))).toEqual({ type: "image/webp", width: 100, height: 50 });
});

test("what is cut short, empty, or something else under a picture’s name is none", () => {
  for (const bytes of [
    Buffer.alloc(0),
    png(10, 10).subarray(0, 20),
    jpeg(10, 10).subarray(0, 12),
    webp(10, 10).subarray(0, 25),
    Buffer.from("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"),
    Buffer.from("GIF89a                                   "),
    png(0, 10),
  ]) {
    expect(readLogo(bytes)).toBeNull();
    expect(whyLogoDoesNotFit(bytes)).toContain("no PNG, JPEG or WebP");
  }
});

test("a jpeg whose segments point nowhere ends", () => {
  expect(
    readLogo(Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0xff, 0xe1, 0xff, 0xff, 1, 1, 1, 1])),
  ).toBeNull();
});

test("too heavy and too large are told apart", () => {
  expect(whyLogoDoesNotFit(png(100, 100))).toBeNull();
  expect(whyLogoDoesNotFit(png(100, 100, 100_001))).toContain("101 KB");
  expect(whyLogoDoesNotFit(png(1_025, 20))).toContain("1025 × 20 pixels");
});
