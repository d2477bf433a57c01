/** How the problem of a document begins that was mostly not understood; what it says stands on the line where that begins. */
export const MOSTLY_UNREAD = "mostly not understood";
