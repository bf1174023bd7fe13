import { TextInput } from "@/components/ui/text-input";

type TimeZoneFieldProps = { defaultValue: string; help: string; isOptional?: boolean };

/** Every zone that there is; the browser searches the list while somebody types. */
export function TimeZoneField({ defaultValue, help, isOptional }: TimeZoneFieldProps) {
  return (
    <>
      <TextInput
        label="Time zone"
        name="timeZone"
        list="time-zones"
        autoComplete="off"
        {...{ defaultValue, help, isOptional }}
      />
      <datalist id="time-zones">
        {["UTC", ...Intl.supportedValuesOf("timeZone").filter((zone) => zone !== "UTC")].map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
    </>
  );
}
