/** How the problem of a document begins that was mostly not understood; what it says stands on the line where that begins. */
export const MOSTLY_UNREAD = "mostly not understood";

/** What the problem of a document says that names nobody, or not whose office: where the answer is to be written. */
export const ASKS = "beside this file in documents.csv";

/** How the problem begins of a correction whose words are not where it says, or are read otherwise by now. */
export const UNCORRECTED = "correction not applied";
