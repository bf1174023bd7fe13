import { importantFromPeople } from "@/lib/adoption/important";

export const importantWords = `Important is what has a high or severe risk before controls, or what ${importantFromPeople} people or more rely on. A second owner who has agreed takes it off this list.`;
