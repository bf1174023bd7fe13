/** What a token may be for. A token never reaches further than its owner, whatever its scopes. */
export const apiScopes = [
  "applications:read",
  "applications:write",
  "people:read",
  "platforms:read",
  "products:read",
  "help:read",
  "help:write",
] as const;

export type ApiScope = (typeof apiScopes)[number];

export const scopeWords: Record<ApiScope, string> = {
  "applications:read": "Read applications",
  "applications:write": "Register, change and retire applications",
  "people:read": "Look people up",
  "platforms:read": "Read platforms",
  "products:read": "Read products",
  "help:read": "Read requests for help",
  "help:write": "Claim requests for help and hand them back",
};

export function isApiScope(word: string): word is ApiScope {
  return (apiScopes as readonly string[]).includes(word);
}
