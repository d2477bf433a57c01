/** So many accounts come with the page: any of them can be picked. */
export const WHOLE = 60;
