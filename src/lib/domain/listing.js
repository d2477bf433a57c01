/* JavaScript, for Vite's configuration, which writes the listing, is read by Node as it is. */

/** Where the site says which files it has, from its root: for those who keep it whole. */
export const LISTING = "files.json";
