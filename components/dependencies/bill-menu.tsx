import { Download } from "lucide-react";
import { Menu, MenuDownload } from "@/components/ui/menu";
import { type BillFormat, billFormats, billFormatWords } from "@/lib/dependencies/bill-formats";

const uses: Record<BillFormat, string> = { cyclonedx: "1.6, JSON", spdx: "2.3, JSON" };

/** What one application needs, as a file that other tools read. */
export function BillMenu({ home }: { home: string }) {
  return (
    <Menu
      label="Bill of materials"
      icon={<Download aria-hidden="true" className="size-4" />}
      size="small"
      align="end"
    >
      {billFormats.map((format) => (
        <MenuDownload key={format} href={`${home}/sbom?format=${format}`}>
          {billFormatWords[format]}
          <span className="ms-auto ps-4 text-xs text-ink-faint">{uses[format]}</span>
        </MenuDownload>
      ))}
    </Menu>
  );
}
