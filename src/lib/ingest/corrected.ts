/** Words for what replaces a version, where a title or file name says them of the accounts themselves. */
const REPLACED = "(?:补充)?(?:更正|更新|修订|修正|勘误|订正|补正)";
/** Other things are renewed and revised, too: 设备更新, 城市更新局, 更新改造, 数据更新. */
const OF_THE_ACCOUNTS =
  "(?<=^|[（）\\-_—·:：、，\\s\\d]|(?:[决预]算|公开|报告|说明|情况|信息|公告|表|年度)的?|已|重新)";

const CORRECTED = [
  new RegExp(`（(?:已|重新|再次)?${REPLACED}(?:后|第?[\\d一二三]+)?(?:版本?|稿|公开)?）`),
  new RegExp(`${OF_THE_ACCOUNTS}${REPLACED}后?(?:版本?|稿|公告|通知|启事|说明)`),
  new RegExp(`(?:[决预]算|公开|报告|情况说明)的?${REPLACED}后?$`),
  new RegExp(`^(?:关于)?(?:补充)?(?:更正|勘误|订正|补正)[^，。；]{0,60}(?:[决预]算|公开)`),
  /(?:[决预]算|公开)[^，。；]{0,20}(?:进行|予以|作出?)(?:了)?(?:如下)?(?:补充)?(?:更正|修订|修正|勘误|订正|补正)/,
];
/** Titles stand in the first lines; running text speaks of other corrections. */
const FIRST_LINES = 5;

/**
 * Whether a document replaces a version published before, as its file name or first lines say (更正版, 修订稿,
 * 更正公告, …（更新）). A single word is not believed: it must be said of the accounts.
 * @param labels the document's lines, folded
 * @param stem the file's name without its ending, folded
 */
export function isCorrected(labels: readonly string[], stem: string): boolean {
  const titles = labels
    .filter(Boolean)
    .slice(0, FIRST_LINES)
    .filter((label) => label.length <= 60);
  return [stem, ...titles].some((title) => CORRECTED.some((pattern) => pattern.test(title)));
}
