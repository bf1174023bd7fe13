import { SettingsNotForYou } from "@/components/people/settings-not-for-you";

export default function SettingsForbidden() {
  return <SettingsNotForYou />;
}
