import type { Check } from "../check.ts";
import { outcome, passage } from "../compare.ts";
import { misnamed, pairsIn } from "./printedNames.ts";

/** S5: the name printed beside a code is not another subject's. */
export const names: Check = {
  id: "S5",
  category: "subjects",
  severity: "warning",
  title: { zh: "科目名称与编码是同一个科目", en: "Names belong to their codes" },
  description: {
    zh: "表中编码旁边印的名称，不应恰好是另一个科目的名称：编码或名称印错了一个。改过名的科目按各年的名称核对。",
    en: "The name beside a code is not exactly the name of another subject: one of the two is a slip.",
  },
  tolerance: "没有",
  basis: "政府收支分类科目（财政部）",
  run(document, { subjects }) {
    const wrong = misnamed(document, subjects);
    const at = new Map(wrong.map((one) => [`${one.line} ${one.code}`, one]));
    return outcome(
      pairsIn(document).map(({ code, name, line }) => {
        const one = at.get(`${line} ${code}`);
        return passage(!one, line, line, {
          zh: `第${line}行的科目编码 ${code} 旁边印的名称“${name}”是科目 ${one?.belongs} 的，编码或名称有一个印错，值得核对。`,
          en: `Line ${line} prints the name of ${one?.belongs} (${name}) beside code ${code}: one of the two is a slip.`,
        });
      }),
      "没有编码和名称并列的表",
      "no table prints codes beside names",
    );
  },
};
