import { inBoth } from "#lib/format/language.svelte.ts";

/** The words of the star that puts a department on the watch list: every page with departments has them. */
export const starText = inBoth(
  {
    star: (name: string) => `关注${name}`,
    toWatch: "关注",
    watched: "已关注",
    denied: "这个浏览器不让网页记东西：关掉页面就没有了，复制链接可以留住。",
  },
  {
    star: (name: string) => `Watch ${name}`,
    toWatch: "Watch",
    watched: "Watched",
    denied: "This browser keeps nothing: it is gone when the page is left; a copied link keeps it.",
  },
);
