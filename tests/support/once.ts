import { remembered } from "#lib/domain/remembered.ts";

/** What `make` gives, which is never undefined, made when it is first asked for. */
export function once<T>(make: () => T): () => T {
  const made = remembered(make);
  return () => made(undefined);
}
