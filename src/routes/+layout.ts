export const prerender = true;
// Folders with an index.html: any web server serves them, from any sub-path.
export const trailingSlash = "always";
