import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { homedir, platform } from "node:os";
import { join } from "node:path";

/** Where Chromium or Chrome usually is, by system. */
const PLACES: Partial<Record<NodeJS.Platform, string[]>> = {
  linux: [
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/usr/bin/google-chrome-stable",
    "/snap/bin/chromium",
    "/var/lib/flatpak/exports/bin/org.chromium.Chromium",
    "/opt/google/chrome/chrome",
  ],
  darwin: [
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    join(homedir(), "Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ],
  win32: ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((name) => {
    const folder = process.env[name];
    return folder
      ? [
          join(folder, "Google/Chrome/Application/chrome.exe"),
          join(folder, "Chromium/Application/chrome.exe"),
          join(folder, "Microsoft/Edge/Application/msedge.exe"),
        ]
      : [];
  }),
};

/** The browser to test in: CHROMIUM, else the usual places; null where none is found. */
export function findChromium(): string | null {
  const named = process.env["CHROMIUM"];
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROMIUM names no file: ${named}`);
    return named;
  }
  return PLACES[platform()]?.find((path) => existsSync(path)) ?? null;
}

/** Finds Chromium; as root on Debian installs it with a Chinese font; elsewhere says what to install. */
export function ensureChromium(): string {
  const found = findChromium();
  if (found) return found;
  if (platform() === "linux" && process.getuid?.() === 0 && existsSync("/etc/debian_version")) {
    const apt = (...args: string[]) =>
      execFileSync("apt-get", args, {
        stdio: ["ignore", "ignore", "inherit"],
        env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
      });
    console.log("no Chromium found: installing Debian's chromium and a Chinese font with apt-get");
    apt("update");
    apt("install", "-y", "chromium", "fonts-noto-cjk");
    const installed = findChromium();
    if (installed) return installed;
  }
  throw new Error(
    "no Chromium or Chrome found: install one (Debian, Ubuntu: apt-get install chromium fonts-noto-cjk), or set CHROMIUM to its path",
  );
}
