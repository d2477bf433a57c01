import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { DataFault } from "./dataFault.ts";

/*
 * A ready answer is a file of its own beside the site: what a page would be prerendered with, as JSON, with the data set
 * that it is of and a hash of itself. No manifest names it, so it says itself whether it is whole.
 */

interface ReadyAnswer {
  dataSet: string;
  /** Of the answer as `JSON.stringify` writes it, in hexadecimal. */
  sha256: string;
  answer: unknown;
}

/** The file of an answer. @param answer what JSON can say: no dates, no maps */
export function writeAnswer(dataSet: string, answer: unknown): string {
  const content: ReadyAnswer = { dataSet, sha256: hashOf(answer), answer };
  return JSON.stringify(content);
}

/**
 * The answer that a file holds.
 * @param file its name, for the error
 * @param dataSet the data set that the page is of
 * @throws {DataFault} `altered` where it is not what was written, `replaced` where it is of another data set
 */
export function readAnswer<Answer>(text: string, file: string, dataSet: string): Answer {
  let content: Partial<ReadyAnswer> | null;
  try {
    content = JSON.parse(text) as Partial<ReadyAnswer> | null;
  } catch (error) {
    throw new DataFault("altered", file, (error as Error).message);
  }
  if (typeof content?.dataSet !== "string" || content.sha256 !== hashOf(content.answer))
    throw new DataFault("altered", file, "sha256");
  if (content.dataSet !== dataSet) throw new DataFault("replaced", file, content.dataSet.slice(0, 16));
  return content.answer as Answer;
}

function hashOf(answer: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(answer) ?? "")));
}
