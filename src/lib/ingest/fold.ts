import { Converter } from "opencc-js/t2cn";
import { remembered } from "#lib/domain/remembered.ts";
import { withoutResidue } from "#lib/domain/residue.ts";

/**
 * Character folding: the many shapes in which documents print one character, brought to one.
 * One character in, one character out, so that positions in the printed line stay valid.
 */
const FOLDS = new Map<string, string>([
  ...pairs("(（)）[［]］:：;；,，!！?？", 2),
  ...pairs('“"”"「"」"『"』"＂"', 2),
  ...pairs("〇零－-−-–-％%．.＋+﹪%", 2),
]);

function pairs(text: string, size: number): [string, string][] {
  const characters = [...text];
  const result: [string, string][] = [];
  for (let i = 0; i < characters.length; i += size) result.push([characters[i]!, characters[i + 1]!]);
  return result;
}

/** One character in its standard shape: ASCII digits, letters, `.`, `%`, `-`; Chinese brackets and punctuation; simplified. */
export const foldCharacter = remembered(fold);

/** Labels come back by the thousand. Longer ones are running text and hardly come back. */
const LONGEST_LABEL = 100;

function fold(character: string): string {
  const code = character.charCodeAt(0);
  const ascii = code >= 0xff10 && code <= 0xff5a ? String.fromCharCode(code - 0xfee0) : character;
  if (/[0-9A-Za-z]/.test(ascii)) return ascii;
  return FOLDS.get(character) ?? simplified(ideograph(character));
}

/** Radicals whose character Unicode does not tell, each before it. */
const RADICALS = new Map(
  pairs(
    "⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻑长⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻨麦⻩黄⻬齐⻮齿⻰龙",
    2,
  ),
);

/** ⾦ and ⽤, radicals that a PDF names its letters by, as the characters that they look like. */
function ideograph(character: string): string {
  if (!/[\u2e80-\u2fdf\uf900-\ufaff]/.test(character)) return character;
  const plain = RADICALS.get(character) ?? character.normalize("NFKC");
  return plain.length === 1 ? plain : character;
}

const toSimplified = Converter({ from: "t", to: "cn" });

/** 預算 as 预算; 乾县 is called so in either. */
function simplified(character: string): string {
  const converted = character === "乾" ? character : toSimplified(character);
  return converted.length === character.length ? converted : character;
}

/** A text with every character folded, its spaces kept. */
export function foldText(text: string): string {
  let folded = "";
  for (const character of text) folded += foldCharacter(character);
  return folded;
}

/** A label for matching: folded, without white space and without marks that are not part of the words. */
export function foldLabel(text: string): string {
  if (text.length > LONGEST_LABEL) return foldedLabel(text);
  return labelOf(text);
}

const labelOf = remembered(foldedLabel, 50_000);

function foldedLabel(text: string): string {
  let folded = "";
  for (const character of withoutResidue(text)) {
    if (!/[\s\u3000\u00a0\u200b\ufeff*]/.test(character)) folded += foldCharacter(character);
  }
  return folded;
}

/** Leading 一、 （一） 1. 1） ① 其中： and list dashes of a label, as far as they go; a dash before a digit is a minus. */
export const ENUMERATOR =
  /^(?:(?:[•·]|-(?!\d)|（?[一二三四五六七八九十百]+[）、.．]|（\d{1,2}）|\d{1,2}[、.．）](?:(?!\d)|(?=20\d\d年))|[①-⑳]|其中[:：]))+/;

/** A label without its enumerator: `一、一般公共服务支出` -> `一般公共服务支出`. */
export function withoutEnumerator(label: string): string {
  return label.replace(ENUMERATOR, "");
}
