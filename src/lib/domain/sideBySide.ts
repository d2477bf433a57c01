/** As many accounts stand side by side as can be read; of more, nobody asks why a single cell is empty. */
export const MOST_SIDE_BY_SIDE = 5;
