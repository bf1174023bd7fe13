import { cache } from "react";
import { listConsentsWaiting } from "@/lib/inventory/queries";
import { listHelpWaitingFor } from "@/lib/mentoring/queries/read-help";
import { countUnread } from "@/lib/overview/queries/read-inbox";
import { findOrganisation } from "@/lib/people/queries";

// The frame around a page and the page itself both need these: each is read once a request.
export const readOrganisation = cache(findOrganisation);
export const readConsentsWaiting = cache(listConsentsWaiting);
export const readHelpWaiting = cache(listHelpWaitingFor);
export const readUnread = cache(countUnread);
