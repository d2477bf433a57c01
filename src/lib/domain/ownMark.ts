/** What is marked as the reader's own, on every page: behind the department's name. */
export const OWN_MARK = "（本机）";
