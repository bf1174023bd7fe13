import { SaxesParser } from "saxes";
import { unreadable } from "../table";

const mostDepth = 64;

export type XmlReader = {
  /** `name` and the names of attributes come without their prefix. */
  onOpen?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  onClose?: (name: string) => void;
  onText?: (text: string) => void;
};

/**
 * Feeds the parts to the reader and rests after each, so that what was read can be handed on.
 * @throws Refusal for a document type or entities of its own, and for what is no XML.
 */
export function* readXml(parts: Iterable<Uint8Array>, reader: XmlReader): Generator<void> {
  const parser = new SaxesParser();
  const decoder = new TextDecoder("utf-8");
  let depth = 0;
  parser.on("doctype", () => {
    throw unreadable("A part of this workbook declares a document type, which no workbook needs.");
  });
  parser.on("error", () => {
    throw unreadable("A part of this workbook is no well-formed XML.");
  });
  parser.on("opentag", ({ name, attributes }) => {
    if (++depth > mostDepth) throw unreadable("A part of this workbook is nested too deeply.");
    reader.onOpen?.(withoutPrefix(name), plain(attributes));
  });
  parser.on("closetag", ({ name }) => {
    depth--;
    reader.onClose?.(withoutPrefix(name));
  });
  parser.on("text", (text) => reader.onText?.(text));
  parser.on("cdata", (text) => reader.onText?.(text));
  for (const part of parts) {
    parser.write(decoder.decode(part, { stream: true }));
    yield;
  }
  parser.write(decoder.decode()).close();
  yield;
}

function plain(attributes: Record<string, string>) {
  const found: Record<string, string> = Object.create(null);
  for (const [name, value] of Object.entries(attributes)) found[withoutPrefix(name)] = value;
  return found;
}

const withoutPrefix = (name: string) => name.slice(name.indexOf(":") + 1);
