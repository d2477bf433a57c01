/** The English words of the site without a line. */
export const offlineText = {
  title: "Without a connection",
  note: "The main pages and those that were looked at are kept on this device and open without a connection. To take the query engine and all data along, keep the whole site.",
  insecure:
    "Browsers keep pages of https sites (and of this very machine) only. This site comes by plain http: all of it works, with its server within reach.",
  keep: "Keep the whole site on this device",
  size: (size: string) => `${size}, with the query engine and all data`,
  tooLarge: "This site is too large to be kept whole; the pages you looked at are kept all the same.",
  keeping: (kept: string, all: string) => `Keeping: ${kept} of ${all}`,
  starting: "Keeping…",
  kept: "The whole site is kept on this device, and renewed as the site is.",
  forget: "Keep it no more",
  failed: (why: string) =>
    `It could not be kept (${why}). What was kept before stays. Try again; if there is no room, make some first.`,
  renewed: "The site has been renewed; this page is still the old one.",
  renew: "Go on with the new one",
};
