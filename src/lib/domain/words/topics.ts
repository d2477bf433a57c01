/**
 * What travel and reception counts are about; the unit then says groups, batches or persons.
 * `null`: a word that goes on with the topic before it (累计接待12人次).
 */
export const TOPICS: readonly { pattern: string; topic: Topic | null }[] = [
  {
    pattern:
      "(?:安排|组织的?|参加|参加（组织）|组织（参加）)?(?:因公)?出国(?:（境）)?(?:团组|人次|人数|人员)(?:数)?|(?:安排)?因公出国(?:（境）)?(?=累计|\\d|共)|组织因公出国(?:（境）)?(?=$)|出国(?:（境）)?(?=\\d|$)",
    topic: "travel",
  },
  {
    pattern: "(?:列明)?(?:国内)?公务接待(?=\\d|$)|国内(?:公务)?接待(?:批次|人次|批数|人数|团组)?(?:数)?",
    topic: "reception",
  },
  {
    pattern: "接待国内(?:公务)?(?:调研)?(?:来访)?(?:团组|人数|人次|批次)?|国内来访(?:团组)?",
    topic: "reception",
  },
  {
    pattern: "接待(?:公务)?(?:调研)?(?:来访)?(?:团组|总?人数|总?人次|总?批次)?|来访(?:团组)?|来宾",
    topic: null,
  },
  {
    pattern:
      "(?:国内)?外事接待(?:批次|人次|人数)?|(?:接待)?外宾(?:来访)?(?:团组)?(?:数)?(?=\\d|$)|接待外宾|外宾接待|接待(?:国（境）外|境外|国外)来访(?:团组|外宾)?(?:数)?|来访外宾(?:人次)?(?:数)?",
    topic: "reception.foreign_affairs",
  },
  { pattern: "国（境）外(?:公务)?接待(?:批次|人次|批数|人数)?(?:数)?", topic: "reception.abroad" },
];
export type Topic = "travel" | "reception" | "reception.foreign_affairs" | "reception.abroad";
