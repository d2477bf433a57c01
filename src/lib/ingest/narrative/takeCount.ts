import type { Item } from "#lib/domain/items.ts";
import { countedItem, topicOf } from "./counted.ts";
import type { Lead } from "./lead.ts";
import { PLAIN, type Print } from "./print.ts";
import type { Quantity } from "./quantities.ts";
import type { Spoken } from "./spoken.ts";
import type { Subject } from "./subject.ts";

/** Whether the sentence up to a number speaks of the department itself, where such numbers are also told of others. */
export type IsOwn = (quantity: Quantity, item: Item) => boolean;

/** What a counted number is: heads, cars, groups, batches, persons; null where that is not certain. */
export function takeCount(spoken: Spoken, lead: Lead, quantity: Quantity, isOwn: IsOwn): Print[] | null {
  // 车辆8辆，比上年增加1辆: how counts change is no item of the accounts.
  if (lead.direction && lead.compare && !lead.subject && !lead.topic) return [];
  if (lead.direction || lead.share || lead.concerned) return null;
  const item =
    lead.inBeing && !lead.subject ? headsInBeing(spoken, quantity) : countedOf(spoken, lead, quantity);
  if (!item || !isOwn(quantity, item)) return null;
  // 下派村干部12人。其中：在职3人，退休9人
  if (/^staff\.(?:in_service|retired)/.test(item) && lead.partOf && spoken.period.lostHeads) return null;
  if (item.startsWith("staff.retired") && isOfPayer(spoken, lead, item)) return [];
  // 组织的团组1个，参加其他单位组织的团组2个，团组共计3个: the sum of both.
  if (item === "travel.groups" && spoken.period.countsJoined) return [];
  spoken.period.countsGroups ||= item === "travel.groups";
  // 行政编制20人，实有人数18人；事业编制15人，实有人数14人: of one kind of posts, as behind 实有 alone.
  if (item === "staff.actual" && !spoken.establishment.isWhole) return null;
  // 公务用车保有量38辆，其中公务用车4辆: a part of those kept, not all vehicles among the assets.
  if (item === "assets.vehicles" && lead.partOf && spoken.period.countsKept) return null;
  spoken.period.countsKept = /^vehicles\./.test(item);
  if (item.startsWith("staff.establishment")) spoken.establishment.count(item === "staff.establishment");
  const namesItself = lead.subject !== null || (lead.topic !== null && lead.topic !== "same");
  if (namesItself) spoken.say({ year: spoken.yearNamed(lead) });
  const topic = lead.subject && topicOf(lead.subject.items[0]!);
  if (topic === "reception") spoken.domestic = lead.subject!.items[0] !== "three_public.reception";
  else if (lead.topic === "reception") spoken.domestic = true;
  if (topic) spoken.say({ topic });
  // Counts stand beside the costs of their section and do not end what its sentences speak of.
  const about: Subject = { items: [item], subjectSystem: null, subjectCode: null, funding: lead.funding };
  return [item, ...besides(lead, quantity, item)].map((counted) => ({
    ...PLAIN,
    item: counted,
    about: { ...about, items: [counted] },
    fiscalYear: spoken.point.year,
  }));
}

/** 团组数及人数均为0: both that are counted of a topic, where no unit says which of them. */
function besides({ spread, topic }: Lead, { end, numberEnd }: Quantity, item: Item): Item[] {
  if (spread !== "each" || !topic || end !== numberEnd) return [];
  const groups = item === "travel.persons" ? "travel.groups" : item.replace(/persons$/, "batches");
  return groups === item ? [] : [groups as Item];
}

/** 由养老保险基金发放养老金的离退休人员350人。其中：离休6人，退休344人: of those that one payer pays, and no counts of all. */
function isOfPayer({ period, lastItem }: Spoken, { partOf, opens, closes }: Lead, item: Item): boolean {
  if (closes) period.ofPayer = false;
  if (/\.(?:pension|unit_paid)$/.test(lastItem ?? "") && (partOf || opens)) period.ofPayer = true;
  return period.ofPayer && item !== "staff.retired.unit_paid";
}

function countedOf({ point, sentence, lastItem }: Spoken, lead: Lead, { unit }: Quantity): Item | null {
  // 公务用车购置费0万元，购置0辆
  if (lead.part === "three_public.vehicles.purchase" && !lead.subject)
    return unit === "辆" && isOfVehicles(point.subject) ? "vehicles.purchased" : null;
  const item = countedItem(lead, unit, point.topic);
  // 外事接待0批次，公务接待0人次: the guests of those batches.
  const isAny = item === "reception.persons" && lead.subject?.items[0] === "three_public.reception";
  const batches = isAny && sentence.lastMeasure ? /^(reception\..*)\.batches$/.exec(lastItem!) : null;
  return batches ? (`${batches[1]}.persons` as Item) : item;
}

const isOfVehicles = (subject: Subject | null) =>
  subject?.items[0]!.startsWith("three_public.vehicles") ?? false;

/** 核定编制71人，实有68人: all heads, unless the establishment spoken of was one of several. */
function headsInBeing(spoken: Spoken, quantity: Quantity): Item | null {
  return /^(?:人|名)$/.test(quantity.unit) && spoken.establishment.isWhole ? "staff.actual" : null;
}
