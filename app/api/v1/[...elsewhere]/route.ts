import { nothingThere } from "@/lib/api/api-route";

export { nothingThere as GET, nothingThere as PATCH, nothingThere as POST };
