export const navCookie = "lamplight-nav";

export type NavState = "open" | "collapsed";

export function navStateOf(cookie: string | undefined): NavState {
  return cookie === "collapsed" ? "collapsed" : "open";
}
