import { applicationKinds, kindWords } from "@/lib/inventory/kinds";
import type { ImportKind } from "./fields";

const applications = [
  [
    "Identifier",
    "Title",
    "Headline",
    "Description",
    "Kind",
    "Built with",
    "Department",
    "Owner",
    "Second owner",
    "People relying on it",
    "Where it lives",
    "Data it handles",
  ],
  [
    "example-1",
    "Room plan",
    "List of who sits where",
    "Shows who sits in which room. Facilities changes it when somebody moves.",
    kindWords[applicationKinds[0]],
    "Excel",
    "Facilities",
    "jane@example.org",
    "",
    "12",
    "Team drive, folder Rooms",
    "Internal",
  ],
];

const people = [
  ["Name", "E-mail address", "Job title", "Department", "Manager", "End date"],
  ["Jane Example", "jane@example.org", "Facility manager", "Facilities", "john@example.org", ""],
];

/** A file to fill in, as CSV with the mark by which spreadsheets know its encoding. */
export function writeTemplate(kind: ImportKind) {
  const rows = kind === "people" ? people : applications;
  return `\ufeff${rows.map((row) => row.map((cell) => `"${cell}"`).join(",")).join("\r\n")}\r\n`;
}
