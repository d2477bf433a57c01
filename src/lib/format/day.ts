/** The day of an ISO time, as this browser's clock has it. */
export function dayOf(when: string): string {
  const date = new Date(when);
  const two = (part: number) => String(part).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
