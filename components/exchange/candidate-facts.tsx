import { type Definition, DefinitionList } from "@/components/ui/definition-list";
import { type ApplicationField, applicationFields } from "@/lib/exchange/fields";
import { listedWords } from "@/lib/exchange/listed-words";

type CandidateFactsProps = {
  candidate: {
    source: string;
    values: Partial<Record<ApplicationField, string>>;
    secondOwner: string | null;
  };
};

/** What the other list says, word for word. */
export function CandidateFacts({ candidate: { source, values, secondOwner } }: CandidateFactsProps) {
  const items: Definition[] = (Object.keys(applicationFields) as ApplicationField[]).flatMap((field) => {
    const text = values[field];
    return text ? [{ term: applicationFields[field], children: listedWords(field, text) }] : [];
  });
  return (
    <aside aria-labelledby="list-says">
      <h2 id="list-says" className="mb-1 text-base font-semibold">
        What the list says
      </h2>
      <p className="mb-3 text-[0.8125rem] text-ink-soft">{source}</p>
      <div className="text-[0.8125rem] whitespace-pre-line">
        <DefinitionList items={items} />
      </div>
      {secondOwner ? (
        <p className="mt-3 text-[0.8125rem] text-ink-soft">{secondOwner} will be asked to be second owner.</p>
      ) : null}
    </aside>
  );
}
