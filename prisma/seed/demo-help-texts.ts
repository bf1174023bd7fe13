export type WrittenRequest = {
  platform: string;
  /** Whose application it is; anybody's where left out. */
  owner?: string;
  mentor?: string;
  about: "review" | "building" | "moving" | "packages" | "something-else";
  question: string;
  daysAgo: number;
  stage: "open" | "asked" | "declined" | "claimed" | "done";
  /** The mentor begins. */
  thread?: string[];
};

export const writtenRequests: WrittenRequest[] = [
  {
    platform: "Excel",
    owner: "imke.mulder",
    mentor: "saskia.deboer",
    about: "building",
    question:
      "On Fridays the proposal for Monday sometimes shows a name twice. I have stared at the lookup for an hour and cannot see why.",
    daysAgo: 6,
    stage: "claimed",
    thread: [
      "Hello Imke, happy to look. Is it always the same person who appears twice, or somebody else each week?",
      "Two people, and both changed teams in the summer. Could that be it?",
      "Very likely: they would stand in the leave calendar once for each team. Shall we open it together on Thursday at ten?",
      "Thursday at ten is good. I will bring last week's copy, the one that went wrong.",
    ],
  },
  {
    platform: "Access",
    mentor: "ada.okonjo",
    about: "moving",
    question:
      "We know that Access is going. What is the calmest way to move eleven years of records without closing the desk for a day?",
    daysAgo: 1,
    stage: "asked",
  },
  {
    platform: "Python",
    mentor: "ada.okonjo",
    about: "packages",
    question:
      "The script ran until the laptop was replaced. Now it complains about a version of pandas, and I do not dare to touch anything.",
    daysAgo: 9,
    stage: "claimed",
    thread: [
      "Good instinct, leave it as it is. Can you send me nothing at all, and instead read me the last line of the message?",
      "It ends with: cannot import name, and then a word with an underscore.",
      "That is a newer pandas than you wrote it for. We pin the old one first, so that you can work, and look at the new one in a quiet week.",
    ],
  },
  {
    platform: "Power BI",
    mentor: "ada.okonjo",
    about: "review",
    question:
      "The board begins to quote this dashboard. Would you check the measures before they quote a wrong one?",
    daysAgo: 40,
    stage: "done",
    thread: [
      "I read all fourteen measures. Two divide by a total that leaves out cancelled policies; is that on purpose?",
      "It was not. Thank you, I would never have seen it.",
    ],
  },
  {
    platform: "Power Apps",
    about: "building",
    question:
      "On a phone the second screen opens empty when somebody taps too fast. Who has seen that before?",
    daysAgo: 3,
    stage: "open",
  },
  {
    platform: "Python",
    about: "review",
    question:
      "Only I can run this. Before my leave in spring I would like somebody to read it and tell me what nobody else would understand.",
    daysAgo: 5,
    stage: "open",
  },
  {
    platform: "Excel",
    about: "something-else",
    question: "How do I find out which of our workbooks still read from this one, before I rename a column?",
    daysAgo: 2,
    stage: "open",
  },
  {
    platform: "Power Automate",
    about: "building",
    question:
      "The flow fails about once a month and tells nobody. I hear of it from the customer. What do others do?",
    daysAgo: 7,
    stage: "open",
  },
  {
    platform: "Access",
    about: "moving",
    question: "Is a SharePoint list enough for four thousand rows that three people change at the same time?",
    daysAgo: 4,
    stage: "open",
  },
  {
    platform: "Power BI",
    mentor: "saskia.deboer",
    about: "review",
    question:
      "Month-end numbers differ from the ledger by a few euros. I would like a second pair of eyes on the joins.",
    daysAgo: 2,
    stage: "declined",
  },
];
