import type { Actor } from "@/lib/access/actor";
import { maySeeAdoption } from "@/lib/adoption/access";
import { mayChangeProducts } from "@/lib/catalogue/access";
import { maySeeComponents } from "@/lib/dependencies/access";
import { mayImport } from "@/lib/exchange/access";
import { mayRegisterApplications } from "@/lib/inventory/access";
import { mayBecomeMentor } from "@/lib/mentoring/access";
import { mayChangeDirectory, mayChangeOrganisation } from "@/lib/people/access";
import { mayChangePlatforms } from "@/lib/platforms/access";
import { maySeePortfolioRisk } from "@/lib/risk/access";
import { fold, type Hit } from "./search-rank";

type Place = { title: string; line: string; words: string; address: string; may?: (actor: Actor) => boolean };

const places: readonly Place[] = [
  {
    title: "Home",
    line: "What waits, what changed, what comes next",
    words: "start dashboard",
    address: "/",
  },
  { title: "Applications", line: "The inventory", words: "tools list inventory", address: "/applications" },
  {
    title: "Register an application",
    line: "Say what you built, in three layers",
    words: "new add tool create",
    address: "/applications/register",
    may: mayRegisterApplications,
  },
  {
    title: "Data sources",
    line: "Where tools get their data, and who reads it",
    words: "database share sharepoint api list server connection",
    address: "/data-sources",
  },
  {
    title: "Import a list",
    line: "Applications or people from CSV, XLSX or another inventory",
    words: "csv excel xlsx upload migrate coe backstage",
    address: "/import",
    may: mayImport,
  },
  {
    title: "Triage",
    line: "What other lists know and nobody has decided on yet",
    words: "candidates review import",
    address: "/import/triage",
    may: mayImport,
  },
  {
    title: "Your applications",
    line: "What you own, or are second owner of",
    words: "mine my tools own",
    address: "/applications?owner=mine",
  },
  {
    title: "What you follow",
    line: "Applications whose changes you hear of",
    words: "following watch",
    address: "/applications?owner=followed",
  },
  {
    title: "Applications whose owner has left",
    line: "Orphans that need somebody",
    words: "orphans left gone",
    address: "/applications?owner=left",
  },
  {
    title: "Retired applications",
    line: "No longer in use, and kept",
    words: "archive old",
    address: "/applications?scope=retired",
  },
  {
    title: "Packages",
    line: "What applications are built on, and how far each reaches",
    words: "components dependencies libraries blast radius",
    address: "/components",
    may: maySeeComponents,
  },
  { title: "Mentors", line: "Who helps with what", words: "help experts ask", address: "/mentors" },
  {
    title: "What you help with",
    line: "Your mentor profile",
    words: "mentor profile places capacity away",
    address: "/mentors/profile",
    may: mayBecomeMentor,
  },
  {
    title: "The open queue",
    line: "Requests that wait for a mentor",
    words: "claim help requests",
    address: "/mentors#open-queue",
    may: mayBecomeMentor,
  },
  { title: "Platforms", line: "What to build with, and what not", words: "standards", address: "/platforms" },
  {
    title: "Add a platform",
    line: "What people may build with",
    words: "new standard",
    address: "/platforms/new",
    may: mayChangePlatforms,
  },
  {
    title: "Products",
    line: "What is licensed already, and what could be bought",
    words: "licences licenses software catalogue buy cots",
    address: "/catalogue",
  },
  {
    title: "Add a product",
    line: "Something that is licensed, or could be bought",
    words: "new licence license software catalogue",
    address: "/catalogue/new",
    may: mayChangeProducts,
  },
  {
    title: "Risk",
    line: "The light map and the dark corner",
    words: "danger map",
    address: "/risk",
    may: maySeePortfolioRisk,
  },
  {
    title: "Adoption",
    line: "Platform standards against reality",
    words: "standards targets departments trend",
    address: "/adoption",
    may: maySeeAdoption,
  },
  { title: "Inbox", line: "What happened, and why you", words: "messages notifications", address: "/inbox" },
  {
    title: "Your profile",
    line: "Language, time zone, theme",
    words: "settings dark light",
    address: "/settings/profile",
  },
  {
    title: "What you hear of",
    line: "How soon you are told by mail",
    words: "settings notifications mute mail",
    address: "/settings/notifications",
  },
  {
    title: "Your sessions",
    line: "Where you are signed in",
    words: "settings sign out",
    address: "/settings/sessions",
  },
  {
    title: "The organisation",
    line: "Name, logo, help contact, zone",
    words: "settings leave demo",
    address: "/settings/organisation",
    may: mayChangeOrganisation,
  },
  {
    title: "Holidays",
    line: "Days on which nobody works",
    words: "settings calendar",
    address: "/settings/holidays",
    may: mayChangeOrganisation,
  },
  {
    title: "Departments",
    line: "The tree, and who manages what",
    words: "settings managers teams",
    address: "/settings/departments",
    may: mayChangeDirectory,
  },
  {
    title: "People and roles",
    line: "Who is here, and what they may do",
    words: "settings users roles grant leaver",
    address: "/settings/people",
    may: mayChangeDirectory,
  },
];

/** Pages and deeds that this person can reach and whose title or other words begin with every word typed. */
export function findPlaces(actor: Actor, words: string): Hit[] {
  const sought = fold(words).split(/\s+/).filter(Boolean);
  if (sought.length === 0) return [];
  return places
    .filter((place) => place.may?.(actor) ?? true)
    .filter(({ title, words: others }) => {
      const known = fold(`${title} ${others}`).split(/[^\p{L}\p{N}]+/u);
      return sought.every((word) => known.some((one) => one.startsWith(word)));
    })
    .map(({ title, line, address }) => ({ kind: "place", key: address, title, line, address }));
}
