import type { DocumentText } from "#lib/queries/documentText.ts";
import { ui } from "#lib/text/interface.ts";

/** What documents.csv says of a document: a column's name in words, and its value. */
export interface Saying {
  name: string;
  value: string;
  /** The value as an address to go to, where it is one. */
  href: string | null;
}

/** The columns that documents.csv gave, in place of what the text says or completing it. */
export function sayings(document: DocumentText): Saying[] {
  const values: Record<keyof typeof ui.document.saidOf, string | null> = {
    source: document.source,
    department: document.department,
    division_code: document.divisionCode,
    fiscal_year: String(document.fiscalYear),
    scope: ui.scopes[document.scope],
    published_on: document.publishedOn,
  };
  return document.said.flatMap((column) => {
    const name = ui.document.saidOf[column as keyof typeof values];
    const value = values[column as keyof typeof values];
    return name && value ? [{ name, value, href: addressIn(value) }] : [];
  });
}

/** Only pages of the web become links: what a table says is a stranger's word. */
function addressIn(value: string): string | null {
  return /^https?:\/\/\S+$/i.test(value) && URL.canParse(value) ? value : null;
}
