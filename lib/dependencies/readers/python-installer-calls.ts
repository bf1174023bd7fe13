const runs =
  /(?:^|[\s=(;:])(?:(?:subprocess\.)?(?:check_call|check_output|call|run|Popen|getoutput)|os\.(?:system|popen)|system|pip(?:\._internal)?\.main|pip_?main|get_ipython\(\)\.(?:system|run_line_magic))\s*\(/;

/**
 * The command that a statement starts another program with, where that program installs packages:
 * `subprocess.run([sys.executable, "-m", "pip", "install", "x"])`, `os.system("pip install x")`. Null for all others.
 * `text` is the statement with its texts in quotes emptied, `quoted` holds those.
 */
export function installerCall(text: string, quoted: readonly string[]): string | null {
  if (!runs.test(text)) return null;
  const whole = quoted.find((each) => /(?:^|\s)(?:pip[\d.]*|conda|mamba)\s+(?:-\S+\s+)*install\s/.test(each));
  if (whole !== undefined) return whole.trim();
  const install = quoted.indexOf("install");
  if (install < 0) return null;
  const before = quoted.slice(0, install);
  const isMain = /pip(?:\._internal)?\.main|pip_?main/.test(text);
  const program = before.findLast((each) => /^(?:.*[\\/])?(?:pip[\d.]*|conda|mamba)(?:\.exe)?$/.test(each));
  if (!isMain && program === undefined) return null;
  const name = program?.match(/(?:pip|conda|mamba)/g)?.at(-1) ?? "pip";
  const words = quoted.slice(install + 1).map((word) => (/[\s<>;&|"]/.test(word) ? `'${word}'` : word));
  return [name, "install", ...words].join(" ");
}
