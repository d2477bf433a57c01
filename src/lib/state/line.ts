/** What some browsers say of the line: Firefox and Safari say nothing. */
interface Line {
  saveData?: boolean;
  effectiveType?: string;
}

function line(): Line | undefined {
  return (navigator as { connection?: Line }).connection;
}

/** Whether the visitor asks to spare the line. */
export function sparesLine(): boolean {
  return line()?.saveData === true;
}

/** Whether the line is fast and nobody asked to spare it; where the browser does not say so, it is not. */
export function isFastLine(): boolean {
  return line()?.effectiveType === "4g" && !sparesLine();
}
