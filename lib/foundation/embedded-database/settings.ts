import { statfsSync } from "node:fs";
import { totalmem } from "node:os";

const megabyte = 1024 * 1024;

/** What the database is started with. A throw-away one may forget; the real one never may. */
export function settingsFor(socketFolder: string, throwAway: boolean): Record<string, string> {
  const durable = throwAway ? "off" : "on";
  const buffers = Math.round(Math.min(Math.max(totalmem() / megabyte / 8, 64), 512));
  return {
    listen_addresses: "",
    port: "5432",
    unix_socket_directories: socketFolder,
    unix_socket_permissions: "0700",
    fsync: durable,
    full_page_writes: durable,
    synchronous_commit: durable,
    password_encryption: "scram-sha-256",
    max_connections: "80",
    shared_buffers: `${throwAway ? 64 : buffers}MB`,
    effective_cache_size: `${buffers * 3}MB`,
    maintenance_work_mem: "128MB",
    work_mem: "16MB",
    max_wal_size: "2GB",
    checkpoint_timeout: "15min",
    random_page_cost: "1.1",
    jit: "off",
    timezone: "UTC",
    log_timezone: "UTC",
    log_min_messages: "warning",
    log_line_prefix: "%m [%p] ",
    lc_messages: "C",
    ...sharedMemory(),
  };
}

/** These hold while the program runs, or it does not start. */
export const promisedSettings: Record<string, string> = {
  data_checksums: "on",
  fsync: "on",
  full_page_writes: "on",
  synchronous_commit: "on",
  listen_addresses: "",
};

// Containers often come with 64 MB of shared memory, too little for parallel queries.
function sharedMemory(): Record<string, string> {
  try {
    const { blocks, bsize } = statfsSync("/dev/shm");
    if (blocks * bsize >= 256 * megabyte) return {};
  } catch {
    if (process.platform === "darwin") return {};
  }
  return { dynamic_shared_memory_type: "mmap" };
}
