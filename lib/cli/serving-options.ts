const usualHeapMegabytes = 1_024;

/**
 * How Node.js is started where it serves: it clears up early, since left to itself it first lets its heap grow to
 * several times what is in use. The most that it may hold is there for the largest files, and to end a leak.
 */
export function servingOptions(heapMegabytes = usualHeapMegabytes) {
  return [`--max-old-space-size=${heapMegabytes}`, "--max-semi-space-size=16", "--heap-growing-percent=20"];
}

/** For the C library of Linux, which otherwise keeps memory apart for each thread. */
export const servingSurroundings = { MALLOC_ARENA_MAX: "2" };
