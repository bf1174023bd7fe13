import { productStandingWords } from "@/lib/catalogue/product-standing";
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

const products = [
  [
    "Identifier",
    "Name",
    "Vendor",
    "Standing",
    "What it does",
    "Good for",
    "How to get it",
    "Whom to ask",
    "Training",
    "Seats",
    "Free seats",
    "Licensed until",
    "Licence category",
    "Note",
  ],
  [
    "example-1",
    "Acrobat Pro",
    "Adobe",
    productStandingWords.licensed,
    "Edits, joins and signs PDF documents.",
    "PDF editing; e-signature",
    "Order it from the service desk.",
    "Service desk",
    "https://learn.example.org/pdf",
    "40",
    "12",
    "2027-06-30",
    "Documents",
    "",
  ],
];

const templates = { applications, people, products };

/** A file to fill in, as CSV with the mark by which spreadsheets know its encoding. */
export function writeTemplate(kind: ImportKind) {
  return `\ufeff${templates[kind].map((row) => row.map((cell) => `"${cell}"`).join(",")).join("\r\n")}\r\n`;
}
