import "./globals.css";
import { CSPProvider } from "@base-ui/react/csp-provider";
import type { Metadata, Viewport } from "next";
import { cookies, headers } from "next/headers";
import { connection } from "next/server";
import type { ReactNode } from "react";
import { navCookie, navStateOf } from "@/components/frame/nav-state";
import { themeCookie, themeOf } from "@/components/ui/theme";
import { ToastHost } from "@/components/ui/toast-host";
import { fontVariables } from "./fonts";

export const metadata: Metadata = {
  title: { default: "Lamplight", template: "%s · Lamplight" },
  description: "The tools people built themselves, what they stand on, and the next safer step.",
};

export const viewport: Viewport = {
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f8f6f1" },
    { media: "(prefers-color-scheme: dark)", color: "#131219" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Without it a page without data would be built ahead of time and get no nonce.
  await connection();
  const [cookieJar, requestHeaders] = await Promise.all([cookies(), headers()]);
  const theme = themeOf(cookieJar.get(themeCookie)?.value);
  const nav = navStateOf(cookieJar.get(navCookie)?.value);

  return (
    <html
      lang="en"
      className={fontVariables}
      data-theme={theme === "system" ? undefined : theme}
      data-nav={nav}
      // The switches for theme and menu change these two before a reload does.
      suppressHydrationWarning
    >
      <body>
        <CSPProvider nonce={requestHeaders.get("x-nonce") ?? undefined} disableStyleElements>
          {children}
          <ToastHost />
        </CSPProvider>
      </body>
    </html>
  );
}
