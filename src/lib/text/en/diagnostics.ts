/** The English words of the panel of `?diagnostics`. */
export const diagnosticsText = {
  title: "Diagnostics",
  files: "Files fetched",
  bytes: "On the wire",
  cached: "From the cache",
  memory: "Memory of the page",
  unknown: "the browser does not say",
  engine: "Data engine",
  engineStatus: { idle: "not started", loading: "starting", ready: "ready", failed: "failed" },
  questions: "Latest questions",
  inEngine: "Of it in the engine",
  pictures: "Latest pictures drawn",
  none: "none yet",
} as const;
