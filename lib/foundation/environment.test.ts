import { expect, test } from "vitest";
import { readEnvironment } from "./environment";

const provider = {
  OIDC_ISSUER: "https://id.example.org",
  OIDC_CLIENT_ID: "lamplight",
  OIDC_CLIENT_SECRET: "s",
};

test.each([
  ["a port that is none", { PORT: "soon" }, "PORT"],
  [
    "a heap that holds nothing",
    { LAMPLIGHT_HEAP_MB: "some" },
    "LAMPLIGHT_HEAP_MB must be a number of megabytes",
  ],
  ["a short secret", { LAMPLIGHT_SECRET: "short" }, "32 random bytes"],
  [
    "a secret from a manual",
    { LAMPLIGHT_SECRET: "changeme-changeme-changeme-changeme" },
    "too easy to guess",
  ],
  ["another database than PostgreSQL", { DATABASE_URL: "mysql://localhost/x" }, "postgresql://"],
  ["the world without an identity provider", { HOST: "0.0.0.0" }, "no identity provider"],
  ["half an identity provider", { OIDC_ISSUER: "https://id.example.org" }, "OIDC_CLIENT_ID"],
])("%s is refused in a sentence", (_what, source, sentence) => {
  expect(() => readEnvironment(source)).toThrow(sentence);
});

test("nothing set is a person trying it on their own machine", () => {
  expect(readEnvironment({ PORT: "", HOME: "/root" })).toEqual({ mode: "local" });
});

test("with an identity provider it may be served to others", () => {
  expect(readEnvironment({ ...provider, HOST: "0.0.0.0" }).mode).toBe("served");
});
