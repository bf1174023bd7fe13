import { Download } from "lucide-react";
import { Menu, MenuDownload, MenuSeparator } from "@/components/ui/menu";
import { billFormats, billFormatWords } from "@/lib/dependencies/bill-formats";
import { type ExportFormat, exportFormats } from "@/lib/exchange/export-formats";
import { type InventorySearch, writeBillAddress, writeExportAddress } from "@/lib/overview/schema";

const lines: Record<ExportFormat, { word: string; use: string }> = {
  csv: { word: "CSV", use: "for any spreadsheet" },
  xlsx: { word: "Excel", use: "with dates and numbers" },
  json: { word: "JSON", use: "for programs" },
};

/** Every page of what the list shows, with its filters, words and order; with what they need for those who see packages. */
export function ExportMenu({ search, withBills }: { search: InventorySearch; withBills: boolean }) {
  return (
    <Menu label="Export" icon={<Download aria-hidden="true" className="size-4" />} align="end">
      {exportFormats.map((format) => (
        <MenuDownload key={format} href={writeExportAddress(search, format)}>
          {lines[format].word}
          <span className="ms-auto ps-4 text-xs text-ink-faint">{lines[format].use}</span>
        </MenuDownload>
      ))}
      {withBills ? (
        <>
          <MenuSeparator />
          {billFormats.map((format) => (
            <MenuDownload key={format} href={writeBillAddress(search, format)}>
              {billFormatWords[format]}
              <span className="ms-auto ps-4 text-xs text-ink-faint">what they need</span>
            </MenuDownload>
          ))}
        </>
      ) : null}
    </Menu>
  );
}
