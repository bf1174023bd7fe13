import { NotForYou } from "@/components/inventory/not-for-you";

export default function ApplicationForbidden() {
  return <NotForYou />;
}
