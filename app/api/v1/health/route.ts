// The same word for programs that look where the rest of the API is.
export { GET } from "@/app/api/health/route";
