import { afterEach, describe, expect, it } from "vitest";
import { ITEMS } from "#lib/domain/items.ts";
import { inBoth, language } from "#lib/format/language.svelte.ts";
import { moneyUnit, signed } from "#lib/format/money.ts";
import { exactMoney, growth, shortMoney, moneyUnitName } from "#lib/format/spoken.ts";
import { checkupText } from "#lib/text/checkup.ts";
import { compareText } from "#lib/text/compare.ts";
import { dataFaultText } from "#lib/text/dataFault.ts";
import { dataText } from "#lib/text/data.ts";
import { flowsText } from "#lib/text/flows.ts";
import { pages } from "#lib/text/pages.ts";
import { pictures } from "#lib/text/pictures.ts";
import { englishName, plainTerms, plainWords } from "#lib/text/plainTerms.ts";
import { reproduceText } from "#lib/text/reproduce.ts";
import { ruleWords, said } from "#lib/text/rules.ts";
import { search, searchPages } from "#lib/text/search.ts";
import { subjects } from "#lib/text/subjects.ts";
import { termTexts } from "#lib/text/terms.ts";
import { itemName, stageName, ui } from "#lib/text/interface.ts";

/* Both languages say the same things; types see to the keys, these tests to the words. */

const ALL = {
  ui,
  checkupText,
  compareText,
  dataFaultText,
  dataText,
  flowsText,
  pages,
  pictures,
  reproduceText,
  search,
  searchPages,
  subjects,
  termTexts,
};

/** Chinese that English sentences quote: our name, the documents' own words, and the way back to Chinese. */
const QUOTED = /明账|“三公”经费|（?[类款项]）?|在职|实有|供养|中( ·)|切换到中文/g;

/** Every word with its path; functions speak of sample names and numbers. */
function sayings(words: object, path = ""): [path: string, said: string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] => {
    const here = `${path}.${key}`;
    if (typeof value === "string") return [[here, value]];
    if (Array.isArray(value)) return sayings({ ...value }, here);
    if (typeof value !== "function") return sayings(value as object, here);
    const spoken = [3, "3", ["3"]].flatMap((sample) => {
      try {
        return [(value as (...given: unknown[]) => unknown)(...Array(5).fill(sample))];
      } catch {
        // It wants another kind of sample.
        return [];
      }
    });
    return [[here, String(spoken[0])]];
  });
}

function inEnglish<Said>(speak: () => Said): Said {
  language.current = "en";
  return speak();
}

afterEach(() => {
  language.current = "zh";
});

describe("the words", () => {
  it("have the same keys in both languages, and say something", () => {
    const chinese = sayings(ALL);
    const english = inEnglish(() => sayings(ALL));
    expect(english.map(([path]) => path)).toEqual(chinese.map(([path]) => path));
    expect([...chinese, ...english].filter(([, words]) => !words.trim() || words === "undefined")).toEqual(
      [],
    );
  });

  it("are English in English, but for what the documents are quoted with", () => {
    const own = /^\.ui\.otherLanguage\.mark$/;
    const left = inEnglish(() => sayings(ALL)).filter(
      ([path, words]) => !own.test(path) && /[\u3000-\u9fff\uff00-\uffef]/.test(words.replace(QUOTED, "")),
    );
    expect(left).toEqual([]);
  });

  it("stay alive where a part of them was taken", () => {
    const text = ui.findings;
    expect(text.title).toBe("核查：哪些地方对不上");
    language.current = "en";
    expect(text.title).toBe("Findings: what does not add up");
    expect(text.filters.search).toBe("Text");
  });

  it("name every item and stage of the data model", () => {
    for (const item of Object.keys(ITEMS))
      expect(
        inEnglish(() => itemName(item)),
        item,
      ).toMatch(/^[A-Z][ -~]+$|¥/);
    expect(stageName("actual")).toBe("actual");
  });

  it("explain every term, beginning with its English name", () => {
    language.current = "en";
    for (const { name, plain } of plainTerms) {
      expect(plainWords(name), name).not.toBe(plain);
      expect(englishName(name), name).toMatch(/^[A-Z]/);
    }
  });
});

it("inBoth exchanges lists whole", () => {
  const words = inBoth({ levels: ["类", "款"] }, { levels: ["class"] });
  expect(words.levels).toEqual(["类", "款"]);
  language.current = "en";
  expect(words.levels).toEqual(["class"]);
});

describe("English amounts", () => {
  it("keep the documents' scale in columns, and read as English in sentences", () => {
    language.current = "en";
    expect(moneyUnitName(moneyUnit([13_177_600]))).toBe("万元 (¥10,000)");
    expect(shortMoney(23_400_000)).toBe("¥23.4 m");
    expect(shortMoney(4_009_000)).toBe("¥4.01 m");
    expect(shortMoney(1_300_000_000)).toBe("¥1.3 bn");
    expect(shortMoney(999_960_000)).toBe("¥1 bn");
    expect(shortMoney(291_190)).toBe("¥291,190");
    expect(signed(shortMoney(-3_536_500))).toBe("−¥3.54 m");
    expect(signed(shortMoney(3_536_500))).toBe("+¥3.54 m");
    expect(exactMoney(856_963.09)).toBe("¥856,963.09");
    expect(growth(5, 0)).toBe("zero the year before");
  });
});

it("findings name items in words", () => {
  language.current = "en";
  const message = { zh: "“三公”经费印为24.87", en: "three_public is printed as 24.87; its parts add up." };
  expect(said(message)).toBe("Three public expenses is printed as 24.87; its parts add up.");
  expect(said({ zh: "没有", en: null })).toBe("没有");
  expect(ruleWords("算术")).toBe("arithmetic");
  expect(ruleWords("政府收支分类科目说明")).toBe("政府收支分类科目说明");
});
