/**
 * Long lists of rows, written by column: names stand once, and of words and identifiers that come again only a number.
 * A page's answer about hundreds of departments is a fifth as long that way.
 */
export interface PackedRows {
  words: string[];
  rows: Column;
}

/** The values of one place in all rows. */
type Column =
  | { same: Scalar; count: number }
  | { texts: (number | string | null)[] }
  | { json: Column }
  | { given: string; of: Column }
  | { kinds: string; fields: Record<string, Column> }
  | { values: unknown[] };

type Scalar = string | number | boolean | null;
type Row = Record<string, unknown>;

const isRow = (value: unknown): value is Row =>
  typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** Packs rows of plain objects; what lies in them may be anything that JSON can write. */
export function packRows(rows: readonly object[]): PackedRows {
  const words = new Map<string, number>();
  const numberOf = (word: string) => {
    const known = words.get(word) ?? words.size;
    words.set(word, known);
    return known;
  };
  /** An identifier begins with its document's, which many share: `document:place`. */
  const textOf = (text: string) => {
    const end = text.lastIndexOf(":");
    return end < 0 ? numberOf(text) : `${numberOf(text.slice(0, end))}:${text.slice(end + 1)}`;
  };
  function column(values: readonly unknown[]): Column {
    if (values.includes(undefined))
      return {
        given: values.map((value) => (value === undefined ? "0" : "1")).join(""),
        of: column(values.filter((value) => value !== undefined)),
      };
    const [first] = values;
    if (typeof first !== "object" || first === null) {
      if (values.length && values.every((value) => value === first))
        return { same: first as Scalar, count: values.length };
    }
    if (values.every((value) => typeof value === "string" || value === null))
      return { texts: values.map((value) => (value === null ? null : textOf(value as string))) };
    if (values.every(Array.isArray)) return { json: column(values.map((value) => JSON.stringify(value))) };
    if (values.every((value) => isRow(value) || value === null)) {
      const full = values.filter(isRow);
      const names = [...new Set(full.flatMap((row) => Object.keys(row)))];
      return {
        kinds: values.map((value) => (value === null ? "0" : "1")).join(""),
        fields: Object.fromEntries(names.map((name) => [name, column(full.map((row) => row[name]))])),
      };
    }
    return { values: [...values] };
  }
  const packed = column(rows);
  return { words: [...words.keys()], rows: packed };
}

/** The rows again, as they were; a field that was undefined is left out. */
export function unpackRows({ words, rows }: PackedRows): object[] {
  const textOf = (text: number | string | null) => {
    if (typeof text !== "string") return text === null ? null : words[text];
    const end = text.indexOf(":");
    return `${words[Number(text.slice(0, end))]}:${text.slice(end + 1)}`;
  };
  function values(column: Column): unknown[] {
    if ("same" in column) return Array.from({ length: column.count }, () => column.same);
    if ("texts" in column) return column.texts.map(textOf);
    if ("json" in column) return values(column.json).map((text) => JSON.parse(text as string) as unknown);
    if ("values" in column) return column.values;
    if ("given" in column) {
      const given = values(column.of).values();
      return [...column.given].map((one) => (one === "1" ? given.next().value : undefined));
    }
    const fields = Object.entries(column.fields).map(([name, field]) => [name, values(field)] as const);
    let next = 0;
    return [...column.kinds].map((kind) => {
      if (kind !== "1") return null;
      const place = next++;
      return Object.fromEntries(
        fields.flatMap(([name, field]) => (field[place] === undefined ? [] : [[name, field[place]]])),
      );
    });
  }
  return values(rows) as object[];
}
