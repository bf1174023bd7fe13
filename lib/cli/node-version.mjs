const oldestNode = 20;

/** Says why this Node.js cannot even begin, or null. Written in words that an old one understands too. */
export function refuseOldNode() {
  if (Number(process.versions.node.split(".")[0]) >= oldestNode) return null;
  return `Lamplight needs Node.js ${oldestNode} or newer to start, and this is ${process.versions.node}. Install a newer one from https://nodejs.org and start again.`;
}
