import type { AccountYear } from "./accountYear.ts";
import type { Scope } from "./vocabulary.ts";

/** A department with the accounts that it has published, written short: an archive may have tens of thousands. */
export interface DirectoryEntry {
  id: string;
  name: string;
  shortName: string;
  /** Year, scope, and the people in service where they are published; 1 for the accounts of a year that spent most. */
  accounts: (readonly [fiscalYear: number, scope: Scope, inService: number | null, largest?: 1])[];
}

/** An account that can be looked at. */
export interface ListedAccount extends AccountYear {
  shortName: string;
  /** People in service; null where they are not published. */
  inService: number | null;
  /** One of those of its year that spent most, where pages look at these alone. */
  largest: boolean;
}

/** The accounts of all departments, department by department; where a year has two, the name says which one it is. */
export function listedAccounts(entries: readonly DirectoryEntry[]): ListedAccount[] {
  return entries.flatMap(({ id, shortName, accounts }) =>
    accounts.map(([fiscalYear, scope, inService, largest]) => ({
      departmentId: id,
      shortName:
        accounts.filter(([year]) => year === fiscalYear).length === 1
          ? shortName
          : `${shortName}（${SCOPE_NAMES[scope]}）`,
      fiscalYear,
      scope,
      inService,
      largest: largest === 1,
    })),
  );
}

/** As in the engine's view account_names. */
const SCOPE_NAMES: Record<Scope, string> = { own: "本级", consolidated: "汇总" };
