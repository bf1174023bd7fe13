import localFont from "next/font/local";

// The two files that every page needs are asked for before the style sheet is read, so that nothing moves when they
// come. All other letters and the italics are in the style sheet's own faces.
const interLatin = localFont({
  src: "../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2",
  weight: "100 900",
  variable: "--font-inter-latin",
  adjustFontFallback: false,
});

const sourceSerifLatin = localFont({
  src: "../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2",
  weight: "200 900",
  variable: "--font-source-serif-latin",
  adjustFontFallback: false,
});

export const fontVariables = `${interLatin.variable} ${sourceSerifLatin.variable}`;
