// Programs and style sheets that cannot be had are named, with a way to try again: here, for the page itself may be what
// is missing. One that is on its way is named once nothing at all has arrived for a while; it is not given up, and the
// notice goes when it comes. `WORDS` stands for the words.
{
  const SILENCE = 6000;
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
  const onrejection = () => isAlive() || accuse();
  addEventListener("unhandledrejection", onrejection);

  let shown = "";
  let notice;
  const look = () => {
    const silent = performance.now() - heard > SILENCE;
    const sheets = silent ? late("stylesheet") : [];
    for (const sheet of sheets) release(sheet);
    const programs = silent && !isAlive() ? late("modulepreload") : [];
    const failed = [...broken].filter((url) => !isAlive() || url.endsWith(".css"));
    const files = failed.length ? failed : [...programs, ...sheets].map(({ href }) => href);
    if (!document.body || files.join() === shown) return;
    shown = files.join();
    notice?.remove();
    root.toggleAttribute("data-broken", failed.length > 0);
    if (!files.length) return;
    notice = say(files, failed.length > 0);
    document.body.prepend(notice);
  };
  setInterval(look, 500);

  /** A style sheet that does not come keeps the page from being drawn, unless it is for paper. */
  function release(sheet) {
    if (sheet.media === "print") return;
    sheet.onload = () => (sheet.media = "all");
    sheet.media = "print";
  }

  function say(files, failed) {
    const words = WORDS[speaksEnglish() ? "en" : "zh"];
    const make = (name, textContent, more) =>
      Object.assign(document.createElement(name), { textContent, ...more });
    const box = make("div", "", { className: "fault", role: "alert" });
    box.dataset.boot = "";
    const veiled = root.dataset.veiled !== undefined;
    const names = files.slice(0, 3).map(nameOf).join(", ") + (files.length > 3 ? ` … ${files.length}` : "");
    box.append(
      make("b", failed ? words.failed : words.late),
      names,
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
