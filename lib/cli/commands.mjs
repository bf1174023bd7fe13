/**
 * Every command with its help, in the order in which the help lists them. `takes` is how many words may follow and what
 * is said otherwise; `options` are those of `parseArgs`; `needs` is what `setUp` does first. A `script` runs in our own
 * Node.js and reads what it was given from `called.ts`; the command that `starts` takes this process over.
 */
export const commands = [
  {
    name: "read",
    usage: "read <file…>",
    does: "reads lists of packages, workbooks and low-code packages: one JSON line a file",
    takes: { least: 1, most: Number.POSITIVE_INFINITY, otherwise: "Name at least one file." },
    script: "lib/cli/commands/read-files.ts",
    help: `Reads files that list packages, workbooks and low-code packages, as the browser does, and prints one JSON line
for each:
  {file, format, components: [{purl, ecosystem, name, version, requirement, scope, direct, line}],
   warnings: [{line, message}], facts?, error?}
“facts” is there for workbooks, Access databases, Power Apps, solutions and flows, without passwords:
  {externalLinks: [{target}], connections: [{kind, server, database, target, query?}], powerQuery: [{kind, target}],
   macros: {vba, xlm, dde, autoOpen, reaches}, sheets, hiddenSheets, veryHiddenSheets, formulas, errorCells, protected,
   encrypted, addIns, customFunctions, connectors, screens, triggers, lastAuthor, createdAt, changedAt}
A file that cannot be read has an “error”, and no format where its kind is not known; the others are read all the same.
Text may have up to 20 MB, a workbook or package 100 MB. Needs neither a running Lamplight nor a database.
Exit code 1: at least one file has an error.
Put -- before a name that begins with a hyphen.`,
  },
  {
    name: "sentences",
    usage: "sentences",
    does: "counts the sentences of texts: one JSON line for each JSON string on standard input",
    takes: { least: 0, most: 0, otherwise: "The texts are read from standard input." },
    script: "lib/cli/commands/count-sentences.ts",
    help: `Reads one JSON string a line from standard input and prints one JSON line for each, as soon as it was read:
  {count, verdict}, where the verdict is “fits”, “borderline” or “too-many”, or {error}
Needs neither a running Lamplight nor a database. Exit code 1: at least one line was no JSON string.`,
  },
  {
    name: "purl",
    usage: "purl",
    does: "takes package URLs apart: one JSON line for each line on standard input",
    takes: { least: 0, most: 0, otherwise: "The package URLs are read from standard input." },
    script: "lib/cli/commands/parse-purls.ts",
    help: `Reads one package URL a line from standard input and prints one JSON line for each, as soon as it was read:
  {type, namespace, name, version, qualifiers, subpath, canonical}, with null for what it does not say, or {error}
Needs neither a running Lamplight nor a database. Exit code 1: at least one line was no package URL.`,
  },
  {
    name: "login",
    usage: "login <e-mail>",
    does: "prints a link that signs that person in, once, within ten minutes",
    takes: {
      least: 1,
      most: 1,
      otherwise: "Name one e-mail address: npm run lamplight -- login you@example.org",
    },
    refuses: ([email]) => !email.includes("@"),
    needs: ["client"],
    script: "lib/cli/commands/print-sign-in-link.ts",
    help: `Prints a link that signs the person with this e-mail address in, once, within ten minutes. For a Lamplight without an
identity provider, which must be running on this machine (npm start).`,
  },
  {
    name: "token create",
    usage: "token create --person <e-mail> --scopes <…>",
    does: "makes a token with which a program acts for that person",
    options: {
      person: { type: "string" },
      scopes: { type: "string" },
      name: { type: "string" },
      days: { type: "string" },
    },
    takes: { least: 0, most: 0, otherwise: "“token create” takes options only: --person and --scopes." },
    needs: ["client"],
    script: "lib/cli/commands/create-token.ts",
    help: `Makes a token for /api/v1 and prints {token, person, scopes, expiresAt}. It is shown this once. It acts for the
person, with the person's rights of the moment. Works on the Lamplight that is running on this machine, or on the
database that DATABASE_URL names, with the same LAMPLIGHT_SECRET.
  --person <e-mail>   whom it acts for
  --scopes <…>        what it is for, parted by commas: applications:read, applications:write, people:read,
                      platforms:read, products:read, help:read, help:write
  --name <…>          what its owner calls it; “From the command line” otherwise
  --days <…>          how long it lives, at most 365; 90 otherwise`,
  },
  {
    name: "import",
    usage: "import <applications|people|products> <file> --person <e-mail> [--dry-run]",
    does: "takes a list in, or says what that would do",
    options: {
      person: { type: "string" },
      "dry-run": { type: "boolean" },
      "leave-out-unfit": { type: "boolean" },
    },
    takes: {
      least: 2,
      most: 2,
      otherwise: "Name what the file lists, applications, people or products, and the file.",
    },
    refuses: ([kind]) => !["applications", "people", "products"].includes(kind),
    needs: ["client"],
    script: "lib/cli/commands/import-list.ts",
    help: `Reads a list (CSV, XLSX or catalog-info.yaml of up to 50 MB) and prints
  {id, file, rows, new, changed, same, unfit, problems: [{row, sentences}], takenIn}
Applications wait in triage until somebody adds them; people and products are changed at once. Product keys, and whom a
licence is made out to, are never kept. All or nothing: where a row does not fit, nothing is taken in. Works on the Lamplight that is running on this machine, or on the database that DATABASE_URL
names. Exit code 1: it was refused, or a row does not fit.
  --person <e-mail>   in whose name, with that person's rights
  --dry-run           says what it would do and changes nothing
  --leave-out-unfit   takes in what fits and leaves the other rows out`,
  },
  {
    name: "export",
    usage: "export --person <e-mail> [--format csv|xlsx|json] [--filter <…>]",
    does: "writes what the inventory shows to that person on standard output",
    options: { person: { type: "string" }, format: { type: "string" }, filter: { type: "string" } },
    takes: { least: 0, most: 0, otherwise: "“export” takes options only, such as --person." },
    needs: ["client"],
    script: "lib/cli/commands/export-inventory.ts",
    help: `Writes the applications that the inventory shows to the person, all pages of it, on standard output:
  npm run -s lamplight -- export --person ada@example.org --format csv --filter "risk=high,severe" > dangerous.csv
Works on the Lamplight that is running on this machine, or on the database that DATABASE_URL names.
  --person <e-mail>   whose eyes it is for; nothing is written that this person may not see
  --format <…>        csv, xlsx or json; csv otherwise
  --filter <…>        what stands behind the question mark in the address of the inventory`,
  },
  {
    name: "sbom",
    usage: "sbom <reference> [--format cyclonedx|spdx] [--person <e-mail>]",
    does: "writes what an application needs as a bill of materials on standard output",
    options: { person: { type: "string" }, format: { type: "string" } },
    takes: { least: 1, most: 1, otherwise: "Name one application: npm run -s lamplight -- sbom APP-00042" },
    needs: ["client"],
    script: "lib/cli/commands/write-sbom.ts",
    help: `Writes what an application needs as one JSON document, CycloneDX 1.6 or SPDX 2.3, on standard output:
  npm run -s lamplight -- sbom APP-00042 --format cyclonedx > hail-reserve.cdx.json
Works on the Lamplight that is running on this machine, or on the database that DATABASE_URL names. Exit code 1: there is
no such application, or its packages are not for the person's eyes.
  --format <…>        cyclonedx or spdx; cyclonedx otherwise
  --person <e-mail>   whose eyes it is for; those of the application's owner otherwise`,
  },
  {
    name: "worker",
    usage: "worker",
    does: "does the jobs in a process of its own, until it is stopped",
    takes: { least: 0, most: 0, otherwise: "“worker” takes no further words." },
    needs: ["client"],
    script: "lib/cli/work.ts",
    help: `Does Lamplight's scheduled work in a process of its own, beside the Lamplight that is running on this machine or at
DATABASE_URL, until it is stopped with Ctrl+C. Start the server with LAMPLIGHT_WORKER=separate to leave all of it to
workers. Several may run at once.`,
  },
  {
    name: "demo",
    usage: "demo",
    does: "makes the demo organisation where there is no organisation yet",
    takes: { least: 0, most: 0, otherwise: "“demo” takes no further words." },
    needs: ["client"],
    script: "lib/cli/commands/make-demo.ts",
    help: `Makes the demo organisation, whether or not Lamplight is running, and prints {organisation, people, applications}.
Refused where there is an organisation, and where an identity provider is configured.`,
  },
  {
    name: "audit verify",
    usage: "audit verify",
    does: "walks the sealed trace and names the first record that was altered or taken away",
    takes: { least: 0, most: 0, otherwise: "“audit verify” takes no further words." },
    needs: ["client"],
    script: "lib/cli/commands/verify-audit.ts",
    help: `Walks the sealed trace from its beginning and prints
  {holds: true, seals, unsealed} or {holds: false, seals, broken: {number, recordId, problem}}
The problem is “missing-seal”, “missing-record”, “altered-record” or “altered-seal”. Works on the Lamplight that is
running on this machine, or on the database that DATABASE_URL names. Exit code 1: the trace is broken or was not read.`,
  },
  {
    name: "backup",
    usage: "backup <folder|file>",
    does: "saves everything into one file, while Lamplight runs or not",
    takes: { least: 1, most: 1, otherwise: "Name one folder or one new file." },
    script: "lib/cli/commands/make-backup.ts",
    help: `Saves the whole database as it is at one moment into one new file, and prints
  {file, madeAt, tables, rows, bytes, sha256}
In a folder the file is named by the moment. It is compressed, not encrypted, and readable by you alone: keep it where
its contents are safe. Left out are sessions, one-time links, tokens for programs, counts of attempts at the door and mail that waited to be
sent. The secrets in secrets.json are no part of it.`,
  },
  {
    name: "verify",
    usage: "verify <backup>",
    does: "checks that a backup is whole, without a database",
    takes: { least: 1, most: 1, otherwise: "Name one backup." },
    script: "lib/cli/commands/verify-backup.ts",
    help: `Reads a backup from beginning to end, compares it with its checksums and counts, and prints
  {holds: true, file, madeAt, tables, rows, bytes, sha256} or {holds: false, file, table, problem}
Exit code 1: it is damaged, and the table is the one in whose rows the damage lies.`,
  },
  {
    name: "restore",
    usage: "restore <backup> [--replace]",
    does: "brings everything back from a backup, all of it or nothing",
    options: { replace: { type: "boolean" } },
    takes: { least: 1, most: 1, otherwise: "Name one backup." },
    script: "lib/cli/commands/restore-backup.ts",
    help: `Checks a backup, brings all of it back in one transaction, and prints
  {file, madeAt, tables, rows, bytes, sha256, migrated: [the changes made since, for a backup of an older version]}
Lamplight must be stopped. Refused where there is an organisation, and where the backup is of a newer version.
Afterwards everybody signs in again, and no mail that waited is sent.
  --replace   loses the organisation that is there for ever, and puts the backup in its place`,
  },
  {
    name: "serve",
    usage: "serve [--empty]",
    does: "starts Lamplight, as “npm start” does",
    options: { empty: { type: "boolean" } },
    takes: { least: 0, most: 0, otherwise: "“serve” takes no words, only --empty." },
    starts: true,
    help: `Starts Lamplight, as “npm start” does, until it is stopped with Ctrl+C.
  --empty   makes no demo organisation: you set up your own`,
  },
];
