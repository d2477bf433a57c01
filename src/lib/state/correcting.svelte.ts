import type { Correction } from "#lib/domain/corrections/correction.ts";
import type { CorrectionDraft } from "#lib/domain/corrections/draft.ts";
import type { Queryable } from "#lib/engine/queryable.ts";
import { subjectOptions, type SubjectOption } from "#lib/queries/correctable.ts";
import { engine } from "./engine.svelte.ts";

interface Form {
  draft: CorrectionDraft;
  subjects: readonly SubjectOption[];
  onsaved: (saved: Correction) => void;
}

/** The form of a correction that is open, whatever page opened it: pages are made anew once a correction is shown. */
class Correcting {
  form = $state.raw<Form | null>(null);

  /**
   * Opens the form.
   * @param draftOf what it begins with; null for nothing to correct
   * @param onsaved hears of the correction once it is kept and shown
   */
  async begin(
    draftOf: (database: Queryable) => Promise<CorrectionDraft | null>,
    onsaved: Form["onsaved"] = () => {},
  ): Promise<void> {
    const database = await engine.open();
    const [draft, subjects] = await Promise.all([draftOf(database), subjectOptions(database)]);
    if (draft) this.form = { draft, subjects, onsaved };
  }

  close(saved: Correction | null): void {
    const form = this.form;
    this.form = null;
    if (saved) form?.onsaved(saved);
  }
}

export const correcting = new Correcting();
