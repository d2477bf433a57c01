declare global {
  interface Window {
    /** Lets the buttons do what they were pressed for while the page was not alive yet; see boot/presses.js. */
    pressAgain(): void;
    /** What is known of the page's own files; see boot/programs.js. */
    programs: {
      again(): Promise<void>;
      broken(): Promise<string[]>;
      late(): string[];
    };
  }
}

export {};
