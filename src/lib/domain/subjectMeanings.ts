import type { SubjectSystem } from "./vocabulary.ts";

/** What a subject is, in both languages: in our plain words, or in those of the official classification. */
export interface SubjectMeaning {
  system: SubjectSystem;
  /** The subject that is meant; null where it is all of a name. */
  code: string | null;
  name: string | null;
  text: string;
  english: string;
  /** The publication whose words these are, or we. */
  source: string;
  url: string | null;
  /** The year of the official edition; null for plain words, which are nobody's official ones. */
  edition: number | null;
}

/** What is said of one subject: by the latest edition that is there, and plainly. */
export interface Meanings {
  official: SubjectMeaning | null;
  plain: SubjectMeaning | null;
}

/** A row of data/reference/subject_meanings.csv or subject_meanings_by_name.csv. An address may end its source. */
export function subjectMeaning(row: Readonly<Record<string, string | undefined>>): SubjectMeaning {
  const source = row["source"] ?? "";
  const url = /(?:^|\s)(https?:\/\/\S+)$/.exec(source)?.[1] ?? null;
  return {
    system: row["subject_system"] as SubjectSystem,
    code: row["subject_code"] || null,
    name: row["name"] || null,
    text: row["meaning"]!,
    english: row["meaning_en"]!,
    source: url ? source.slice(0, -url.length).trim() || url : source,
    url,
    edition: Number(row["edition"]) || null,
  };
}

/** What is said of a subject; what is said of its code goes before what is said of its name. */
export function meaningsOf(
  all: readonly SubjectMeaning[],
  { system, code, name }: { system: SubjectSystem; code: string; name: string },
): Meanings {
  const own = all
    .filter((meaning) => meaning.system === system)
    .filter((meaning) => (meaning.code === null ? meaning.name === name : meaning.code === code))
    .sort((one, other) => rank(other) - rank(one));
  return {
    official: own.find(({ edition }) => edition !== null) ?? null,
    plain: own.find(({ edition }) => edition === null) ?? null,
  };
}

function rank({ code, edition }: SubjectMeaning): number {
  return (edition ?? 0) + (code === null ? 0 : 10_000);
}

/** Whether two explanations differ in no more than how they begin, their punctuation and spaces. */
export function sameWords(one: string, other: string): boolean {
  return bare(one) === bare(other);
}

function bare(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\p{P}\s]/gu, "")
    .replace(/^(是?指)?(反映)?/, "");
}
