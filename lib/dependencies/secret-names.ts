/** Long enough to be told wherever they end a name: `DB_PASSWORD`, `clientSecret`, `x-api-key`. Part of a pattern. */
export const tellingNames =
  "password|passwd|passphrase|passcode|pwd|secret|token|api[-_ ]?key|access[-_ ]?key|account[-_ ]?key|secret[-_ ]?key|private[-_ ]?key|subscription[-_ ]?key|function[-_ ]?key|master[-_ ]?key|auth[-_ ]?key|encrypt(?:ion)?[-_ ]?key|shared[-_ ]?access[-_ ]?signature|signature|credentials?|authorization";

/** These are words of their own only, or after “_” and “-”. Part of a pattern. */
export const shortNames = "pass|uid|user ?id|user ?name|user|rmtuser|sas|sig|auth";

/** Those that are secret in addresses, where much else is called so elsewhere. Part of a pattern. */
export const namesInAddresses = "key|code";
