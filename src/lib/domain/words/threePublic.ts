/** “三公”经费, with or without its quotes, also where they were closed behind 经费 (folded). */
export const THREE_PUBLIC = '"?三公"?"?经费"?';
