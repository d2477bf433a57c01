import { inBoth, language } from "#lib/format/language.svelte.ts";
import * as en from "./en/pictures.ts";
import { pictureWords, type PictureWords } from "./pictureWords.ts";
import * as zh from "./zh/pictures.ts";

/** The words on pictures in the language of the moment, for what stands beside pictures. */
export const pictures = inBoth(zh.pictures, en.pictures);

/** What pictures of a page say: in the language of the moment. */
export function currentWords(): PictureWords {
  return pictureWords(language.current);
}
