import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import { pinyin } from "pinyin-pro";
import { NO_DIVISION } from "#lib/domain/ids.ts";

const HASH_LENGTH = 8;

/**
 * The identifier of a department that the registry does not list: division, initials to read it by, and a hash of
 * the name, because other names sound alike (水务局, 税务局). It depends on nothing else, so links to it last.
 * @param uniqueName the department's name as its division writes it, see `Places.nameWithin`
 */
export function departmentId(uniqueName: string, divisionCode: string | null): string {
  const initials = pinyin(uniqueName, {
    pattern: "first",
    toneType: "none",
    type: "array",
    nonZh: "consecutive",
  })
    .join("")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "");
  return `${divisionCode ?? NO_DIVISION}-${initials}-${hash(uniqueName)}`;
}

function hash(text: string): string {
  const bytes = sha256(utf8ToBytes(text));
  const number = bytes.slice(0, 6).reduce((sum, byte) => sum * 256 + byte, 0);
  return (number % 36 ** HASH_LENGTH).toString(36).padStart(HASH_LENGTH, "0");
}
