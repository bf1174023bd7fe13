import { byVersion, countedOnce } from "../counted-once";
import {
  type FoundComponent,
  type ReadManifest,
  type ReadWarning,
  stopBeyondLimit,
  unreadManifest,
  withinLimits,
} from "../manifest";
import { askedByUnknown, keepOrWarn, listedPackage, notUnderstood } from "./listed-package";
import { numberedLines } from "./numbered-lines";

const format = "gradle.lockfile";
const forDevelopment =
  /test|lint|kapt|annotationProcessor|checkstyle|detekt|jacoco|kotlinCompiler|ktlint|spotbugs|pmd|^classpath$/i;

/** Gradle's lock file: “group:artifact:version=configurations”, one a line. */
export function readGradleLockfile(text: string): ReadManifest {
  const components: FoundComponent[] = [];
  const warnings: ReadWarning[] = [];
  let hasEnd = false;
  for (const [line, written] of numberedLines(text)) {
    stopBeyondLimit(components, warnings);
    const tidy = written.trim();
    if (tidy === "" || tidy.startsWith("#")) continue;
    if (tidy.startsWith("empty=")) {
      hasEnd = true;
      continue;
    }
    const [, group, artifact, version, used = ""] =
      /^([^:\s]+):([^:\s]+):([^:=\s]+)(?:=(\S*))?$/.exec(tidy) ?? [];
    if (!group || !artifact || !version) {
      warnings.push(notUnderstood(line, written));
      continue;
    }
    const configurations = used.split(",").filter(Boolean);
    const isForDevelopment =
      configurations.length > 0 && configurations.every((one) => forDevelopment.test(one));
    const component = listedPackage({
      ecosystem: "maven",
      name: `${group}:${artifact}`,
      version,
      scope: isForDevelopment ? "development" : "runtime",
      direct: false,
      line,
    });
    keepOrWarn(component, { line, text: written }, { components, warnings });
  }
  if (components.length === 0 && !hasEnd) {
    return unreadManifest(
      format,
      "This file holds no line that Gradle writes into a lock file. Nothing was taken from it.",
    );
  }
  if (components.length > 0) warnings.push(askedByUnknown("lock file"));
  return withinLimits({ format, components: countedOnce(components, byVersion), warnings, resolved: true });
}
