import { coreName, type SubjectCatalogue } from "#lib/domain/subjects.ts";
import type { CheckedDocument, Comparison } from "../check.ts";
import { passage } from "../compare.ts";

const WORD = '[^（），。；：、.．\\s\\d“”"]';
const NAME = `${WORD}{2,40}(?:（[^（）类款项]{1,3}）${WORD}{0,20})?`;
/** 住房改革支出（款）住房公积金（项）2210201: a 款 and an 项 of it, as sentences name them, with or without its code. */
const PATH = new RegExp(
  `(?:（类）(?:支出)?|^|[）。；：、.．\\s\\d])(${NAME})（款）(?:支出)?(${NAME})（项）(?:（?(2\\d{6})）?)?`,
  "g",
);

/**
 * 项 that sentences name below a 款 that has none of that name, while another has. Of a 款 or an 项 whose name is not in
 * the classification nothing is said, nor of 其他…, which were moved and renamed over the years, within one 类.
 */
export function comparePaths(document: CheckedDocument, subjects: SubjectCatalogue): Comparison[] {
  const exactly = (name: string, level: number) =>
    subjects
      .find("functional", name)
      .filter((subject) => subject.level === level && isNamed(subjects, subject.code, name));
  return naming(document).flatMap(({ text, line }) => {
    return [...text.matchAll(PATH)].flatMap(([, section, item, code]) => {
      if (code && subjects.names("functional", code).length && !isNamed(subjects, code, item!))
        return [miscoded(line, item!, code)];
      const sections = exactly(section!, 2);
      const items = exactly(item!, 3);
      if (!sections.length || !items.length) return [];
      const classOf = ({ code }: { code: string }) => code.slice(0, 3);
      if (
        /^其他/.test(item!) &&
        items.some((one) => sections.some((other) => classOf(one) === classOf(other)))
      )
        return [];
      const belongs = sections.some(
        ({ code, name }) =>
          coreName(name) === coreName(item!) ||
          subjects.children("functional", code).some((child) => isNamed(subjects, child.code, item!)),
      );
      return [
        passage(belongs, line, line, {
          zh: `第${line}行的“${section}（款）”没有名为“${item}”的项，它是科目 ${items[0]!.code} 的名称，值得核对。`,
          en: `Line ${line}: ${section} has no item named ${item}, which is the name of ${items[0]!.code}.`,
        }),
      ];
    });
  });
}

/** 行政运行（项）2010899: a code behind a name that it never had. */
function miscoded(line: number, item: string, code: string): Comparison {
  return passage(false, line, line, {
    zh: `第${line}行的“${item}（项）”后面印的编码是 ${code}，它是另一个科目的，值得核对。`,
    en: `Line ${line} prints code ${code} behind ${item}: it is another subject's.`,
  });
}

/** 3. 一般公共服务支出（类）审计事务（款）行政运行（项）: an entry of a numbered list, and the subject that it begins with. */
const ENTRY = new RegExp(
  `^[（]?(\\d{1,2})[）.．、]\\s*((?:${NAME}（类）(?:支出)?)?${NAME}（款）(?:支出)?${NAME}（项）)(?!\\d)`,
);

/** Subjects that one list, numbered on and on, has twice: one of the two is another's name. */
export function listedTwice(document: CheckedDocument): Comparison[] {
  let [last, seen] = [0, new Map<string, number>()];
  return naming(document).flatMap(({ text, line }) => {
    const found = ENTRY.exec(text.trim());
    if (!found) return [];
    const [number, path] = [Number(found[1]), found[2]!];
    if (number !== last + 1) seen = new Map();
    last = number;
    const before = seen.get(path);
    seen.set(path, before ?? line);
    if (before === undefined) return [];
    return [
      passage(false, before, line, {
        zh: `“${path}”在同一段里列了两次（第${before}行和第${line}行），有一处应是另一个科目，值得核对。`,
        en: `${path} stands twice in one list (lines ${before} and ${line}): one of the two should be another subject.`,
      }),
    ];
  });
}

/** Whether a subject has or had a name, with or without its 支出. */
function isNamed(subjects: SubjectCatalogue, code: string, name: string): boolean {
  return subjects.names("functional", code).some((known) => coreName(known) === coreName(name));
}

/** The lines that may name a 款, their brackets full-width and without quotation marks. */
function naming({ passages }: CheckedDocument): { text: string; line: number }[] {
  return passages.flatMap((text, index) =>
    text.includes("款")
      ? [{ text: text.replace(/\(/g, "（").replace(/\)/g, "）").replace(/["“”]/g, ""), line: index + 1 }]
      : [],
  );
}
