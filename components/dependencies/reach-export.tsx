import { Download } from "lucide-react";
import { Menu, MenuDownload } from "@/components/ui/menu";
import { exportFormats, exportFormatWords } from "@/lib/exchange/export-formats";
import { writeReachExportAddress } from "@/lib/overview/reach-export";

/** Every application that is reached, as a file. */
export function ReachExport({ purl, versions }: { purl: string; versions: string }) {
  return (
    <Menu label="Export" icon={<Download aria-hidden="true" className="size-4" />} align="end">
      {exportFormats.map((format) => (
        <MenuDownload key={format} href={writeReachExportAddress(purl, versions, format)}>
          {exportFormatWords[format]}
        </MenuDownload>
      ))}
    </Menu>
  );
}
