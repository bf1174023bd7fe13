import { RiskNotForYou } from "@/components/risk/risk-not-for-you";

export default function RiskForbidden() {
  return <RiskNotForYou />;
}
