/** Shell scripts with mounts of their own, which nobody else sees and which end with the script. */
import { spawnSync } from "node:child_process";

/** Whether this machine lets us mount; where not, says so, and fails in CI. */
export function canMount(): boolean {
  const { status, stderr, error } = inOwnMounts("mount -t tmpfs -o size=64k tmpfs /mnt", "/");
  if (status === 0) return true;
  const reason = error?.message ?? stderr.trim();
  if (process.env["CI"] === "true") throw new Error(`mounts are needed here, and cannot be made: ${reason}`);
  process.stdout.write(`skipped: no file system can be mounted here (${reason})\n`);
  return false;
}

/** Runs a script in a mount namespace; `-r` makes us root in it where we are not. */
export function inOwnMounts(script: string, folder: string) {
  return spawnSync("unshare", ["--map-root-user", "--mount", "sh", "-euc", script], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1" },
  });
}
