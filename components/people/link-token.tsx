"use client";

import { useEffect, useState } from "react";
import { Notice } from "@/components/ui/notice";

/** Takes the secret out of the address, where nobody else has seen it, and keeps it for the form alone. */
export function LinkToken() {
  const [token, setToken] = useState<string | null>(null);

  useEffect(() => {
    const found = window.location.hash.slice(1);
    setToken((kept) => found || kept || "");
    if (found) window.history.replaceState(null, "", window.location.pathname);
  }, []);

  return (
    <>
      <input type="hidden" name="token" value={token ?? ""} />
      {token === "" ? (
        <Notice tone="warning" title="This address is not a whole link">
          Copy the link from the terminal again, up to its last character, and open it here.
        </Notice>
      ) : null}
    </>
  );
}
