import type { Paragraph, Piece } from "../page.ts";
import { VEHICLE_WORDS } from "../statements/assets.ts";
import { sum } from "../truth.ts";
import type { Say } from "./say.ts";
import * as WORDS from "./wordings/property.ts";

export function procurement(say: Say): Paragraph[] {
  const { goods, works, services, sme, smallMicro } = say.year.procurement;
  const total = goods + works + services;
  return [
    [
      ...say.sentence("procurement", WORDS.PROCUREMENT, {
        total: say.money(total, "procurement"),
        goods: say.money(goods, "procurement.goods"),
        works: say.money(works, "procurement.works"),
        services: say.money(services, "procurement.services"),
      }),
      ...say.sentence("sme", WORDS.SME, {
        sme: say.money(sme, "procurement.sme"),
        micro: say.money(smallMicro, "procurement.small_micro"),
        "sme%": say.rate(sme, total, "procurement.sme", { measure: "share" }),
        "micro%": say.rate(smallMicro, total, "procurement.small_micro", { measure: "share" }),
      }),
    ],
  ];
}

export function assets(say: Say): Paragraph[] {
  const { vehicles, equipment500k, equipment1m } = say.year;
  const kinds = VEHICLE_WORDS.filter(([kind]) => vehicles[kind] > 0 || kind === "other");
  return [
    say.sentence("assets", WORDS.ASSETS, {
      vehicles: [say.count(sum(Object.values(vehicles)), "assets.vehicles")],
      list: kinds.flatMap(([kind, words, item], index): Piece[] => [
        ...(index ? ["、"] : []),
        words,
        say.count(vehicles[kind], item),
        "辆",
      ]),
      fifty: [say.count(equipment500k, "assets.equipment_500k")],
      hundred: [say.count(equipment1m, "assets.equipment_1m")],
    }),
  ];
}
