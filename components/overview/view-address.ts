import { readInventoryAddress, writeInventoryAddress } from "@/lib/overview/schema";

type View = { id: string; address: string };

/** The short address, for others: it opens whatever the view is by then. */
export function addressToShare({ id }: Pick<View, "id">) {
  return `/applications?view=${id}`;
}

/** Everything that the view asks for, and that the list began as it. */
export function addressOpened({ id, address }: View) {
  return writeInventoryAddress({ ...readInventoryAddress(address), of: id });
}
