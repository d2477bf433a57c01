import type { Level } from "#lib/domain/vocabulary.ts";

/** A division of GB/T 2260. */
export interface Division {
  code: string;
  name: string;
  province: string;
  city: string;
  level: Level;
}

/** Divisions whose name stands at one place of a text; several where they are called alike. */
export interface Spelled {
  /** The words as printed: 普陀区, 上海市普陀区. */
  words: string;
  divisions: readonly Division[];
}

/** Bodies that name what they are before whose they are: 中共某市委员会. */
const LEAD =
  /^(?:中国共产党|中共|中国人民政治协商会议|政协|中国共产主义青年团|共青团|中国国民党革命委员会|民革|中国民主同盟|民盟|中国民主建国会|民建|中国民主促进会|民进|中国农工民主党|农工党|中国致公党|致公党|九三学社|台湾民主自治同盟|台盟|(?:新疆生产建设兵团)?第[一二三四五六七八九十]{1,3}师(?=[\u4e00-\u9fa5]{2,4}市))/;

const ZONE = /^[\u4e00-\u9fa5]{2,16}?(?:新区|开发区|高新区|经开区|示范区|实验区|试验区)/;

/** 吉林长春 of 吉林长春新区. */
const LONGEST_STEM = 6;

/** 市, 县, 区 … of a name that leaves out which one; not of a word that merely begins so (市场, 市政工程, 区域). */
const WHICH =
  /^(?:市(?!场|政(?!府|协)|容|民|郊|域|花|直|立|级|属|区|辖)|县(?!域|级|直|乡)|区(?!域|划|块|位|间|级|直)|省(?!际|级|直|属|道)|自治区|州(?!级|直)|旗(?!级|直))/;

/** Where the divisions' names stand in names and texts. Built once: every look-up is by length, not by division. */
export class Places {
  readonly #byCode: ReadonlyMap<string, Division>;
  readonly #spelled = new Map<string, Division[]>();
  /** By what remains of their names without 省, 自治区. */
  readonly #provinces: ReadonlyMap<string, Division[]>;
  #longest = 0;

  constructor(divisions: readonly Division[]) {
    this.#provinces = new Map(
      divisions
        .filter(({ name, province }) => name === province)
        .map((division) => [stem(division.name), [division]]),
    );
    this.#byCode = new Map(divisions.map((division) => [division.code, division]));
    for (const division of divisions) {
      for (const words of spellings(division)) {
        const same = this.#spelled.get(words);
        if (same) same.push(division);
        else this.#spelled.set(words, [division]);
        this.#longest = Math.max(this.#longest, words.length);
      }
    }
  }

  get(code: string): Division | undefined {
    return this.#byCode.get(code);
  }

  /** The longest division's name that a department's name begins with, behind 中共 and the like. */
  beginning(name: string): Spelled | null {
    const start = leadOf(name).length;
    for (let length = Math.min(this.#longest, name.length - start); length >= 2; length--) {
      const words = name.slice(start, start + length);
      const divisions = this.#spelled.get(words);
      if (divisions) return { words, divisions };
    }
    return this.#provinceOf(name.slice(start)) ?? this.#cityOfZone(name.slice(start));
  }

  /** 赣州 of 赣州蓉江新区行政审批局: a zone that is no division is of the city that its name begins with. */
  #cityOfZone(name: string): Spelled | null {
    const zone = ZONE.exec(name)?.[0] ?? "";
    for (let length = Math.min(LONGEST_STEM, zone.length - 2); length >= 2; length--) {
      const words = zone.slice(0, length);
      const divisions = this.#spelled.get(`${words}市`);
      if (divisions?.length === 1) return { words, divisions };
    }
    return null;
  }

  /** 广西 of 广西文化厅: only provinces have a 厅, so that their names may be short before it. */
  #provinceOf(name: string): Spelled | null {
    if (!name.endsWith("厅")) return null;
    for (const [words, divisions] of this.#provinces) if (name.startsWith(words)) return { words, divisions };
    return null;
  }

  /** The longest division's name that ends at `end` of a text. */
  endingAt(text: string, end: number): Spelled | null {
    for (let length = Math.min(this.#longest, end); length >= 2; length--) {
      const words = text.slice(end - length, end);
      const divisions = this.#spelled.get(words);
      if (divisions) return { words, divisions };
    }
    return null;
  }

  /**
   * One department's name in one division, however much of it is printed: 青山区教育局, 武汉市青山区教育局,
   * 区教育局 and 教育局 of the division 青山区 are all 青山区教育局.
   */
  nameWithin(division: Division, name: string): string {
    const lead = leadOf(name);
    const spelled = this.beginning(name);
    const rest = name.slice(lead.length);
    if (spelled?.divisions.includes(division)) return lead + division.name + rest.slice(spelled.words.length);
    const which = WHICH.exec(rest)?.[0];
    return lead + division.name + (which && division.name.endsWith(which) ? rest.slice(which.length) : rest);
  }
}

/** 中共, 政协 … before the division of a name; empty for most. */
export function leadOf(name: string): string {
  return LEAD.exec(name)?.[0] ?? "";
}

/** 市 of 市教育局: the kind of division that a name leaves unnamed; null where it does not begin so. */
export function unnamedDivision(name: string): string | null {
  return WHICH.exec(name)?.[0] ?? null;
}

/**
 * Which of several divisions that are called alike a text is about: the only one that it names together with its
 * city or province (徐州市鼓楼区), else the only one whose city, else whose province it names.
 * @returns null where the text does not decide; it is never guessed
 */
export function decide(divisions: readonly Division[], text: string): Division | null {
  if (divisions.length === 1) return divisions[0]!;
  const together = divisions.filter((division) =>
    [...spellings(division)].some((words) => !words.startsWith(division.name) && text.includes(words)),
  );
  if (together.length === 1) return together[0]!;
  const inCity = divisions.filter(({ city, name }) => city !== name && isNamed(city, text));
  const inProvince = divisions.filter(({ province }) => isNamed(province, text));
  if (inCity.length > 1) return null;
  const [found] = inCity.length ? inCity : inProvince.length === 1 ? inProvince : [];
  return found && inProvince.every(({ province }) => province === found.province) ? found : null;
}

/** A city that somebody is sent or travels to is not one's own. */
function isNamed(place: string, text: string): boolean {
  return Boolean(place) && new RegExp(`(?<![驻赴往到去])${place}`).test(text);
}

/** How a department's name may begin: 滨江区, 海东市滨江区, 青海省海东市滨江区, 海东滨江区; 延边州. */
function spellings(division: Division): Set<string> {
  const { name, province, city } = division;
  const provinces = province === name ? [""] : ["", province, stem(province)];
  const cities = !city || city === name ? [""] : ["", city, inShort(city), stem(city)];
  const names = [name, inShort(name)];
  return new Set(
    provinces.flatMap((first) =>
      cities
        .filter((second) => !second || second !== first)
        .flatMap((second) => names.map((last) => first + second + last)),
    ),
  );
}

const PEOPLES =
  "壮族|回族|满族|苗族|侗族|瑶族|彝族|藏族|白族|黎族|畲族|傣族|佤族|羌族|土族|水族|土家族|布依族|哈尼族|拉祜族|纳西族|傈僳族|景颇族|布朗族|毛南族|仫佬族|仡佬族|各族|朝鲜族|蒙古族|蒙古|达斡尔族|鄂温克族|鄂伦春族|东乡族|保安族|撒拉族|裕固族|哈萨克族|哈萨克|柯尔克孜|锡伯|塔吉克|维吾尔|独龙族|怒族|普米族";
const AUTONOMOUS = new RegExp(`^(.{2,}?)(?:${PEOPLES})+自治([州县旗])$`);

/** 延边州 for 延边朝鲜族自治州; other names are not shortened. */
function inShort(name: string): string {
  return name.replace(AUTONOMOUS, "$1$2");
}

/** 江苏 for 江苏省, 广西 for 广西壮族自治区, 徐州 for 徐州市. */
function stem(name: string): string {
  return name.replace(/(?:省|市|(?:壮族|回族|维吾尔)?自治区)$/, "");
}
