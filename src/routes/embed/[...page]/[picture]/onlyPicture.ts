/**
 * What stands in the head of a page that shows one picture alone, so that it holds before the first paint and the
 * picture stands alone without JavaScript, too.
 *
 * Of the page there stay its title (whose picture it is), the picture with the words in its own wrapper, and whether
 * it waits for the engine. Where the page has no such picture, as that of a subject without a subject, `.absent`
 * says so.
 */
export function onlyPicture(id: string): string {
  return `<style>
.alone > :not(#${id}, :has(> #${id}), h1, [role="status"]) { display: none; }
.alone:has(> [role="status"]:empty):not(:has(#${id})) + .absent { display: block; }
</style>`;
}

/** In the head, too: the theme is that of the reader's system, not the one chosen on our site. */
export const SYSTEM_THEME = "<script>delete document.documentElement.dataset.theme;</script>";
