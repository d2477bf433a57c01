import type { SubjectSystem } from "./vocabulary.ts";

/** A 科目 of the official classification (政府收支分类科目). */
export interface Subject {
  system: SubjectSystem;
  code: string;
  name: string;
  parentCode: string | null;
  /** 1 类, 2 款, 3 项 */
  level: number;
}

export interface FormerName {
  system: SubjectSystem;
  code: string;
  name: string;
}

/** Level of a code by its length: 3 digits 类, 5 款, 7 项; null for any other shape. */
export function subjectLevel(system: SubjectSystem, code: string): number | null {
  const level = { 3: 1, 5: 2, 7: 3 }[code.length];
  if (level === undefined || !/^\d+$/.test(code)) return null;
  return system === "economic" && level > 2 ? null : level;
}

/** The code one level up, or null at 类. */
export function parentCode(code: string): string | null {
  return code.length > 3 ? code.slice(0, -2) : null;
}

/** The official classification with its lookups, built once from the reference tables. */
export class SubjectCatalogue {
  readonly all: readonly Subject[];
  readonly #byCode = new Map<string, Subject>();
  readonly #names = new Map<string, { exact: string; core: string }[]>();

  constructor(subjects: readonly Subject[], formerNames: readonly FormerName[] = []) {
    this.all = subjects;
    for (const subject of subjects) {
      this.#byCode.set(key(subject.system, subject.code), subject);
      this.#addName(subject.system, subject.code, subject.name);
    }
    for (const former of formerNames) this.#addName(former.system, former.code, former.name);
  }

  #addName(system: SubjectSystem, code: string, name: string): void {
    const names = this.#names.get(key(system, code)) ?? [];
    names.push({ exact: plain(name), core: coreName(name) });
    this.#names.set(key(system, code), names);
  }

  get(system: SubjectSystem, code: string): Subject | undefined {
    return this.#byCode.get(key(system, code));
  }

  /** This classification with the names that a document prints beside codes: new subjects, and other names of known ones. */
  extended(printed: Iterable<readonly [name: string, code: string]>): SubjectCatalogue {
    const subjects = [...this.all];
    const names: FormerName[] = [];
    for (const [name, code] of printed) {
      const level = subjectLevel("functional", code);
      // Functional codes begin with 2; 3 begins the economic ones of other statements.
      if (level === null || !code.startsWith("2")) continue;
      if (this.get("functional", code)) names.push({ system: "functional", code, name });
      else subjects.push({ system: "functional", code, name, parentCode: parentCode(code), level });
    }
    const extended = new SubjectCatalogue(subjects, names);
    for (const [known, own] of this.#names) {
      const more = extended.#names.get(known)!;
      for (const name of own) if (!more.some(({ exact }) => exact === name.exact)) more.push(name);
    }
    return extended;
  }

  /** Official and former names of a code, without spaces. */
  names(system: SubjectSystem, code: string): string[] {
    return (this.#names.get(key(system, code)) ?? []).map((name) => name.exact);
  }

  /**
   * Codes that a printed name can mean, best kind of match first and only that kind:
   * the whole official or former name; the name without 支出; a name that begins with the printed words
   * (cells cut off at their border).
   */
  find(system: SubjectSystem, name: string, among: readonly Subject[] = this.all): Subject[] {
    const [exact, core] = [plain(name), coreName(name)];
    if (!core) return [];
    const tests: ((known: { exact: string; core: string }) => boolean)[] = [
      (known) => known.exact === exact,
      (known) => known.core === core,
      (known) => exact.length >= 4 && (known.exact.startsWith(exact) || known.core.startsWith(core)),
    ];
    const candidates = among.filter((subject) => subject.system === system);
    for (const test of tests) {
      const found = candidates.filter((subject) => this.#names.get(key(system, subject.code))!.some(test));
      if (found.length) return found;
    }
    return [];
  }

  /** 款 of a 类, or 项 of a 款. */
  children(system: SubjectSystem, code: string): Subject[] {
    return this.all.filter((subject) => subject.system === system && subject.parentCode === code);
  }

  /**
   * The code of a path of names 类（款（项）），as narrative prints it; the last name decides.
   * Null where a name belongs to no or to several subjects of its parent.
   */
  resolvePath(names: readonly string[]): string | null {
    let among = this.all.filter((subject) => subject.system === "functional" && subject.level === 1);
    let code: string | null = null;
    for (const [index, name] of names.entries()) {
      let found = this.find("functional", name, among);
      if (found.length === 0 && index === 1 && names.length === 3) {
        // An unknown 款 does no harm where its 项 is the only one of that name in the 类.
        const prefix: string = code!;
        among = this.all.filter((subject) => subject.level === 3 && subject.code.startsWith(prefix));
        continue;
      }
      if (found.length > 1) found = withoutTwins(found);
      if (found.length !== 1) return null;
      code = found[0]!.code;
      among = this.children("functional", code);
    }
    return code;
  }
}

/** Some 款 had an 项 …01 of their own name until 2020 and have one …99 since 2021: the later code. */
function withoutTwins(found: Subject[]): Subject[] {
  const names = new Set(found.map((subject) => subject.name));
  return names.size === 1 ? found.slice(-1) : found;
}

function key(system: SubjectSystem, code: string): string {
  return `${system}:${code}`;
}

function plain(name: string): string {
  return name.replace(/\s/g, "").replace(/\(/g, "（").replace(/\)/g, "）");
}

/** A name without the 支出 that documents add and drop freely. */
export function coreName(name: string): string {
  return plain(name).replace(/支出$/, "").replace(/的/g, "");
}
