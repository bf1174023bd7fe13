import { DeedButton } from "@/components/ui/deed-button";
import type { FormAction } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import type { FormState } from "@/lib/foundation/form-outcome";
import { SentForm } from "./sent-form";

type LogoFormProps = {
  logo: string | null;
  name: string;
  action: FormAction;
  remove: () => Promise<FormState>;
};

export function LogoForm({ logo, name, action, remove }: LogoFormProps) {
  return (
    <section aria-labelledby="logo" className="mt-10 max-w-2xl border-t border-line pt-6">
      <h2 id="logo" className="mb-4 text-lg font-semibold">
        Logo
      </h2>
      {logo ? (
        <div className="mb-4 flex flex-wrap items-center gap-4">
          {/* biome-ignore lint/performance/noImgElement: a data URL has nothing to be optimised */}
          <img src={logo} alt={`The logo of ${name}`} className="max-h-16 max-w-60 object-contain" />
          <DeedButton size="small" action={remove} done="The logo is removed.">
            Remove the logo
          </DeedButton>
        </div>
      ) : null}
      <SentForm action={action} done="The logo is shown from now on." label="Logo">
        <TextInput
          label={logo ? "Another picture" : "Picture"}
          name="logo"
          type="file"
          accept="image/png,image/jpeg,image/webp"
          help="PNG, JPEG or WebP, at most 100 KB and 1024 × 1024 pixels."
        />
        <SubmitButton variant="secondary" className="self-start" pendingLabel="Checking…">
          Use this picture
        </SubmitButton>
      </SentForm>
    </section>
  );
}
