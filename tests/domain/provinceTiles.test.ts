import { expect, it } from "vitest";
import { PROVINCE_TILES } from "#lib/domain/provinceTiles.ts";

/* The map of equal squares: every province once, under its code and letter, near its neighbours. */

it("has all provinces in their places", () => {
  const rows = new Map<number, string[]>();
  for (const { row, column, letter, region, name } of PROVINCE_TILES)
    rows.set(row, [...(rows.get(row) ?? []), `${column} ${letter} ${region} ${name}`]);
  expect([...rows]).toEqual([
    [0, ["7 黑 23 黑龙江"]],
    [1, ["4 蒙 15 内蒙古", "5 京 11 北京", "6 辽 21 辽宁", "7 吉 22 吉林"]],
    [2, ["0 新 65 新疆", "2 甘 62 甘肃", "3 宁 64 宁夏", "4 晋 14 山西", "5 冀 13 河北", "6 津 12 天津"]],
    [3, ["1 青 63 青海", "2 川 51 四川", "3 陕 61 陕西", "4 豫 41 河南", "5 鲁 37 山东"]],
    [4, ["1 藏 54 西藏", "2 渝 50 重庆", "3 鄂 42 湖北", "4 皖 34 安徽", "5 苏 32 江苏", "6 沪 31 上海"]],
    [5, ["1 滇 53 云南", "2 贵 52 贵州", "3 湘 43 湖南", "4 赣 36 江西", "5 浙 33 浙江"]],
    [6, ["2 桂 45 广西", "3 粤 44 广东", "4 闽 35 福建", "5 台 71 台湾"]],
    [7, ["2 琼 46 海南", "3 澳 82 澳门", "4 港 81 香港"]],
  ]);
});
