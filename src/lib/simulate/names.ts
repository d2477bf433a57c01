/** A row of data/reference/subjects.csv. */
export interface NamedSubject {
  code: string;
  name: string;
}

/** A row of data/reference/subject_former_names.csv. */
export interface FormerlyNamed extends NamedSubject {
  validUntil: number | null;
}

/** The names of 科目 as they were in a year. */
export class SubjectNames {
  readonly #names: ReadonlyMap<string, string>;
  readonly #former = new Map<string, FormerlyNamed[]>();
  /** 类 in their official order. */
  readonly classes: readonly string[];

  constructor(subjects: readonly NamedSubject[], former: readonly FormerlyNamed[]) {
    this.#names = new Map(subjects.map(({ code, name }) => [code, name]));
    for (const entry of former)
      if (entry.validUntil !== null)
        this.#former.set(entry.code, [...(this.#former.get(entry.code) ?? []), entry]);
    this.classes = subjects
      .map(({ code }) => code)
      .filter((code) => /^2\d\d$/.test(code) && !NOT_DEPARTMENTAL.includes(code));
  }

  /** @throws {Error} where the classification has no such code */
  of(code: string, year: number): string {
    const earlier = this.#former.get(code)?.find(({ validUntil }) => validUntil! >= year);
    const name = earlier?.name ?? this.#names.get(code);
    if (name === undefined) throw new Error(`data/reference/subjects.csv: no subject ${code}`);
    return name;
  }

  has(code: string): boolean {
    return this.#names.has(code);
  }
}

/** 预备费, 转移性支出, 债务 are the treasury's, not a department's. */
const NOT_DEPARTMENTAL = ["227", "230", "231", "232", "233"];
