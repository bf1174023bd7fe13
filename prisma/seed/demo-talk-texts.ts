/** Who follows what. */
export const follows = [
  { who: "dirk.hartmann", on: "Claims triage roster", daysAgo: 80 },
  { who: "greta.neumann", on: "Claims triage roster", daysAgo: 33 },
  { who: "imke.mulder", on: "Hail event tracker", daysAgo: 61 },
  { who: "jan.visser", on: "Storm desk tally", daysAgo: 27 },
  { who: "sofie.lund", on: "Hail event tracker", daysAgo: 19 },
  { who: "agnieszka.wojcik", on: "Month-end checklist", daysAgo: 44 },
  { who: "joana.teixeira", on: "Exchange rates of the day", daysAgo: 12 },
  { who: "ines.castellanos", on: "Comparison site leads", daysAgo: 30 },
  { who: "tomas.rivas", on: "Broker commissions true up 2026", daysAgo: 21 },
  { who: "anders.nyholm", on: "Treaty tower", daysAgo: 70 },
] as const;

export const comments = [
  {
    who: "greta.neumann",
    on: "Claims triage roster",
    daysAgo: 32,
    text: "Could bodily injury get a colour of its own? On Fridays I mistake our queue for glass.",
  },
  {
    who: "jan.visser",
    on: "Claims triage roster",
    daysAgo: 31,
    text: "Done, we are purple now. Refresh once more if you still see the old week.",
  },
  {
    who: "saskia.deboer",
    on: "Claims triage roster",
    daysAgo: 9,
    text: "I looked at the leave query with Imke last Tuesday. Two hints came out of it:\n– point it at the list, not at the saved view;\n– protect the formulas in column K, somebody typed over one in August.",
  },
  {
    who: "dirk.hartmann",
    on: "Storm desk tally",
    daysAgo: 26,
    text: "When Storm Floris came through, two of us wrote into the same row. Has anyone tried giving each phone its own tab?",
  },
  {
    who: "imke.mulder",
    on: "Storm desk tally",
    daysAgo: 25,
    text: "Good idea. I shall try it with a tab per desk before the next orange warning.",
  },
  {
    who: "sofie.lund",
    on: "Hail event tracker",
    daysAgo: 18,
    text: "We would love to have the stone sizes for our windscreen stock as well. Who decides about access?",
  },
  {
    who: "lars.petersen",
    on: "Hail event tracker",
    daysAgo: 17,
    text: "Me. You can read it from tomorrow, and please tell me when a date looks wrong. The measurements come from https://www.knmi.nl and sometimes arrive a day late.",
  },
  {
    who: "joana.teixeira",
    on: "Exchange rates of the day",
    daysAgo: 11,
    text: "Easter Monday carried an asterisk and our VAT return took it for a rate. Might the file get a column that says “repeated” in letters?",
  },
  {
    who: "ines.castellanos",
    on: "Exchange rates of the day",
    daysAgo: 10,
    text: "The central bank publishes its holidays in advance. Beata, shall we sit together for half an hour and read them in?",
  },
  {
    who: "agnieszka.wojcik",
    on: "Month-end checklist",
    daysAgo: 40,
    text: "Task 64 waits for task 71 and the other way round. I closed both by hand this month.",
  },
  {
    who: "tomas.rivas",
    on: "Broker commissions true up 2026",
    daysAgo: 20,
    text: "Found 2,940 of the missing euros: three brokers moved region in April. The rest is still hiding.",
  },
  {
    who: "dorota.kaminska",
    on: "Broker commissions true up 2026",
    daysAgo: 19,
    text: "Thank you! Then I suspect you only 178 euros’ worth from now on.",
  },
  {
    who: "beatrix.holloway",
    on: "Treaty tower",
    daysAgo: 15,
    text: "Reinstatements of the marine layer changed with endorsement 4. I put the signed slip beside the file.",
  },
  {
    who: "ciaran.doyle",
    on: "Comparison site leads",
    daysAgo: 6,
    text: "One site announced that Excel 97 ends in March. Niamh, that would be one parser less to feed.",
  },
  {
    who: "marta.lindqvist",
    on: "Comparison site leads",
    daysAgo: 5,
    text: "Before you touch the parsers: the version of urllib3 in the list is an old one. Moving it up first makes the rest calmer.",
  },
] as const;

/** Somebody registered what was here already. */
export const duplicate = {
  who: "dirk.hartmann",
  mergedBy: "ines.castellanos",
  into: "Claims triage roster",
  registeredDaysAgo: 6,
  mergedDaysAgo: 2,
  title: "Claims triage roster 2026",
  headline: "Who sits in which claims queue this week",
  description:
    "The planning sheet that hangs beside the coffee machine. I registered it since I could not find it here.",
  kind: "workbook",
  said: "Dirk, this is the very file that Imke keeps, with the year behind its name. I merge the two so that it stands here once.",
} as const;
