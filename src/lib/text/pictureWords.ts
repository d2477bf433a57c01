import { items } from "#lib/domain/englishNames.ts";
import { ITEMS, type Item } from "#lib/domain/items.ts";
import type { Language, Wording } from "#lib/format/language.svelte.ts";
import type { MoneyUnit } from "#lib/format/money.ts";
import { writingIn, type Writing } from "#lib/format/writing.ts";
import * as en from "./en/pictures.ts";
import * as zh from "./zh/pictures.ts";

/**
 * All that a picture says and how it writes, in one language: a picture is given them, so that it can be drawn anywhere,
 * in any language, whatever a page speaks at the moment.
 */
export interface PictureWords extends Wording<typeof zh.pictures>, Writing {
  itemName(item: string): string;
  /** A panel's title with its unit: `决算（万元）`. */
  titled(title: string, unit: MoneyUnit): string;
}

/** The words of pictures in a language. */
export function pictureWords(language: Language): PictureWords {
  return WORDS[language];
}

const WORDS: Record<Language, PictureWords> = {
  zh: wordsIn("zh", zh.pictures, (item) => ITEMS[item][1]),
  en: wordsIn("en", en.pictures, (item) => items[item]),
};

function wordsIn(
  language: Language,
  pictures: Wording<typeof zh.pictures>,
  name: (item: Item) => string,
): PictureWords {
  const writing = writingIn(language);
  return {
    ...pictures,
    ...writing,
    itemName: (item) => (item in ITEMS ? name(item as Item) : item),
    titled: (title, unit) => pictures.inUnit(title, writing.moneyUnitName(unit)),
  };
}
