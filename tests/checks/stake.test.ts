import { describe, expect, it } from "vitest";
import { formatDecimal } from "#lib/domain/decimal.ts";
import { check, CORRECT } from "../support/checking.ts";

/* The money at stake in a finding, in yuan, worked out by hand from the lines of the correct disclosure. */

const stakes = (from: string, to: string) => {
  expect(CORRECT.split(from)).toHaveLength(2);
  return check(CORRECT.replace(from, to)).findings.map(
    ({ stake }) => stake !== null && Number(formatDecimal(stake)),
  );
};

describe("the money at stake", () => {
  it("is what two amounts differ by", () => {
    // 1002.00 printed for 1020.00, in 万元.
    expect(stakes("收入总计1020.00万元", "收入总计1002.00万元")).toEqual([180_000]);
  });
  it("is what a wrong rate misstates of its amount", () => {
    // 705 ÷ 1005 is 70.1493%; 71.05% of 1005万元 is 9.052万元 more, to the rounding of the rate.
    const [stake] = stakes("占70.15%", "占71.05%");
    expect(stake).toBeCloseTo(90_519, -2);
  });
  it("is the largest amount where there is one side alone", () => {
    // 12 receptions became none, at 5.00万元.
    expect(stakes("5.国内公务接待批次（个）	12	---	---	12", "5.国内公务接待批次（个）	12	---	---	0")).toContain(
      50_000,
    );
  });
  it("is none where no money is spoken of", () => {
    expect(stakes("4.公务用车保有量（辆）	11	---	---	4", "4.公务用车保有量（辆）	11	---	---	5")).toEqual([false]);
  });
  it("is the most that any rule says of one fault", () => {
    // 501 for 500 in the class, and in the sums that it stands in: each differs by 1万元.
    expect(stakes("213	农林水支出	800.00	500.00	300.00", "213	农林水支出	800.00	501.00	300.00")).toEqual([10_000]);
  });
});
