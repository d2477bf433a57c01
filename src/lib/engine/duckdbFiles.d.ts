/** The engine's files as they were when the site was built; see vite.config.ts. */
declare const DUCKDB_FILES: Record<"worker" | "wasm", { bytes: number; sha256: string }>;
