import { autocompletion, type Completion, type CompletionContext } from "@codemirror/autocomplete";
import { indentWithTab } from "@codemirror/commands";
import { sql, SQLDialect, type SQLNamespace } from "@codemirror/lang-sql";
import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { Compartment, EditorState } from "@codemirror/state";
import { Decoration, EditorView, keymap } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { basicSetup } from "codemirror";

/** An editor of SQL in an element of the page. */
export interface Editor {
  text(): string;
  replace(text: string): void;
  /** Puts text where the cursor is. */
  insert(text: string): void;
  /** Marks the line of a fault, counted from 1; null for none. */
  pointAt(line: number | null): void;
  focus(): void;
  dispose(): void;
}

interface Wishes {
  text: string;
  label: string;
  /** Tables and views with their columns. */
  schema: Readonly<Record<string, readonly string[]>>;
  /** What may stand between quotes: items, codes, departments, with what they mean. */
  values: readonly { value: string; means: string }[];
  onrun(): void;
  onchange(text: string): void;
}

const DUCKDB = SQLDialect.define({
  keywords:
    "select from where group by order having limit offset join left right full inner outer cross on using with recursive as union all intersect except distinct case when then else end and or not in is null like ilike between exists over partition window rows range preceding following unbounded current row qualify filter pivot unpivot values asc desc nulls first last describe summarize show explain analyze true false lateral unnest cast interval",
  types:
    "varchar integer smallint tinyint bigint hugeint double float decimal boolean date timestamp list struct",
  builtin:
    "count sum avg min max median quantile_cont stddev round abs coalesce nullif concat concat_ws length left right lower upper trim replace regexp_matches regexp_extract strftime list string_agg arg_max arg_min row_number rank dense_rank lag lead first_value last_value ntile percent_rank log10 ln exp greatest least",
  doubleDollarQuotedStrings: true,
  operatorChars: "*+-%<>!=&|/~^",
});

const colours = HighlightStyle.define([
  { tag: tags.keyword, color: "var(--cobalt)" },
  { tag: [tags.string, tags.special(tags.string)], color: "var(--s4)" },
  { tag: tags.number, color: "var(--ochre)" },
  { tag: tags.comment, color: "var(--quiet)" },
]);

const look = EditorView.theme({
  "&": {
    backgroundColor: "var(--paper)",
    color: "var(--ink)",
    border: "1px solid var(--rule)",
    fontSize: "14px",
  },
  "&.cm-focused": { outline: "2px solid var(--cobalt)", outlineOffset: "1px" },
  ".cm-scroller": { minHeight: "11em", maxHeight: "26em", overflow: "auto", lineHeight: "1.6" },
  ".cm-gutters": {
    backgroundColor: "var(--raised)",
    color: "var(--quiet)",
    borderRight: "1px solid var(--rule)",
  },
  ".cm-activeLine, .cm-activeLineGutter": { backgroundColor: "transparent" },
  ".cm-cursor": { borderLeftColor: "var(--ink)" },
  "&.cm-focused .cm-selectionBackground, .cm-selectionBackground": {
    backgroundColor: "var(--cobalt-soft) !important",
  },
  ".cm-tooltip": { backgroundColor: "var(--paper)", color: "var(--ink)", border: "1px solid var(--rule)" },
  ".cm-tooltip-autocomplete ul li[aria-selected]": {
    backgroundColor: "var(--cobalt-soft)",
    color: "var(--ink)",
  },
  ".cm-completionDetail": { color: "var(--quiet)", fontStyle: "normal", marginLeft: "1em" },
  ".cm-fault": { backgroundColor: "var(--ochre-soft)" },
});

export function openEditor(parent: HTMLElement, wishes: Wishes): Editor {
  const fault = new Compartment();
  const view = new EditorView({
    // In a tree of its own CodeMirror adopts its styles; in the page's it would write elements, which the policy forbids.
    parent: parent.shadowRoot ?? parent.attachShadow({ mode: "open" }),
    state: EditorState.create({
      doc: wishes.text,
      extensions: [
        keymap.of([{ key: "Mod-Enter", run: () => (wishes.onrun(), true) }]),
        basicSetup,
        // Tab leaves the editor but for those who indent a selection: nobody is caught in it.
        keymap.of([{ ...indentWithTab, run: () => false }]),
        sql({ dialect: DUCKDB, schema: wishes.schema as SQLNamespace, upperCaseKeywords: true }),
        DUCKDB.language.data.of({ autocomplete: quoted(wishes.values) }),
        autocompletion(),
        syntaxHighlighting(colours),
        look,
        fault.of([]),
        EditorView.lineWrapping,
        replacing,
        EditorView.contentAttributes.of({ "aria-label": wishes.label }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) wishes.onchange(update.state.doc.toString());
        }),
      ],
    }),
  });
  return {
    text: () => view.state.doc.toString(),
    replace(text) {
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } });
    },
    insert(text) {
      view.dispatch(view.state.replaceSelection(text));
      view.focus();
    },
    pointAt(line) {
      const marked = line === null || line > view.state.doc.lines ? [] : faultAt(line);
      view.dispatch({ effects: fault.reconfigure(marked) });
    },
    focus: () => view.focus(),
    dispose: () => view.destroy(),
  };
}

/** Replaces what is selected itself: Chromium would keep its look by a style attribute, which the policy forbids. */
const replacing = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const { data, inputType } = event;
    const { from, to, empty } = view.state.selection.main;
    if (inputType !== "insertText" || !data || empty) return false;
    event.preventDefault();
    const insert = () => view.state.update(view.state.replaceSelection(data), { userEvent: "input.type" });
    const handlers = view.state.facet(EditorView.inputHandler);
    if (!handlers.some((handle) => handle(view, from, to, data, insert))) view.dispatch(insert());
    return true;
  },
});

/** What may stand in a text: offered while one is open. */
function quoted(values: Wishes["values"]) {
  const options: Completion[] = values.map(({ value, means }) => ({
    label: value,
    detail: means,
    type: "text",
  }));
  return (context: CompletionContext) => {
    const open = context.matchBefore(/'[^'\n]*/);
    return open && { from: open.from + 1, options, validFor: /^[^'\n]*$/ };
  };
}

function faultAt(line: number) {
  return EditorView.decorations.of((view) =>
    Decoration.set(Decoration.line({ class: "cm-fault" }).range(view.state.doc.line(line).from)),
  );
}
