/** A piece of text of a page, in points from the page's upper left corner. */
export interface Piece {
  text: string;
  left: number;
  right: number;
  /** Of the letters' middle: digits and Chinese of one line differ in their baselines, hardly in this. */
  middle: number;
  size: number;
}

/** A straight line painted on a page. */
export interface Ruling {
  direction: "horizontal" | "vertical";
  /** y of a horizontal, x of a vertical line. */
  at: number;
  from: number;
  to: number;
}

/** A page as the layout sees it. */
export interface PdfPage {
  width: number;
  height: number;
  pieces: Piece[];
  /** What was stamped across it. */
  stamps: string[];
  rulings: Ruling[];
}
