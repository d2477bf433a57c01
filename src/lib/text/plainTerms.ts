/** What the terms mean in plain words, for those who never read a budget. Keyed by a word that the printed term contains. */
export const plainTerms: readonly [word: string, plain: string][] = [
  ["三公", "政府部门用财政的钱支付的三种费用：公费出国（境）、公务用车、接待客人。"],
  ["机关运行经费", "让机关运转起来的日常开销，例如办公、水电、差旅、维修、会议。"],
  ["基本支出", "单位存在一天就要花的钱：人员工资和日常办公。"],
  ["项目支出", "为一件具体的事花的钱，事情办完就结束。"],
  ["财政拨款", "财政部门给这个单位的钱。"],
  ["年初结转", "去年没花完、今年接着用的钱。"],
  ["年末结转", "今年没花完、明年接着用的钱。"],
  ["上年结转", "去年没花完、今年接着用的钱。"],
  ["结余分配", "事业单位把没花完的钱按规定转作福利或事业基金。"],
  ["使用非财政拨款结余", "用自己以前攒下的钱补今年收支的缺口。"],
  ["事业收入", "学校、医院这类事业单位靠提供服务收到的钱。"],
  ["经营收入", "事业单位做买卖收到的钱。"],
  ["经营支出", "事业单位做买卖花掉的钱。"],
  ["其他收入", "前面几类以外零星收到的钱，例如利息。"],
  ["行政运行", "行政单位维持运转的基本支出。"],
  ["一般行政管理事务", "行政单位没有单独列科目的项目支出。"],
  ["住房公积金", "单位替职工交的住房公积金。"],
  ["养老", "单位替职工交的养老保险，或给离退休人员的支出。"],
  ["医疗", "单位替职工交的医疗保险和医疗补助。"],
];

/** The plain words for a printed term; null where we have none. */
export function plainTerm(term: string): string | null {
  return plainTerms.find(([word]) => term.includes(word))?.[1] ?? null;
}
