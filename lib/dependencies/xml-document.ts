import { SaxesParser } from "saxes";
import { manifestLimits } from "./manifest";

/** An element with the line its tag ends on; names are without prefix, `text` is that of the element itself, trimmed. */
export type XmlElement = {
  name: string;
  namespace: string;
  attributes: Map<string, string>;
  children: XmlElement[];
  text: string;
  line: number;
};

class XmlFault extends Error {}

/** The root of the document, or a sentence that says where reading stopped. Never throws. */
export function readXml(text: string): XmlElement | { error: string } {
  const parser = new SaxesParser({ xmlns: true });
  const open: XmlElement[] = [];
  let root: XmlElement | null = null;

  const fault = (reason: string): never => {
    throw new XmlFault(
      `Reading stopped at line ${parser.line}: ${reason}. Nothing was taken from this file. Was it cut off or edited by hand?`,
    );
  };
  const addText = (piece: string) => {
    const element = open.at(-1);
    if (element) element.text += piece;
  };

  parser.on("error", () => fault("this is not well-formed XML"));
  parser.on("doctype", () => {
    throw new XmlFault(
      "This XML file declares a document type (DOCTYPE), which can make a program fetch other files. No list of packages needs one, so nothing was taken from it. Take that line out, or export the list again.",
    );
  });
  parser.on("opentag", (tag) => {
    if (open.length >= manifestLimits.depth)
      fault(`it is nested more than ${manifestLimits.depth} levels deep, which no list of packages needs`);
    const attributes = new Map(Object.values(tag.attributes).map(({ local, value }) => [local, value]));
    const element = {
      name: tag.local,
      namespace: tag.uri,
      attributes,
      children: [],
      text: "",
      line: parser.line,
    };
    open.at(-1)?.children.push(element);
    open.push(element);
    root ??= element;
  });
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("closetag", () => {
    const element = open.pop();
    if (element) element.text = element.text.trim();
  });

  try {
    parser.write(text).close();
    return root ?? { error: "This file holds no XML element. Nothing was taken from it." };
  } catch (problem) {
    if (problem instanceof XmlFault) return { error: problem.message };
    throw problem;
  }
}

export function childOf(element: XmlElement | null | undefined, name: string) {
  return element?.children.find((child) => child.name === name) ?? null;
}

export function childrenOf(element: XmlElement | null | undefined, name: string) {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** The text of a child; null where there is none or it is empty. */
export function childText(element: XmlElement | null | undefined, name: string) {
  return childOf(element, name)?.text || null;
}
