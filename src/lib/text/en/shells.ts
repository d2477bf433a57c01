/** The English words of pages that are put together in the browser. */
export const shellsText = {
  titles: {
    departments: "Department",
    documents: "Document",
    checkup: "Data check-up",
    brief: "One-pager",
    embed: "Picture",
  },
  opening: "Opening",
  failed: "Not opened",
  unknown: (id: string) => `There is no “${id}” in this data set.`,
  unknownAdvice:
    "The address may be mistyped or belong to another data set. Find it by name (Ctrl+K). If a link of this site led here, files may be missing on the server: please tell its administrator.",
  unnamed: "The address does not say which one to show.",
  unnamedAdvice: "Find it by name (Ctrl+K), or start from one of these pages.",
  noScript:
    "There are many departments and documents, so this page is put together in the browser and needs JavaScript. Without it you can read:",
  data: "list of the data files",
};
