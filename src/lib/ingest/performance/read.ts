import type { Section } from "../outline.ts";
import type { Block } from "../source.ts";
import { readForms } from "./forms.ts";
import type { Project } from "./project.ts";
import { readProjectSentences } from "./sentences.ts";

export type { Indicator, Project } from "./project.ts";

/** All 绩效自评 of a document: its forms, and what only its text says. In the order of their lines. */
export function readProjects(blocks: readonly Block[], sections: readonly Section[]): Project[] {
  const forms = readForms(blocks);
  const told = readProjectSentences(sections).filter(
    ({ name }) => !forms.some((form) => sameName(form.name, name)),
  );
  return [...forms, ...told].sort((a, b) => a.lineStart - b.lineStart);
}

/** Text and form name a project with small differences: 政府公报印刷邮寄 and 政府公报印刷邮寄经费. */
function sameName(a: string, b: string): boolean {
  const core = (name: string) => name.replace(/["“”、（）()]|(?:专项|工作)?经费$|项目$/g, "");
  return core(a).includes(core(b)) || core(b).includes(core(a));
}
