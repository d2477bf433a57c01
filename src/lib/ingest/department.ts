import { isKindAlone } from "#lib/domain/departmentKinds.ts";
import { ASKS } from "#lib/domain/problems.ts";
import { NO_DIVISION } from "#lib/domain/ids.ts";
import { departmentId } from "./departmentId.ts";
import { departmentName } from "./departmentName.ts";
import { decide, unnamedDivision, type Division } from "./division.ts";
import { isNotice } from "./noAccounts.ts";
import type { Reference } from "./reference.ts";
import type { KnownDepartment, Registry } from "./registry.ts";
import type { Said } from "./said.ts";

/** Whose document it is. */
export interface Department {
  departmentId: string;
  /** What the registry keeps of it. */
  known: KnownDepartment | undefined;
  name: string;
  /** The name as its division writes it, see `Places.nameWithin`. */
  uniqueName: string;
  division: Division | null;
  /** What is asked where the text leaves open whose document it is, and what to write; null where nothing is. */
  asked: string | null;
}

/**
 * The department that a document is by, as the registry has it or by rule. Where the text names none, or not whose, the
 * document stands by itself under its file's name: it is never taken for another's, and what it lacks is asked.
 * @param stem the file's name, for where the text is silent
 * @throws {Error} where what is said of it does not fit, or it is a notice or letter
 */
export function departmentOf(
  labels: readonly string[],
  stem: string,
  reference: Reference,
  said: Said,
): Department {
  const { places, registry } = reference;
  const printed = said.department ?? departmentName(labels, stem, places);
  if (printed === null) {
    if (isNotice(labels)) throw new Error(`a notice or letter? ${NO_DEPARTMENT}`);
    return alone(`${UNSIGNED}（${stem}）`, stem, NO_DEPARTMENT);
  }
  const { division, asked } = divisionOf(printed, labels, places, said);
  if (asked) return alone(printed, stem, asked);
  const known = division ? registry.find(printed, division) : listedAlone(printed, reference, said);
  if (known) {
    const own = places.get(known.divisionCode ?? "") ?? null;
    const uniqueName = own ? places.nameWithin(own, known.name) : known.name;
    return { departmentId: known.departmentId, known, name: known.name, uniqueName, division: own, asked };
  }
  // Two cities' 教育局 must not become one: without a division only a name that is nobody else's will do.
  if (!division && said.divisionCode === undefined && !isCentral(printed) && !saysWhere(printed))
    return alone(
      printed,
      stem,
      `${printed}: the text does not say of which division: write division_code ${ASKS}, or its full name as department`,
    );
  const uniqueName = division ? places.nameWithin(division, printed) : printed;
  const name = places.beginning(printed) ? printed : uniqueName;
  return { departmentId: ruledId(uniqueName, division, registry), known, name, uniqueName, division, asked };
}

/** What the department of a document is called that names none, with the file's name behind it. */
export const UNSIGNED = "未署名";

const NO_DEPARTMENT = `no department found: the text should name it, e.g. 编制单位：… or 第一部分 …概况; or write department ${ASKS}`;

/** A department of this file alone, until somebody says whose it is. */
function alone(name: string, stem: string, asked: string): Department {
  const uniqueName = name.includes(stem) ? name : `${name}（${stem}）`;
  return {
    departmentId: departmentId(uniqueName, null),
    known: undefined,
    name,
    uniqueName,
    division: null,
    asked,
  };
}

/** A department of the registry under a name that begins with no division: another division's 市教育局 is not it. */
function listedAlone(
  printed: string,
  { registry }: Reference,
  { divisionCode }: Said,
): KnownDepartment | undefined {
  const found = registry.findPrinted(printed);
  return found && (found.divisionCode === null || (divisionCode === undefined && saysWhere(printed)))
    ? found
    : undefined;
}

/**
 * The division that a name is of, and what is asked where several are called so and the text does not decide.
 * @throws {Error} where the code that is said is none
 */
function divisionOf(
  name: string,
  labels: readonly string[],
  places: Reference["places"],
  { divisionCode }: Said,
): { division: Division | null; asked: string | null } {
  const found = (division: Division | null) => ({ division, asked: null });
  if (divisionCode === NO_DIVISION) return found(null);
  if (divisionCode !== undefined) {
    const division = places.get(divisionCode);
    if (!division)
      throw new Error(
        `division_code ${divisionCode}, as documents.csv says, is not in data/reference/divisions.csv`,
      );
    return found(division);
  }
  if (isCentral(name)) return found(null);
  const candidates = places.beginning(name)?.divisions ?? [];
  if (!candidates.length) return found(null);
  const division = decide(candidates, labels.join(""));
  if (division) return found(division);
  const asked = `${name}: several divisions are called so, and the text does not say which: write division_code ${ASKS}: ${candidates.map(say).join(", ")}`;
  return { division: null, asked };
}

function say({ code, name, province, city }: Division): string {
  return `${code} (${[...new Set([province, city, name])].join("")})`;
}

/** Bodies of the central government, and their branches anywhere. */
export function isCentral(name: string): boolean {
  return (
    /^(?:中华人民共和国|国家(?!级)|国务院|中央(?!大街)|最高人民|全国|中国(?!共产|人民政治协商|国民党|民主|农工|致公|（)|中华全国|海关总署|审计署)/.test(
      name,
    ) || /^[\u4e00-\u9fa5]{2,10}(?<!宣传|组织|统战|武装|工作)部$/.test(name)
  );
}

/**
 * Whether a name without a listed division says of which place it is, so that no other place's department is called
 * so: 某区第二幼儿园, 绍兴县教育局 (abolished), a university; but not 教育局, 市人民政府办公室 or 城关镇人民政府.
 */
function saysWhere(name: string): boolean {
  if (unnamedDivision(name) || isKindAlone(name)) return false;
  return /(?:大学|学院)$|[\u4e00-\u9fa5·X×○](?<![社园城地校景林库辖全发新])[省市县区州盟旗](?!场|政|容|民|域|划|块)/.test(
    name,
  );
}

/** @throws {Error} where the registry gave the identifier to another department */
function ruledId(uniqueName: string, division: Division | null, registry: Registry): string {
  const id = departmentId(uniqueName, division?.code ?? null);
  const other = registry.get(id);
  if (other)
    throw new Error(
      `${uniqueName}: its identifier ${id} is that of ${other.name} in data/reference/departments.csv: list one of them there with another`,
    );
  return id;
}
