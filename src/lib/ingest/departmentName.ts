const ORGANISATION = "[\\u4e00-\\u9fa5·]{2,40}?";
/** Places where a disclosure names its department, most telling first. */
const NAME_PATTERNS: readonly RegExp[] = [
  new RegExp(
    `^(?:编制单位|编制部门|部门|单位|部门名称|单位名称|公开部门|填报单位)[:：](${ORGANISATION})(?:（本级）|（盖章）)?$`,
  ),
  new RegExp(`^第一部分(${ORGANISATION})(?:（本级）)?(?:部门|单位)?(?:基本)?概况$`),
  new RegExp(
    `^(?:\\d{4}年度?)?(${ORGANISATION})(?:（本级）)?(?:\\d{4}年度?)?(?:部门|单位)?决算(?:公开)?(?:说明|情况说明|报告)?$`,
  ),
  new RegExp(`^(?:\\d{4}年度?)?(${ORGANISATION})\\d{4}年度?(?:部门|单位)?(?:整体)?(?:支出)?(?:决算|绩效).*$`),
  new RegExp(`单位共\\d+个[,，]?即(${ORGANISATION})(?:（本级）|本级)?[。，]?$`),
  new RegExp(`^(?:（一）)?(?:主要职能[。:：])?(${ORGANISATION})（以下简称`),
];

/**
 * The department that the labels of a document name most often, weighed by how telling the place is.
 * @throws {Error} where none is named
 */
export function departmentName(labels: readonly string[], stem: string): string {
  const votes = new Map<string, number>();
  const vote = (printed: string) => {
    const label = printed.replace(/^(?:关于|附件\d*|第[二三四五六七]部分)/, "");
    for (const [rank, pattern] of NAME_PATTERNS.entries()) {
      const name = pattern.exec(label)?.[1];
      if (name && isOrganisation(name)) votes.set(name, (votes.get(name) ?? 0) + NAME_PATTERNS.length - rank);
    }
  };
  for (const [index, label] of labels.entries()) {
    vote(label);
    // Covers and running text break a name over two lines.
    if (/^第一部分$/.test(label)) vote(label + (labels.slice(index + 1).find(Boolean) ?? "") + "概况");
    else if (label && label.length < 40) vote(label + (labels.slice(index + 1).find(Boolean) ?? ""));
  }
  if (!votes.size) vote(stem);
  const best = [...votes].sort((a, b) => b[1] - a[1] || b[0].length - a[0].length)[0];
  if (!best)
    throw new Error("no department found: the text should name it, e.g. 编制单位：… or 第一部分 …概况");
  return best[0];
}

function isOrganisation(name: string): boolean {
  return (
    /(?:局|办公室|办|厅|部|委|委员会|会|院|处|所|站|中心|政府|学校|大学|学院|中学|小学|幼儿园|医院|馆|台|社|团|队|机关|支队|总队|协会|联合会|法院|检察院|监狱|公司|园|校|区|厂|集团|室|组|政协|人大|纪委)$/.test(
      name,
    ) && !/^(?:本|我|该|各|部门|单位|其他|纳入|所属)/.test(name)
  );
}
