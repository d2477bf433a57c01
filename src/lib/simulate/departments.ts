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
  readonly #levels: readonly { divisions: readonly Division[]; offices: readonly Office[]; first: number }[];
  readonly #sharedNames: ReadonlySet<string>;
  /** How many departments there can be. */
  readonly size: number;

  constructor(divisions: readonly Division[]) {
    let first = 0;
    this.#levels = (["county", "prefecture", "province"] as const).map((level) => {
      const here = {
        divisions: divisions.filter((division) => division.level === level),
        offices: offices(level),
        first,
      };
      first += here.divisions.length * here.offices.length;
      return here;
    });
    this.size = first;
    const names = divisions.map(({ name }) => name);
    this.#sharedNames = new Set(names.filter((name, index) => names.indexOf(name) !== index));
  }

  /** @throws {Error} where there is no such department */
  department(index: number): Department {
    if (index >= this.size) throw new Error(`there are at most ${this.size} departments, not ${index + 1}`);
    return this.#at(shuffled(index, this.size), index);
  }

  /** All departments of a division, numbered behind those of the whole country. */
  ofDivision(division: Division): Department[] {
    return this.#levels.flatMap(({ divisions, offices, first }) => {
      const begin = first + divisions.indexOf(division) * offices.length;
      return begin < first ? [] : offices.map((_, slot) => this.#at(begin + slot, this.size + begin + slot));
    });
  }

  #at(place: number, index: number): Department {
    const { divisions, offices, first } = this.#levels.findLast((level) => place >= level.first)!;
    const division = divisions[Math.floor((place - first) / offices.length)]!;
    const { kind, copy } = offices[(place - first) % offices.length]!;
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

  /** Districts, and counties whose name another one has, say their city first. */
  #prefix({ name, city, province, level }: Division): string {
    if (level !== "county" || (!name.endsWith("区") && !this.#sharedNames.has(name))) return name;
    return (city || province) + name;
  }
}

/** A kind of office, and which of several in a division. */
interface Office {
  kind: OfficeKind;
  copy: number;
}

function offices(level: Level): Office[] {
  return OFFICES.filter((kind) => kind.levels.includes(level)).flatMap((kind) =>
    Array.from({ length: kind.copies ?? 1 }, (_, copy) => ({ kind, copy })),
  );
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
