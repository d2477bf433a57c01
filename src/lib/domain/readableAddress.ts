/** A part of an address as people read it; as it stands where its escapes are broken. */
export function readableAddress(escaped: string): string {
  try {
    return decodeURIComponent(escaped);
  } catch {
    return escaped;
  }
}
