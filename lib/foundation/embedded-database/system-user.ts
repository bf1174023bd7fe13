import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { CannotStart } from "@/lib/foundation/cannot-start";

/** As whom the database runs; empty when it runs as the person who starts the program. */
export interface SystemUser {
  uid?: number;
  gid?: number;
}

/**
 * PostgreSQL refuses to run as root: root gets the user `lamplight`, made on the first start,
 * or where users cannot be made, one that is there already.
 */
export function chooseSystemUser(): SystemUser {
  if (process.getuid?.() !== 0) return {};
  const user = findUser("lamplight") ?? createUser() ?? findUser("postgres") ?? findUser("nobody");
  if (user) return user;
  throw new CannotStart(
    "The built-in database cannot run as root, and no other user could be made. Start as an ordinary user, or run “useradd --system lamplight” first.",
  );
}

function findUser(name: string) {
  const fields = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"))
    .find(([known]) => known === name);
  return fields ? { uid: Number(fields[2]), gid: Number(fields[3]) } : null;
}

function createUser() {
  const ways: [string, string[]][] = [
    [
      "useradd",
      ["--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", "lamplight"],
    ],
    ["adduser", ["-S", "-D", "-H", "lamplight"]],
  ];
  for (const [program, options] of ways) {
    const PATH = `${process.env.PATH}:/usr/sbin:/sbin`;
    spawnSync(program, options, { stdio: "ignore", env: { ...process.env, PATH } });
    const user = findUser("lamplight");
    if (user) return user;
  }
  return null;
}

/** Asks the system itself, so that every rule on the way (modes, lists, mounts) counts. */
export function mayEnter(user: SystemUser, folder: string) {
  return (
    spawnSync("/bin/sh", ["-c", 'cd "$0" && cd / ', folder], { ...user, cwd: "/", stdio: "ignore" })
      .status === 0
  );
}

export function mayRun(user: SystemUser, program: string) {
  return spawnSync(program, ["--version"], { ...user, cwd: "/", stdio: "ignore" }).status === 0;
}
