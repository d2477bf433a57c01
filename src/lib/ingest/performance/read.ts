import type { Stretch } from "../stretches.ts";
import type { Block } from "../source.ts";
import { readForms, type FormReading } from "./forms.ts";
import { readProjectSentences } from "./sentences.ts";

export type { Indicator, Project } from "./project.ts";

/** All 绩效自评 of a document: its forms, and what only its text says. In the order of their lines. */
export function readProjects(blocks: readonly Block[], stretches: readonly Stretch[]): FormReading {
  const { projects: forms, problems } = readForms(blocks);
  const isKnown = sameNames(forms.map(({ name }) => name));
  const told = readProjectSentences(stretches).filter(({ name }) => !isKnown(name));
  return { projects: [...forms, ...told].sort((a, b) => a.lineStart - b.lineStart), problems };
}

/**
 * Whether a name is one of some: text and form name a project with small differences (政府公报印刷邮寄 and
 * 政府公报印刷邮寄经费), so one of both holds the other.
 */
function sameNames(names: readonly string[]): (name: string) => boolean {
  const cores = new Set(names.map(core));
  const all = [...cores].join("\n");
  return (name) => {
    if (!cores.size) return false;
    const own = core(name);
    return all.includes(own) || parts(own).some((part) => cores.has(part));
  };
}

function core(name: string): string {
  return name.replace(/["“”、（）()]|(?:专项|工作)?经费$|项目$/g, "");
}

/** Every stretch of a name that the text told, which is at most some dozens of characters long; the empty one, too. */
function parts(name: string): string[] {
  return Array.from(name, (_, from) =>
    Array.from(name.slice(from), (_, length) => name.slice(from, from + length + 1)),
  )
    .flat()
    .concat("");
}
