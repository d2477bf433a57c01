import type { Attachment } from "svelte/attachments";
import { SvelteSet } from "svelte/reactivity";
import { TERM_GROUPS, type TermGroup } from "#lib/text/plainTerms.ts";

/** Which of the page's sections is being read: the first that reaches below the header. */
export function readGroup() {
  const seen = new SvelteSet<TermGroup>();
  const group = $derived(TERM_GROUPS.find((each) => seen.has(each)) ?? null);

  return {
    get group(): TermGroup | null {
      return group;
    },
    /** Watches the section of a group. */
    section(of: TermGroup): Attachment {
      return (element) => {
        const observer = new IntersectionObserver(
          ([entry]) => void (entry!.isIntersecting ? seen.add(of) : seen.delete(of)),
          // From the middle of what a link puts below the header to a quarter of the window.
          { rootMargin: "-96px 0px -75% 0px" },
        );
        observer.observe(element);
        return () => {
          observer.disconnect();
          seen.delete(of);
        };
      };
    },
  };
}
