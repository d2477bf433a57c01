/*
 * How differences and their reasons are worded. Every list is one sentence in several wordings; a department keeps to one.
 * `{names}` stand for numbers and for changes, which begin with their own comma.
 */

export const COMPARISONS = [
  "较{last}年",
  "比上年",
  "与上年相比，",
  "较上年决算数",
  "与{last}年度相比，",
  "较上年",
  "比{last}年",
];

export const UP = { change: "增加", rate: ["增长", "增长", "上升", "提高"] };

export const DOWN = { change: "减少", rate: ["下降", "下降", "降低"] };

export const REASON_INTROS = [
  "，主要原因是：",
  "，主要原因是",
  "，主要原因：",
  "，主要是因为",
  "，主要原因为",
  "。主要原因是：",
];

export const COMPLETIONS = [
  "，完成年初预算的",
  "，完成年初预算数的",
  "，完成年初预算",
  "，为年初预算的",
  "，完成了年初预算的",
  "，占年初预算的",
];
