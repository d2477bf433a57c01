/** By what the reader says, as a pattern: the same in Chinese, with the parts that it names. */
export type Saying = readonly [pattern: RegExp, words: (...parts: string[]) => string];

/** What the reader says of a data set's files, tables and rows (own/rows), in Chinese. */
export const OF_DATA_SETS: readonly Saying[] = [
  [
    /^without (.+): add all tables/,
    (tables) =>
      `缺少 ${tables!.replaceAll(", ", "、")}：请把整套数据（“数据”页的 zip、整个文件夹，或全部表）一起添加。`,
  ],
  [
    /^(.*?: )?the table (\w+) of another version(.*): export/,
    (file = "", table, how) =>
      `${file}${table} 表是别的版本的${how!.replace("without", "缺").replace("with", "多")}：请用这个版本重新导出，或添加文件本身。`,
  ],
  [
    /^(.*?: )?no table of the data model/,
    (file = "") => `${file}不是数据模型里的表：请添加整套数据的文件，或文件本身。`,
  ],
  [/^(.*?: )?no whole Parquet file/, (file = "") => `${file}Parquet 文件不完整：请重新取得。`],
  [/^(.*?: )?its rows cannot be read/, (file = "") => `${file}读不出其中的行：请重新取得。`],
  [
    /^(.*?: )?(\w+) is (\w+), not DECIMAL/,
    (file, column, type) =>
      `${file ?? ""}${column} 是 ${type}，不是精确的小数，没有取：请重新导出，不改类型。`,
  ],
  [
    /^(.*?: )?not in UTF-8/,
    (file = "") => `${file}不是 UTF-8，被别的程序另存过，数字可能已变：请重新下载，不打开另存，直接添加。`,
  ],
  [
    /^(.*?: )?the table (\w+) a second time/,
    (file = "", table) => `${file}${table} 表重复了：每个表只添加一次，或连同 manifest.json 一起添加。`,
  ],
  [
    /^(.*?: )?not of the data set that (\S+) names/,
    (file = "", list) => `${file}不在 ${list} 列出的数据里：请去掉它。`,
  ],
  [
    /^(\S+) is not the file that was published/,
    (file) => `${file} 与这套数据的清单不符，被改动过：请重新取得。`,
  ],
  [/^(\S+) is not whole/, (file) => `${file} 不完整：请重新取得。`],
  [
    /^(\S+) is of another version of the data set/,
    (file) => `${file} 是别的版本写的：请用这个版本重新导出。`,
  ],
  [/^(\S+) is broken/, (file) => `${file} 已损坏：请重新取得。`],
  [
    /^(\w+): (\d+) rows of documents that/,
    (table, count) => `${table} 表有 ${count} 行属于没有添加的文件，没有取。`,
  ],
  [
    /^(\d+) of (\d+) (?:lines of the table (\w+)|figures): add/,
    (there, all, table = "figures") => `${table} 表只有 ${all} 行中的 ${there} 行：请添加完整的表。`,
  ],
  [/^figures more than once/, () => "同一个数出现两次：每个表只添加一次。"],
  [/^without results of checks/, () => "没有核查结果：请添加完整的 check_results 表。"],
  [/^the table departments lacks (\S+):/, (id) => `departments 表里没有 ${id}：请添加完整的表。`],
  [
    /^(\S+) is not the identifier of its department/,
    (id) => `标识 ${id} 与它的部门、年度和内容不符：请重新导出这套数据。`,
  ],
  [
    /^(\d+) documents: a page takes up to (\d+)/,
    (count, most) => `有 ${count} 份文件，一页最多收 ${most} 份：更大的请用命令 mingzhang serve。`,
  ],
  [
    /^(\d+) rows: a page takes up to (\d+)/,
    (count, most) => `有 ${count} 行，一页最多收 ${most} 行：更大的请用命令 mingzhang serve。`,
  ],
  [/^figures, (\S+): (.+) is not printed there$/, (id, printed) => `${id}：那一处印的不是 ${printed}。`],
  [/^(.+), row (\d+): (\S+) is empty$/, (file, row, column) => `${file} 第 ${row} 行：${column} 是空的。`],
  [
    /^(.+), row (\d+): (\S+) is not (\S+)$/,
    (file, row, column, type) => `${file} 第 ${row} 行：${column} 不是 ${type}。`,
  ],
  [
    /^(.+), row (\d+): (\S+) (.*) is no word of the data model$/,
    (file, row, column, word) => `${file} 第 ${row} 行：${column} 的“${word}”不是数据模型里的词。`,
  ],
  [
    /^(.+), row (\d+): (\d+) cells, not (\d+)$/,
    (file, row, there, all) => `${file} 第 ${row} 行：有 ${there} 格，应有 ${all} 格。`,
  ],
];
