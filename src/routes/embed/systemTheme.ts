/** In the head of a picture in somebody else's page: the theme is that of the reader's system, not the one chosen on our site. */
export const SYSTEM_THEME = "<script>delete document.documentElement.dataset.theme;</script>";
