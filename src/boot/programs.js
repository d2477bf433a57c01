// Programs and style sheets that cannot be had are named, with a way to try again: here, for the page itself may be what
// is missing. One that is on its way is named once nothing at all has arrived for a while; it is not given up, and the
// notice goes when it comes. `WORDS` stands for the words.
{
  const SILENCE = 6000;
  /** So long may it take to see which file it was. */
  const ACCUSED = 1500;
  const root = document.documentElement;
  const isAlive = () => root.dataset.alive !== undefined;
  const isOwn = (url) => url?.startsWith(location.origin) && url.includes("/_app/");
  const nameOf = (url) => url.slice(url.indexOf("/_app/") + 1);

  const broken = new Set();
  const arrived = new Set();
  let heard = performance.now();
  new PerformanceObserver((list) => {
    heard = performance.now();
    for (const { name } of list.getEntries()) arrived.add(name);
  }).observe({ type: "resource", buffered: true });
  // Of files as their elements hear it; of what is in them with the file's name.
  const hear = ({ target, filename }) => {
    const url = filename || target?.src || target?.href;
    if (isOwn(url)) broken.add(url);
  };
  addEventListener("error", hear, true);

  const links = (kind) => [...document.querySelectorAll(`link[rel=${kind}]`)];
  const late = (kind) => links(kind).filter(({ href }) => isOwn(href) && !arrived.has(href));

  /** Has every program run by itself: the error of an import does not say in which file it is, that of a script does. */
  function accuse() {
    for (const { href } of links("modulepreload"))
      document.head.append(Object.assign(document.createElement("script"), { type: "module", src: href }));
  }
  // All files may be there, and the browser not know what they ask of it.
  let stopped = null;
  addEventListener("unhandledrejection", ({ reason }) => {
    if (isAlive()) return;
    accuse();
    const message = String(reason?.message ?? reason);
    if (!/import|module/i.test(message)) stopped ??= { message, since: performance.now() };
  });
  /** Why the page's program does not run, once no file can be the reason. */
  const whyStopped = () =>
    stopped && !isAlive() && performance.now() - stopped.since > ACCUSED ? [stopped.message] : [];

  /** A program that stops halfway may have taken away what was prerendered. */
  async function putBack() {
    if (document.querySelector("main")) return;
    const html = await (await fetch(location.href, { cache: "force-cache" })).text();
    const whole = new DOMParser().parseFromString(html, "text/html");
    const content = "body > .mounted";
    document.querySelector(content).replaceWith(whole.querySelector(content));
  }

  let shown = "";
  let notice;
  const look = () => {
    const silent = performance.now() - heard > SILENCE;
    const sheets = silent ? late("stylesheet") : [];
    for (const sheet of sheets) release(sheet);
    const programs = silent && !isAlive() ? late("modulepreload") : [];
    const failed = [...broken].filter((url) => !isAlive() || url.endsWith(".css"));
    const coming = [...programs, ...sheets].map(({ href }) => href);
    const reasons = failed.length || coming.length ? [] : whyStopped();
    const files = failed.length ? failed : coming;
    const named = [...files.map(nameOf), ...reasons];
    if (!document.body || named.join() === shown) return;
    shown = named.join();
    notice?.remove();
    const isBroken = failed.length + reasons.length > 0;
    root.toggleAttribute("data-broken", isBroken);
    if (!named.length) return;
    notice = say(named, isBroken, reasons.length > 0);
    document.body.prepend(notice);
    if (reasons.length) void putBack();
  };
  setInterval(look, 500);

  /** A style sheet that does not come keeps the page from being drawn, unless it is for paper. */
  function release(sheet) {
    if (sheet.media === "print") return;
    sheet.onload = () => (sheet.media = "all");
    sheet.media = "print";
  }

  function say(named, failed, old) {
    const words = WORDS[speaksEnglish() ? "en" : "zh"];
    const make = (name, textContent, more) =>
      Object.assign(document.createElement(name), { textContent, ...more });
    const box = make("div", "", { className: "fault", role: "alert" });
    box.dataset.boot = "";
    const veiled = root.dataset.veiled !== undefined;
    const names = named.slice(0, 3).join(", ") + (named.length > 3 ? ` … ${named.length}` : "");
    box.append(
      make("b", failed ? words.failed : words.late),
      names,
      ...(old ? [make("span", words.old)] : []),
      make("span", veiled ? words.veiled : words.advice, { className: "quiet" }),
      make("button", words.retry, { onclick: () => again() }),
      ...(veiled ? [make("a", words.all, { href: location.pathname })] : []),
    );
    return box;
  }

  function speaksEnglish() {
    const asked = new URLSearchParams(location.search).get("lang");
    try {
      return (asked ?? localStorage.getItem("language")) === "en";
    } catch {
      return asked === "en";
    }
  }

  /** Loads the page anew, and the files past what a cache may hold of them. */
  async function again() {
    const urls = [...broken, ...late("modulepreload").map(({ href }) => href)];
    const fetched = urls.map((url) => fetch(url, { cache: "reload" }));
    await Promise.race([Promise.allSettled(fetched), new Promise((resolve) => setTimeout(resolve, 3000))]);
    location.reload();
  }

  window.programs = {
    again,
    /** The files among those of the page that cannot be read. */
    async broken() {
      accuse();
      await new Promise((resolve) => setTimeout(resolve, 500));
      return [...broken].map(nameOf);
    },
    /** The files that are on their way. */
    late: () => late("modulepreload").map(({ href }) => nameOf(href)),
  };
}
