import { TABLE_NAMES, type TableRow, type Tables } from "#lib/domain/tables.ts";

type AccountKey = {
  item: string;
  subject?: string;
  funding?: string;
  stage?: string;
  year?: number;
  department?: string;
};

/** Empty tables with two departments and a handful of subjects, for tests of the views. */
export function smallTables(): Tables {
  const tables = Object.fromEntries(TABLE_NAMES.map((name) => [name, []])) as unknown as Tables;
  for (const id of ["a", "b"]) {
    tables.departments.push({
      department_id: id,
      name: `部门${id}`,
      short_name: id,
      division_code: "330600",
      province: "浙江省",
      city: "绍兴市",
      level: "prefecture",
      kind: null,
      aliases: [],
      former_names: [],
      predecessors: [],
      successors: [],
    });
  }
  const names: Record<string, string> = {
    "201": "一般公共服务支出",
    "20103": "政府办公厅（室）及相关机构事务",
    "2010301": "行政运行",
    "2010302": "一般行政管理事务",
    "20129": "群众团体事务",
    "2012901": "行政运行",
  };
  for (const [code, name] of Object.entries(names)) {
    tables.subjects.push({
      subject_system: "functional",
      subject_code: code,
      name,
      parent_code: code.length > 3 ? code.slice(0, -2) : null,
      level: (code.length - 1) / 2,
    });
  }
  return tables;
}

/** Adds an account of `value` yuan (or heads) to the tables. */
export function account(tables: Tables, key: AccountKey, value: string): void {
  const row: TableRow<"accounts"> = {
    department_id: key.department ?? "a",
    fiscal_year: key.year ?? 2023,
    scope: "own",
    item: key.item,
    subject_system: key.subject
      ? key.item === "expenditure.basic" && key.subject.startsWith("3")
        ? "economic"
        : "functional"
      : null,
    subject_code: key.subject ?? null,
    funding: key.funding ?? "all",
    stage: key.stage ?? "actual",
    unit: "yuan",
    value,
    basis: "reported",
    figure_id: String(tables.accounts.length + 1),
    conflicting: false,
  };
  tables.accounts.push(row);
}
