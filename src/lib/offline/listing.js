/* JavaScript, for Vite's configuration, which writes the listing, is read by Node as it is. */

/** Where the site says which files it has, from its root: for those who keep it whole. */
export const LISTING = "files.json";

/**
 * What the site says of its files.
 * @typedef {object} Listing
 * @property {string} version the release that they are of
 * @property {[path: string, bytes: number][]} files each as it is asked for from the site's root; none where there are
 *   more than is kept whole
 */
