/** What disclosures say; where two years are compared, last year's words and this year's. */
export type Wordings = Readonly<Record<string, readonly (string | readonly [before: string, now: string])[]>>;
