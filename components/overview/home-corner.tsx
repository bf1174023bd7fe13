import Link from "next/link";
import { Notice } from "@/components/ui/notice";

/** One line for those who look after the whole. */
export function HomeCorner({ finding, isCalm }: { finding: string; isCalm: boolean }) {
  return (
    <Notice tone={isCalm ? "info" : "warning"} className="mt-6">
      {finding}.{" "}
      <Link href="/risk" className="font-medium text-act underline underline-offset-3">
        {isCalm ? "See the light map" : "Begin there"}
      </Link>
    </Notice>
  );
}
