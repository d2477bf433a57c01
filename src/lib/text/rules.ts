import { language } from "#lib/format/language.svelte.ts";
import { ITEMS } from "#lib/domain/items.ts";
import { STATEMENTS } from "#lib/domain/vocabulary.ts";
import { en } from "./en/interface.ts";
import { rules } from "./en/rules.ts";

/** Words that the data hold in both languages, such as a finding's message. */
interface Both {
  zh: string;
  en: string | null;
}

/** Words of the data in the language of the moment; a rule's English names items as the data model does. */
export function said({ zh, en: english }: Both): string {
  return language.current === "en" && english ? capital(named(english)) : zh;
}

/** A rule's tolerance or basis; laws and official forms keep their own names. */
export function ruleWords(words: string): string {
  return language.current === "en" ? (rules[words] ?? words) : words;
}

const IDENTIFIER = /\b[a-z_]+(?:\.[a-z_]+)*\b/g;

function capital(text: string): string {
  return text.replace(/^[a-z]/, (letter) => letter.toUpperCase());
}

/** `three_public.reception is printed as` -> `Official receptions is printed as`; plain words stay. */
function named(text: string): string {
  return text.replace(IDENTIFIER, (word) => {
    if (!/[._]/.test(word)) return word;
    if (word in ITEMS) return en.items[word as keyof typeof ITEMS].toLowerCase();
    return word in STATEMENTS ? en.statements[word as keyof typeof STATEMENTS].toLowerCase() : word;
  });
}
