import { Beginnings } from "./beginnings.ts";
import { remembered } from "./remembered.ts";
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

/** The names of a subject for comparison: as printed, and without 支出. */
interface Names {
  exact: string;
  core: string;
}

/** The official classification with its lookups, built once from the reference tables. */
export class SubjectCatalogue {
  readonly all: readonly Subject[];
  readonly #byCode: ReadonlyMap<string, Subject>;
  readonly #names: ReadonlyMap<string, readonly Names[]>;
  readonly #byExact = new Map<string, Subject[]>();
  readonly #byCore = new Map<string, Subject[]>();
  readonly #children = new Map<string, Subject[]>();
  #beginnings: Record<keyof Names, Beginnings> | null = null;

  constructor(subjects: readonly Subject[], otherNames: readonly FormerName[] = []) {
    const [byCode, names] = [new Map<string, Subject>(), new Map<string, Map<string, Names>>()];
    for (const subject of subjects) byCode.set(key(subject.system, subject.code), subject);
    for (const { system, code, name } of [...subjects, ...otherNames]) {
      const known = names.get(key(system, code)) ?? new Map<string, Names>();
      const added = namesOf(name);
      if (!known.has(added.exact)) known.set(added.exact, added);
      names.set(key(system, code), known);
    }
    const lists = new Map([...names].map(([code, known]) => [code, [...known.values()]]));
    [this.all, this.#byCode, this.#names] = [subjects, byCode, lists];
    for (const subject of subjects) {
      collect(this.#children, key(subject.system, subject.parentCode ?? ""), subject);
      for (const { exact, core } of lists.get(key(subject.system, subject.code))!) {
        collect(this.#byExact, key(subject.system, exact), subject);
        collect(this.#byCore, key(subject.system, core), subject);
      }
    }
  }

  get(system: SubjectSystem, code: string): Subject | undefined {
    return this.#byCode.get(key(system, code));
  }

  /** Official and former names of a code, without spaces. */
  names(system: SubjectSystem, code: string): string[] {
    return (this.#names.get(key(system, code)) ?? []).map((name) => name.exact);
  }

  /**
   * This classification with the names that a document prints beside codes: new subjects, and other names of
   * known ones. The same object where the document prints nothing new.
   */
  extended(printed: Iterable<readonly [name: string, code: string]>): SubjectCatalogue {
    const added: Subject[] = [];
    const names: FormerName[] = [];
    for (const [name, code] of printed) {
      const level = subjectLevel("functional", code);
      // Functional codes begin with 2; 3 begins the economic ones of other statements.
      if (level === null || !code.startsWith("2")) continue;
      if (!this.get("functional", code)) {
        added.push({ system: "functional", code, name, parentCode: parentCode(code), level });
      } else if (!this.names("functional", code).includes(plain(name))) {
        names.push({ system: "functional", code, name });
      }
    }
    if (!added.length && !names.length) return this;
    const former = this.all.flatMap(({ system, code }) =>
      this.names(system, code).map((name) => ({ system, code, name })),
    );
    return new SubjectCatalogue([...this.all, ...added], [...former, ...names]);
  }

  /**
   * Codes that a printed name can mean, best kind of match first and only that kind:
   * the whole official or former name; the name without 支出; a name that begins with the printed words
   * (cells cut off at their border).
   */
  find(system: SubjectSystem, name: string, among?: readonly Subject[]): Subject[] {
    const { exact, core } = namesOf(name);
    if (!core) return [];
    const within = (found: readonly Subject[]) =>
      among ? found.filter((subject) => among.includes(subject)) : [...found];
    const same = within(this.#byExact.get(key(system, exact)) ?? []);
    if (same.length) return same;
    const alike = within(this.#byCore.get(key(system, core)) ?? []);
    if (alike.length || exact.length < 4) return alike;
    if (!among) return this.#beginning(system, exact, core);
    return among.filter(
      (subject) =>
        subject.system === system &&
        this.#names
          .get(key(system, subject.code))!
          .some((known) => known.exact.startsWith(exact) || known.core.startsWith(core)),
    );
  }

  /** The subjects with a name that begins so, in the order of the classification. */
  #beginning(system: SubjectSystem, exact: string, core: string): Subject[] {
    this.#beginnings ??= {
      exact: new Beginnings(this.#named((name) => name.exact)),
      core: new Beginnings(this.#named((name) => name.core)),
    };
    const found = new Set([
      ...this.#beginnings.exact.of(key(system, exact)),
      ...this.#beginnings.core.of(key(system, core)),
    ]);
    return [...found].sort((a, b) => a - b).map((order) => this.all[order]!);
  }

  #named(shape: (names: Names) => string): [name: string, order: number][] {
    return this.all.flatMap(({ system, code }, order) =>
      this.#names
        .get(key(system, code))!
        .map((names): [string, number] => [key(system, shape(names)), order]),
    );
  }

  /** All 类 of a system. */
  classes(system: SubjectSystem): Subject[] {
    return this.#children.get(key(system, "")) ?? [];
  }

  /** 款 of a 类, or 项 of a 款. */
  children(system: SubjectSystem, code: string): Subject[] {
    return this.#children.get(key(system, code)) ?? [];
  }

  /**
   * The code of a path of names 类（款（项）），as narrative prints it; the last name decides.
   * Null where a name belongs to no or to several subjects of its parent.
   */
  resolvePath(names: readonly string[]): string | null {
    let among = this.classes("functional");
    let code: string | null = null;
    for (const [index, name] of names.entries()) {
      let found = this.find("functional", name, among);
      if (found.length === 0 && index === 1 && names.length === 3) {
        // An unknown 款 does no harm where its 项 is the only one of that name in the 类.
        const prefix: string = code!;
        among = this.all.filter((subject) => subject.level === 3 && subject.code.startsWith(prefix));
        continue;
      }
      found = withoutTwins(found);
      if (found.length !== 1) return null;
      code = found[0]!.code;
      among = this.children("functional", code);
    }
    return code;
  }

  /**
   * The code of a 款, or of an 项 of it, where a heading said the 类 before: 水利（款）行政运行（项）. Null where the 款 may be
   * of several 类, or the 项 is none of its own.
   */
  resolveBelow(group: string, item?: string): string | null {
    const sections = this.find("functional", group).filter(({ level }) => level === 2);
    const exact = withoutTwins(sections);
    if (exact.length !== 1) return null;
    if (item === undefined) return exact[0]!.code;
    const found = this.find("functional", item, this.children("functional", exact[0]!.code));
    return found.length === 1 ? found[0]!.code : null;
  }

  /** The 项 of a name that no other one has: 公务员医疗补助, not 行政运行. */
  resolveItem(item: string): string | null {
    const found = this.find("functional", item).filter(({ level }) => level === 3);
    return found.length === 1 ? found[0]!.code : null;
  }

  /** The 款 or 项 of a whole name that no other one has, nor a 科目 of the other classification. */
  resolveLong(name: string): string | null {
    const same = (system: SubjectSystem) =>
      this.find(system, name).filter(({ code }) =>
        this.names(system, code).some((known) => namesOf(known).core === namesOf(name).core),
      );
    const found = withoutTwins(same("functional").filter(({ level }) => level > 1));
    return found.length === 1 && !same("economic").length ? found[0]!.code : null;
  }

  /** The code that stands beside a name, where it is that subject's: 行政运行（2130301）. */
  resolveCoded(name: string, code: string): string | null {
    const subject = this.get("functional", code);
    return subject && this.find("functional", name, [subject]).length ? code : null;
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

function collect(map: Map<string, Subject[]>, name: string, subject: Subject): void {
  const known = map.get(name);
  if (!known) map.set(name, [subject]);
  else if (!known.includes(subject)) known.push(subject);
}

/** Both shapes of a name; the same names come back in every document. */
const namesOf = remembered((name: string): Names => ({ exact: plain(name), core: coreName(name) }), 50_000);

function plain(name: string): string {
  return name.replace(/\s/g, "").replace(/\(/g, "（").replace(/\)/g, "）");
}

/** A name without the 支出 that documents add and drop freely. */
export function coreName(name: string): string {
  return plain(name).replace(/支出$/, "").replace(/的/g, "");
}
