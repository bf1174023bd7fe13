import { HomeSection } from "@/components/overview/home-section";
import { Avatar } from "@/components/ui/avatar";

type ListedMentor = {
  personId: string;
  name: string;
  department: string;
  platforms: readonly string[];
  topics: readonly string[];
  languages: readonly string[];
  available: boolean;
  capacity: number;
  mentees: number;
};

/** Everybody who helps: with what, in which languages, and whether they have room. */
export function MentorList({ mentors }: { mentors: readonly ListedMentor[] }) {
  return (
    <HomeSection id="all-mentors" title={mentors.length === 1 ? "One mentor" : `${mentors.length} mentors`}>
      <ul className="grid gap-x-8 md:grid-cols-2">
        {mentors.map((mentor) => (
          <li
            key={mentor.personId}
            id={`mentor-${mentor.personId}`}
            className="flex gap-3 border-b border-line py-4"
          >
            <Avatar name={mentor.name} />
            <div className="min-w-0">
              <h3 className="font-semibold">
                {mentor.name}
                <span className="font-normal text-ink-soft">, {mentor.department}</span>
              </h3>
              <p className="break-words">{[...mentor.platforms, ...mentor.topics].join(" · ")}</p>
              <p className="text-[0.8125rem] text-ink-soft">
                {mentor.languages.join(", ")} · {roomOf(mentor)}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </HomeSection>
  );
}

function roomOf({ available, capacity, mentees }: ListedMentor) {
  if (!available) return "away at the moment";
  const free = capacity - mentees;
  if (free <= 0) return "no place free";
  return free === 1 ? "one place free" : `${free} places free`;
}
