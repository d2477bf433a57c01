import type * as Docx from "docx";
import type { FindingPaper } from "#lib/queries/findingPapers.ts";
import { sidesOf } from "#lib/queries/findingSides.ts";
import { exactMoney } from "#lib/format/spoken.ts";
import { itemName, measureName, stageName, statusName, ui, unitName } from "#lib/text/interface.ts";
import { reportText } from "#lib/text/reports.ts";
import { ruleWords, said } from "#lib/text/rules.ts";
import { heading, paragraph, tableOf, TEXT_WIDTH, wordFile, wordLibrary, type WordCell } from "./word.ts";

/** The auditor's own notes, by finding. */
export type PaperNotes = (findingId: string) => { status: string; note: string };

/** What stands above all findings. */
export interface PaperHead {
  /** What was chosen, in words; empty for everything. */
  scope: string;
  /** How many findings there are of the choice. */
  chosen: number;
  notes: readonly string[];
}

/** Of the width of the text: what a row says, and the rest. */
const [LABEL, REST] = [1500, TEXT_WIDTH.portrait - 1500];
/** Room to write by hand, in twentieths of a point. */
const CONCLUSION = 1400;

/** Findings as an auditor's working paper for Word: fact, both sides, basis, place; conclusion and signatures left blank. */
export async function workingPaper(
  papers: readonly FindingPaper[],
  { scope, chosen, notes }: PaperHead,
  noteOf: PaperNotes,
): Promise<ArrayBuffer> {
  const docx = await wordLibrary();
  const text = reportText.paper;
  const quarter = Math.floor(TEXT_WIDTH.portrait / 4);
  const blank = (label: string): WordCell[] => [{ text: label, head: true }, { text: "" }];
  const auditees = [...new Set(papers.map(({ finding }) => finding.shortName))];
  const children: (Docx.Paragraph | Docx.Table)[] = [
    heading(docx, text.title, 0),
    tableOf(
      docx,
      [quarter, quarter, quarter, quarter],
      [
        [...blank(text.project), ...blank(text.index)],
        [
          { text: text.auditee, head: true },
          { text: auditees.length === 1 ? auditees[0]! : "" },
          ...blank(text.pages),
        ],
        [...blank(text.preparer), ...blank(text.date)],
        [...blank(text.reviewer), ...blank(text.date)],
      ],
    ),
    paragraph(docx, text.scope(scope || text.everything)),
    paragraph(docx, text.count(papers.length, chosen)),
    paragraph(docx, text.caution, { quiet: true }),
    ...papers.flatMap((paper, index) => findingBlock(docx, paper, index + 1, noteOf)),
    ...notes.map((note) => paragraph(docx, note, { quiet: true })),
  ];
  return wordFile(docx, text.title, "portrait", children);
}

/** A finding on paper: its heading, what is known, the numbers compared, and room for the conclusion. */
function findingBlock(
  docx: Awaited<ReturnType<typeof wordLibrary>>,
  paper: FindingPaper,
  place: number,
  noteOf: PaperNotes,
): (Docx.Paragraph | Docx.Table)[] {
  const { finding } = paper;
  const text = reportText.paper;
  const note = noteOf(finding.findingId);
  const noted = note.note || note.status !== "open";
  const row = (label: string, words: string): WordCell[] => [{ text: label, head: true }, { text: words }];
  const half = Math.floor(TEXT_WIDTH.portrait / 4);
  const sides = sideRows(paper);
  return [
    heading(docx, text.heading(place, said({ zh: finding.title, en: finding.titleEn })), 2),
    tableOf(
      docx,
      [LABEL, REST],
      [
        row(text.of, `${finding.shortName} ${ui.year(finding.fiscalYear)} · ${ui.scopes[finding.scope]}`),
        row(text.fact, said({ zh: finding.message, en: finding.messageEn })),
        row(
          text.rule,
          `${finding.checkId} · ${ui.findings.severities[finding.severity]}\n${said({ zh: paper.description, en: paper.descriptionEn })}`,
        ),
        row(text.basis, ruleWords(paper.basis)),
        row(text.tolerance, ruleWords(paper.tolerance)),
        row(
          text.place,
          `${finding.documentTitle} (${finding.fileName})\n${text.lines(finding.lineStart, finding.lineEnd)}    ${text.page}`,
        ),
        row(text.id, finding.findingId),
        ...(noted ? [row(text.note, [statusName(note.status), note.note].filter(Boolean).join("\n"))] : []),
      ],
    ),
    ...(sides.length > 1
      ? [
          paragraph(docx, text.sides),
          tableOf(
            docx,
            [TEXT_WIDTH.portrait - 3 * 1800, 1800, 1800, 1800],
            sides.map((cells, index) =>
              cells.map((words, column) => ({ text: words, head: index === 0, right: column > 0 })),
            ),
            { header: true },
          ),
        ]
      : []),
    paragraph(docx, ""),
    tableOf(docx, [LABEL, REST], [row(text.conclusion, "")], { least: CONCLUSION }),
    tableOf(
      docx,
      [half, half, half, half],
      [
        [{ text: text.preparer, head: true }, { text: "" }, { text: text.date, head: true }, { text: "" }],
        [{ text: text.reviewer, head: true }, { text: "" }, { text: text.date, head: true }, { text: "" }],
      ],
      { least: 480 },
    ),
  ];
}

/** Both sides with what they rest on: the numbers as printed, what they come to, and what they differ by. */
export function sideRows({ finding, figures }: FindingPaper): string[][] {
  const { columns, expected, actual, difference } = reportText.paper;
  const sides = sidesOf({ finding, figures });
  const say = (value: number, unit: string | null) =>
    unit === "yuan" ? exactMoney(value) : `${Number(value.toFixed(4))} ${unit ? unitName(unit) : ""}`.trim();
  return [
    [columns.what, columns.printed, columns.value, columns.line],
    ...figures.map((figure) => [
      [
        itemName(figure.item),
        figure.subject ?? figure.subjectCode ?? "",
        stageName(figure.stage),
        figure.measure === "value" ? "" : measureName(figure.measure),
      ]
        .filter(Boolean)
        .join(" "),
      figure.printed,
      say(figure.value, figure.unit),
      figure.documentId === finding.documentId
        ? `${figure.lineStart}`
        : `${figure.documentId} ${figure.lineStart}`,
    ]),
    ...(sides
      ? [
          [expected, "", say(finding.expected!, finding.unit), ""],
          [actual, "", say(finding.actual!, finding.unit), ""],
          [difference, "", say(sides.gap, finding.unit), ""],
        ]
      : []),
  ];
}
