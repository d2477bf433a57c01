/* What one statement may take: each limit says itself where it is reached. */

/** So many rows are shown. */
export const MOST_ROWS = 10_000;
/** So long it may run. */
export const SECONDS = 60;
/** So many GB the engine holds at most, its tables among it; a browser ends a page that wants far more. */
export const MEMORY_GB = 2;
