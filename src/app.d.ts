declare global {
  interface Window {
    /** Lets the buttons do what they were pressed for while the page was not alive yet; see app.html. */
    pressAgain(): void;
  }
}

export {};
