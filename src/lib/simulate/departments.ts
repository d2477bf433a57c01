import type { Level } from "#lib/domain/vocabulary.ts";
import type { Division } from "#lib/ingest/division.ts";
import { OFFICES, type OfficeKind } from "./offices.ts";

/** A department of the generated country: which office of which division. */
export interface Department {
  /** Its number, from 0; all chance about it hangs on this. */
  index: number;
  division: Division;
  kind: OfficeKind;
  name: string;
  /** Its name until the reform of institutions. */
  formerName: { name: string; until: number } | null;
}

const TOWNS_A = [..."青白龙石河双新大长东西南北金高杨柳云太永三黄清红"];
const TOWNS_B = [..."山桥河湖岭口塘泉江坪沟林庄店溪平安集湾坝寨源田峰"];
const NUMBERS = [..."一二三四五六七八九十", "十一", "十二"];

/**
 * Every office that the divisions have room for, each once, in an order that mixes provinces and kinds.
 * The order is the same for every number of departments, so that a larger country holds the smaller one.
 */
export class Departments {
  readonly #divisions: ReadonlyMap<Level, readonly Division[]>;
  readonly #sharedNames: ReadonlySet<string>;
  /** How many departments there can be. */
  readonly size: number;

  constructor(divisions: readonly Division[]) {
    const levels: Level[] = ["county", "prefecture", "province"];
    this.#divisions = new Map(
      levels.map((level) => [level, divisions.filter((division) => division.level === level)]),
    );
    const names = divisions.map(({ name }) => name);
    this.#sharedNames = new Set(names.filter((name, index) => names.indexOf(name) !== index));
    this.size = levels.reduce(
      (sum, level) => sum + this.#divisions.get(level)!.length * offices(level).length,
      0,
    );
  }

  /** @throws {Error} where there is no such department */
  department(index: number): Department {
    if (index >= this.size) throw new Error(`there are at most ${this.size} departments, not ${index + 1}`);
    let place = shuffled(index, this.size);
    for (const [level, divisions] of this.#divisions) {
      const kinds = offices(level);
      const here = divisions.length * kinds.length;
      if (place >= here) {
        place -= here;
        continue;
      }
      const division = divisions[Math.floor(place / kinds.length)]!;
      const { kind, copy } = kinds[place % kinds.length]!;
      const prefix = this.#prefix(division);
      const named = (name: string) => prefix + name.replace("*", ownName(division, kind, copy));
      return {
        index,
        division,
        kind,
        name: named(kind.name),
        formerName: kind.former ? { name: named(kind.former.name), until: kind.former.until } : null,
      };
    }
    throw new Error(`no department ${index}`);
  }

  /** Districts, and counties whose name another one has, say their city first. */
  #prefix({ name, city, province, level }: Division): string {
    if (level !== "county" || (!name.endsWith("区") && !this.#sharedNames.has(name))) return name;
    return (city || province) + name;
  }
}

const slots = new Map<Level, { kind: OfficeKind; copy: number }[]>();

function offices(level: Level): { kind: OfficeKind; copy: number }[] {
  let known = slots.get(level);
  if (!known) {
    known = OFFICES.filter((kind) => kind.levels.includes(level)).flatMap((kind) =>
      Array.from({ length: kind.copies ?? 1 }, (_, copy) => ({ kind, copy })),
    );
    slots.set(level, known);
  }
  return known;
}

/** 第一中学, 青山镇: towns and townships of a division never share a name. */
function ownName(division: Division, kind: OfficeKind, copy: number): string {
  if (kind.name.startsWith("第")) return NUMBERS[copy]!;
  const first = kind.name.startsWith("*镇") ? 0 : kind.name.startsWith("*乡") ? 20 : 40;
  const index = (Number(division.code) * 7 + (first + copy) * 31) % (TOWNS_A.length * TOWNS_B.length);
  return TOWNS_A[index % TOWNS_A.length]! + TOWNS_B[Math.floor(index / TOWNS_A.length)]!;
}

/**
 * Where `index` lies in a shuffle of `size` places: a permutation without a table of its own. A Feistel network over
 * the next power of four, walked on until it is back inside.
 */
function shuffled(index: number, size: number): number {
  const half = Math.ceil(Math.log2(size) / 2);
  const mask = 2 ** half - 1;
  let place = index;
  do {
    let [left, right] = [place >>> half, place & mask];
    for (let round = 1; round <= 4; round++)
      [left, right] = [right, left ^ ((Math.imul(right + 1, 0x9e3779b1 * round) >>> 12) & mask)];
    place = (left << half) | right;
  } while (place >= size);
  return place;
}
