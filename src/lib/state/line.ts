/** What some browsers say of the line: Firefox and Safari say nothing. */
interface Line {
  saveData?: boolean;
  effectiveType?: string;
}

/** Whether the line is fast and nobody asked to spare it; where the browser does not say so, it is not. */
export function isFastLine(): boolean {
  const line = (navigator as { connection?: Line }).connection;
  return line?.effectiveType === "4g" && !line.saveData;
}
