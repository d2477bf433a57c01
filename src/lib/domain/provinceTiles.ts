/*
 * The provinces as a map of equal squares: each near its neighbours, none larger than another. The letter is the
 * province's official abbreviation. 香港, 澳门 and 台湾 stand in their places; their governments publish no 部门决算.
 */

export interface ProvinceTile {
  /** The first two digits of the code. */
  region: string;
  letter: string;
  name: string;
  column: number;
  row: number;
}

/** Rows from north to south, columns from west to east. */
const MAP = [
  "·······黑",
  "····蒙京辽吉",
  "新·甘宁晋冀津",
  "·青川陕豫鲁",
  "·藏渝鄂皖苏沪",
  "·滇贵湘赣浙",
  "··桂粤闽台",
  "··琼澳港",
];

const PROVINCES: Readonly<Record<string, readonly [region: string, name: string]>> = {
  京: ["11", "北京"],
  津: ["12", "天津"],
  冀: ["13", "河北"],
  晋: ["14", "山西"],
  蒙: ["15", "内蒙古"],
  辽: ["21", "辽宁"],
  吉: ["22", "吉林"],
  黑: ["23", "黑龙江"],
  沪: ["31", "上海"],
  苏: ["32", "江苏"],
  浙: ["33", "浙江"],
  皖: ["34", "安徽"],
  闽: ["35", "福建"],
  赣: ["36", "江西"],
  鲁: ["37", "山东"],
  豫: ["41", "河南"],
  鄂: ["42", "湖北"],
  湘: ["43", "湖南"],
  粤: ["44", "广东"],
  桂: ["45", "广西"],
  琼: ["46", "海南"],
  渝: ["50", "重庆"],
  川: ["51", "四川"],
  贵: ["52", "贵州"],
  滇: ["53", "云南"],
  藏: ["54", "西藏"],
  陕: ["61", "陕西"],
  甘: ["62", "甘肃"],
  青: ["63", "青海"],
  宁: ["64", "宁夏"],
  新: ["65", "新疆"],
  台: ["71", "台湾"],
  港: ["81", "香港"],
  澳: ["82", "澳门"],
};

/** All of them, from north to south. */
export const PROVINCE_TILES: readonly ProvinceTile[] = MAP.flatMap((line, row) =>
  [...line].flatMap((letter, column): ProvinceTile[] => {
    const province = PROVINCES[letter];
    return province ? [{ region: province[0], letter, name: province[1], column, row }] : [];
  }),
);
