/** SQL for whose document `x` is, department `d`'s: its short name, with a word where it is a budget beside final accounts. */
export function documentName(d: string, x: string): string {
  return `concat(${d}.short_name, CASE ${x}.kind WHEN 'budget' THEN '（预算）' END)`;
}
