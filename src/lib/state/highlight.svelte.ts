/** The department and year under the pointer: its rows light up in every picture of the page. */
class Highlight {
  account = $state<string | null>(null);
}

export const highlight = new Highlight();
