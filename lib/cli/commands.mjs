/**
 * Every command with its help, in the order in which the help lists them. `takes` is how many words may follow and what
 * is said otherwise; `options` are those of `parseArgs`; `needs` is what `setUp` does first. A `script` runs in our own
 * Node.js and reads what it was given from `called.ts`; the command that `starts` takes this process over.
 */
export const commands = [
  {
    name: "read",
    usage: "read <file…>",
    does: "reads lists of packages: one JSON line a file",
    takes: { least: 1, most: Number.POSITIVE_INFINITY, otherwise: "Name at least one file." },
    script: "lib/cli/commands/read-files.ts",
    help: `Reads files that list packages, as the browser does, and prints one JSON line for each:
  {file, format, components: [{purl, ecosystem, name, version, requirement, scope, direct, line}],
   warnings: [{line, message}], error?}
A file that cannot be read has an “error”, and no format where its kind is not known; the others are read all the same.
Text may have up to 20 MB. Needs neither a running Lamplight nor a database. Exit code 1: at least one file has an error.
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
