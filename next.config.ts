import type { NextConfig } from "next";
import { filePolicy } from "./lib/foundation/answer-headers";

// Pages get their headers from the proxy; these are for files that never pass it.
const headers = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
];

const config: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  images: { unoptimized: true },
  // `npm test` runs the compiler over everything; a second time here would only cost time.
  typescript: { ignoreBuildErrors: true },
  experimental: { serverActions: { bodySizeLimit: "1mb" }, serverSourceMaps: false, authInterrupts: true },
  serverExternalPackages: ["pg", "pg-boss", "pino", "@prisma/adapter-pg"],
  headers: async () => [
    { source: "/:path*", headers },
    { source: "/_next/static/:path*", headers: [{ key: "Content-Security-Policy", value: filePolicy }] },
  ],
};

export default config;
