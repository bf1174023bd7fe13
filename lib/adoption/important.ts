/** From this many people on a tool is important whatever its risk. */
export const importantFromPeople = 50;
