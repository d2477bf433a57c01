/** What a browser can lack that the data engine needs. */
export type EngineLack = "noWasm" | "oldBrowser" | "noWorker" | "memory";

/** The engine cannot run here, whatever the files are. */
export class EngineFault extends Error {
  override name = "EngineFault";
  readonly lack: EngineLack;

  constructor(lack: EngineLack, reason = "") {
    super(`${LACKS[lack]}${reason && `: ${reason}`}`);
    this.lack = lack;
  }
}

const LACKS: Record<EngineLack, string> = {
  noWasm: "the browser has no WebAssembly",
  oldBrowser: "the browser's WebAssembly is too old",
  noWorker: "the browser starts no worker",
  memory: "the engine has no memory left",
};
