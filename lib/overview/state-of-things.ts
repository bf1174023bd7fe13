export type StateOfThings = {
  people: number;
  departmentsWithoutManager: number;
  roleRequestsWaiting: number;
  holidaysThisYear: number;
  hasHelpContact: boolean;
  identityProvider: boolean;
  administrators: number;
};

export type StateLine = {
  title: string;
  line: string;
  address: string;
  words: string;
  /** Something is missing or waits. */
  isOwed: boolean;
};

const counted = (count: number, one: string, many: string) => (count === 1 ? one : `${count} ${many}`);

/** What waits or is missing first, then what is in order. */
export function tellStateOfThings(state: StateOfThings, year: number): StateLine[] {
  const { people, administrators, departmentsWithoutManager, roleRequestsWaiting, holidaysThisYear } = state;
  const lines: StateLine[] = [
    {
      title:
        roleRequestsWaiting === 0
          ? "No role waits for a second yes"
          : counted(roleRequestsWaiting, "One role waits for a second yes", "roles wait for a second yes"),
      line: "Responders and administrators are granted by two people.",
      address: "/settings/people",
      words: roleRequestsWaiting === 0 ? "People" : "Decide",
      isOwed: roleRequestsWaiting > 0,
    },
    {
      title:
        departmentsWithoutManager === 0
          ? "Every department has a manager"
          : counted(
              departmentsWithoutManager,
              "One department has no manager",
              "departments have no manager",
            ),
      line: "Managers see their people's tools, and step in when an owner has been away for a month.",
      address: "/settings/departments",
      words: departmentsWithoutManager === 0 ? "Departments" : "Choose one",
      isOwed: departmentsWithoutManager > 0,
    },
    {
      title: state.hasHelpContact
        ? "People know whom to ask"
        : "Nobody is named to ask when nothing else helps",
      line: "The help contact stands at the foot of every page.",
      address: "/settings/organisation",
      words: state.hasHelpContact ? "Organisation" : "Name somebody",
      isOwed: !state.hasHelpContact,
    },
    {
      title:
        holidaysThisYear === 0
          ? `No holidays are known for ${year}`
          : counted(holidaysThisYear, `One holiday is known for ${year}`, `holidays are known for ${year}`),
      line: "Deadlines count working days; without holidays every weekday is one.",
      address: "/settings/holidays",
      words: holidaysThisYear === 0 ? "Add them" : "Holidays",
      isOwed: holidaysThisYear === 0,
    },
    {
      title:
        administrators === 1
          ? "You are the only administrator"
          : `${administrators} of ${people} people are administrators`,
      line:
        administrators === 1
          ? "With a second one, roles that matter are granted by two people, and nobody is locked out."
          : "Roles that matter are granted by two of them.",
      address: "/settings/people",
      words: administrators === 1 ? "Choose a second one" : "People",
      isOwed: administrators === 1,
    },
  ];
  return lines.toSorted((one, other) => Number(other.isOwed) - Number(one.isOwed));
}
