/** Something that a filter lets one choose. */
export interface ChoiceOption {
  value: string;
  label: string;
  /** What it is called in full. */
  title: string;
}
